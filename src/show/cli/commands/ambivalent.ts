import { type Define, example } from '../command.js'
import { jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { gameText } from '../render/ambivalent.js'
import { type ViewOptions, viewOf, viewOptions } from '../view-options.js'
import { count } from './actors.js'

interface Options extends LedgerOptions, ViewOptions {
  readonly unnamed?: boolean
  readonly limit?: number
  readonly json?: boolean
}

/** Pairs that are shown unless more are asked for. */
const SHOWN = 50

/** `ambivalent`: who plays a double game: the pairs that cooperate and fight. */
export const define: Define = command => {
  viewOptions(command)
    .option('--unnamed', 'also actors without a name ("dozens of operatives")')
    .option('--limit <N>', 'at most so many', count, SHOWN)
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata ambivalent --roll-up', 'relata ambivalent --as-of 2020-05-31 --origins 2'))
    .action(({ json, limit, unnamed, ...options }: Options) => {
      const { view, moment } = viewOf(options)
      return withWorkspace({ ...options, asOf: moment }, async workspace => {
        const { doubleGames } = await (await import('../../../relata.js')).analyses()
        const { pairs, total } = await doubleGames(workspace, { ...view, unnamed, limit })
        if (json) return printJson(pairs)
        if (!pairs.length)
          return print('Nobody is told both to cooperate and to fight. --roll-up counts units for the whole.\n')
        for (const [i, game] of pairs.entries()) await print(gameText(game, i + 1))
        if (total > pairs.length) await print(`and ${total - pairs.length} more (--limit ${total})\n`)
      })
    })
}
