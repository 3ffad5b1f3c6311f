import { type Define, example } from '../command.js'
import { authorOption, type GroundsOptions, groundsOf, reasonOption } from '../grounds.js'
import { jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'

type Options = LedgerOptions & GroundsOptions & { readonly json?: boolean }

/** `split`: takes a merge back, or holds two names apart. */
export const define: Define = command => {
  command
    .argument('<A>', 'a name; or alone, the entry of a merge')
    .argument('[B]', 'another name')
    .addOption(reasonOption())
    .addOption(authorOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      example(
        'relata split "13th Brigade" "31st Brigade" --reason "two units"',
        'relata split 12 --reason "a mistake"',
      ),
    )
    .action((a: string, b: string | undefined, options: Options) =>
      withWorkspace(options, async ({ decide }) => {
        const judged = await decide.split(a, b, groundsOf(options))
        if (options.json) return printJson(judged)
        const done = judged.judgement.kind === 'withdraw' ? 'The merge is taken back' : 'The two are held apart'
        await print(`${done}${judged.status === 'known' ? ' already' : ''}. relata undo takes this back.\n`)
      }),
    )
}
