import type { DoubleGame, NamedEdge } from '../../../relata.js'
import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { asOfOption, jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { count } from './actors.js'

interface Options extends LedgerOptions {
  readonly accordingTo?: string
  readonly rollUp?: boolean
  readonly unnamed?: boolean
  readonly limit?: number
  readonly json?: boolean
}

/** Pairs of units that are shown for one pair; --json gives all. */
const SHOWN = 6

/** `ambivalent`: who plays a double game: the pairs that cooperate and fight. */
export const define: Define = command => {
  command
    .addOption(asOfOption())
    .option('--according-to <SOURCE>', 'only what this speaker or paper says')
    .option('--roll-up', 'count parts, members and affiliates for the whole')
    .option('--unnamed', 'also actors without a name ("dozens of operatives")')
    .option('--limit <N>', 'at most so many', count)
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata ambivalent --roll-up', 'relata ambivalent --as-of 2020-05-31 --limit 10'))
    .action(({ asOf: moment, json, limit, accordingTo: according, rollUp, unnamed, ...options }: Options) => {
      // who is who is that of today where a day is named, as for `between`
      const asOf = moment && 'reported' in moment ? moment.reported : undefined
      return withWorkspace({ ...options, asOf: asOf ? undefined : moment }, async workspace => {
        const { analyses } = await import('../../../relata.js')
        const { doubleGames } = await analyses()
        const found = (await doubleGames(workspace, { according, rollUp, unnamed, asOf })).slice(0, limit)
        if (json) return printJson(found)
        if (!found.length)
          return print('Nobody is told both to cooperate and to fight. --roll-up counts units for the whole.\n')
        for (const [i, game] of found.entries()) await print(text(game, i + 1))
      })
    })
}

function text(game: DoubleGame, rank: number): string {
  const { bold, dim } = colours(process.stdout)
  const [a, b] = game.names
  const { index, share } = game.ambivalence
  const lines = [
    `${String(rank).padStart(3)}  ${bold(`${a} and ${b}`)}  ambivalence ${index.toFixed(1)} (Griffin), share of both ${Math.round(100 * share)} %`,
    `     ${lanes(game)}`,
  ]
  if (game.onlyTogether) lines.push('     only when rolled up: none of these pairs does both')
  for (const unit of game.units.slice(0, SHOWN)) lines.push(dim(`     ${unit.names.join(' and ')}: ${lanes(unit)}`))
  if (game.units.length > SHOWN) lines.push(dim(`     and ${game.units.length - SHOWN} more (--json lists all)`))
  lines.push(dim(`     relata between "${a}" "${b}"${game.units.length ? ' --roll-up' : ''}`))
  return `${lines.join('\n')}\n`
}

function lanes({ ambivalence: { counted, positive, negative } }: NamedEdge): string {
  const claims = (count: number, kind: string) => `${count} ${kind} claim${count === 1 ? '' : 's'}`
  return `${claims(counted.cooperation, 'cooperative')} (${positive.toFixed(1)}), ${claims(counted.conflict, 'conflictual')} (${negative.toFixed(1)})`
}
