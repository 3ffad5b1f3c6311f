import { Option } from 'commander'
import { type Define, example } from '../command.js'
import { authorOption, type GroundsOptions, groundsOf } from '../grounds.js'
import { jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'

type Options = LedgerOptions & GroundsOptions & { readonly json?: boolean }

/** `undo`: takes a judgement back, by another one. */
export const define: Define = command => {
  command
    .argument('[ENTRY]', 'number of an entry in relata history, or a judgement id; else what was judged last')
    .addOption(new Option('--reason <WHY>', 'why; it stays with the judgement').default('taken back'))
    .addOption(authorOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata undo', 'relata undo 12 --reason "a mistake"'))
    .action((which: string | undefined, options: Options) =>
      withWorkspace(options, async ({ decide }) => {
        const judged = await decide.undo(which, groundsOf(options))
        if (options.json) return printJson(judged)
        const { kind, subject, object, reason, author } = judged.undone
        const about = [subject, object ?? ''].map(key => key.replaceAll('\n', ' ')).filter(Boolean)
        await print(`Taken back: ${kind.replace('_', ' ')} ${about.join(', ')} (by ${author}, "${reason}").\n`)
      }),
    )
}
