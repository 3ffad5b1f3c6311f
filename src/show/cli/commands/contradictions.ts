import { headline } from '../claim-text.js'
import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { asOfOption, jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { weighedText } from '../render/origins.js'
import { count } from './actors.js'

/** `contradictions`: what is said and denied, or told with details that cannot all be right. */
export const define: Define = command => {
  command
    .option('--limit <N>', 'at most so many', count)
    .addOption(asOfOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata contradictions', 'relata contradictions --as-of 2024-03-31 --json'))
    .action((options: LedgerOptions & { json?: boolean; limit?: number }) =>
      withWorkspace(options, async workspace => {
        const { openWeighing } = await import('../../../relata.js')
        const found = (await (await openWeighing(workspace)).contradictions()).slice(0, options.limit)
        if (options.json) return printJson(found)
        if (!found.length) return print('No contradictions: nobody denies what another says, and all details agree.\n')
        const c = colours(process.stdout)
        for (const weighed of found) {
          const [first] = (weighed.affirmed ?? weighed.denied)!.claims
          await print(
            `${c.bold(headline(first))}\n${weighedText(weighed, c)
              .map(line => `  ${line}`)
              .join('\n')}\n\n`,
          )
        }
      }),
    )
}
