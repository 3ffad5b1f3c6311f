import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { asOfOption, jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { weighedText } from '../render/origins.js'

/** `origins`: who tells a claim, who has it from whom, and how many told it by themselves. */
export const define: Define = command => {
  command
    .argument('<CLAIM>', 'the id of a claim, or the beginning of one')
    .addOption(asOfOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata origins 3f9c0a1b', 'relata origins 3f9c0a1b --as-of 2024-03-04'))
    .action((claim: string, options: LedgerOptions & { json?: boolean }) =>
      withWorkspace(options, async workspace => {
        const { openWeighing } = await import('../../../relata.js')
        const weighed = await (await openWeighing(workspace)).origins(claim)
        if (options.json) return printJson(weighed)
        await print(`${weighedText(weighed, colours(process.stdout)).join('\n')}\n`)
      }),
    )
}
