import { type Define, example } from '../command.js'
import { jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { centralityText } from '../render/centrality.js'
import { type ViewOptions, viewOf, viewOptions } from '../view-options.js'
import { count } from './actors.js'

interface Options extends LedgerOptions, ViewOptions {
  readonly unnamed?: boolean
  readonly limit?: number
  readonly samples?: number
  readonly seed?: number
  readonly json?: boolean
}

/** Actors that are shown unless more are asked for. */
const SHOWN = 20

/** `brokers`: who is central among friends and enemies, and who stands between others. */
export const define: Define = command => {
  viewOptions(command)
    .option('--unnamed', 'also actors without a name ("dozens of operatives")')
    .option('--limit <N>', 'at most so many actors', count, SHOWN)
    .option('--samples <N>', 'how often the sources are drawn anew for the intervals (0: no intervals)', count)
    .option('--seed <N>', 'where the drawing begins; the same number gives the same intervals', count, 1)
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata brokers --roll-up', 'relata brokers --samples 500 --seed 7'))
    .action(({ json, unnamed, limit, samples, seed, ...options }: Options) => {
      const { view, moment } = viewOf(options)
      return withWorkspace({ ...options, asOf: moment }, async workspace => {
        const { centrality } = await (await import('../../../relata.js')).analyses()
        const found = await centrality(workspace, { ...view, unnamed, limit, samples, seed })
        if (json) return printJson(found)
        if (!found.actors.length)
          return print('No relations between actors yet. Add documents first: relata add FILE\n')
        await print(centralityText(found))
      })
    })
}
