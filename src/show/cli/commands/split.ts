import { RelataError } from '../../../base/errors.js'
import { type Define, example } from '../command.js'
import { authorOption, type GroundsOptions, groundsOf, reasonOption } from '../grounds.js'
import { jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'

type Options = LedgerOptions & GroundsOptions & { readonly json?: boolean; readonly in?: string }

/** `split`: takes a merge back, holds two names apart, or the same name in one document from the others. */
export const define: Define = command => {
  command
    .argument('<A>', 'a name; or alone, the entry of a merge')
    .argument('[B]', 'another name')
    .option('--in <DOCUMENT>', 'in this document the name stands for somebody else than in the others')
    .addOption(reasonOption())
    .addOption(authorOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      example(
        'relata split "13th Brigade" "31st Brigade" --reason "two units"',
        'relata split 12 --reason "a mistake"',
        'relata split "Omar Dal" --in report.txt --reason "the minister, not the banker"',
      ),
    )
    .action((a: string, b: string | undefined, options: Options) =>
      withWorkspace(options, async ({ decide }) => {
        const grounds = groundsOf(options)
        if (options.in !== undefined && b !== undefined) throw new RelataError('RELATA_USAGE', '--in is for one name')
        const judged = await (options.in === undefined
          ? decide.split(a, b, grounds)
          : decide.splitIn(a, options.in, grounds))
        if (options.json) return printJson(judged)
        const done =
          options.in !== undefined
            ? `In this document "${a}" is somebody else`
            : judged.judgement.kind === 'withdraw'
              ? 'The merge is taken back'
              : 'The two are held apart'
        await print(`${done}${judged.status === 'known' ? ' already' : ''}. relata undo takes this back.\n`)
      }),
    )
}
