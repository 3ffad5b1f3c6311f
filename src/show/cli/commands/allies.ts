import { type Define, example } from '../command.js'
import { jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { enemiesText, uneasyText } from '../render/allies.js'
import { type ViewOptions, viewOf, viewOptions } from '../view-options.js'
import { count } from './actors.js'

interface Options extends LedgerOptions, ViewOptions {
  readonly of?: string
  readonly unnamed?: boolean
  readonly limit?: number
  readonly json?: boolean
}

/** Pairs of each kind that are shown unless more are asked for. */
const SHOWN = 20

/** `allies`: who has enemies in common, and who cooperates although something speaks against it. */
export const define: Define = command => {
  viewOptions(command.option('--of <ACTOR>', 'only pairs of this actor, also those that do not cooperate'))
    .option('--unnamed', 'also actors without a name ("dozens of operatives")')
    .option('--limit <N>', 'at most so many pairs of each kind', count, SHOWN)
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata allies --roll-up', 'relata allies --of Hamas --roll-up'))
    .action(({ json, of, unnamed, limit, ...options }: Options) => {
      const { view, moment } = viewOf(options)
      return withWorkspace({ ...options, asOf: moment }, async workspace => {
        const { allies } = await (await import('../../../relata.js')).analyses()
        const found = await allies(workspace, { ...view, of, unnamed, limit })
        if (json) return printJson(found)
        const { commonEnemies, uneasy } = found
        if (!commonEnemies.length && !uneasy.length)
          return print('Nobody who cooperates has enemies in common. --roll-up counts units for the whole.\n')
        await print(enemiesText(commonEnemies))
        await print(uneasyText(uneasy))
      })
    })
}
