import { type Define, example } from '../command.js'
import { authorOption, type GroundsOptions, groundsOf, reasonOption } from '../grounds.js'
import { jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'

type Options = LedgerOptions & GroundsOptions & { readonly json?: boolean }

/** `merge`: two actors are one. */
export const define: Define = command => {
  command
    .argument('<A>', 'an actor: name, alias or id')
    .argument('<B>', 'another one')
    .addOption(reasonOption())
    .addOption(authorOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata merge "Abed al-Wahad" "Abd al-Wahid" --reason "the same office and place"'))
    .action((a: string, b: string, options: Options) =>
      withWorkspace(options, async ({ decide, actor }) => {
        const judged = await decide.merge(a, b, groundsOf(options))
        if (options.json) return printJson(judged)
        const { name, aliases } = await actor(a)
        const also = aliases.length ? `, also ${aliases.map(x => x.name).join(', ')}` : ''
        await print(`Merged: ${name}${also}. relata split "${a}" "${b}" takes it back.\n`)
      }),
    )
}
