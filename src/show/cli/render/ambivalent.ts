import type { DoubleGame, NamedEdge } from '../../../relata.js'
import { colours } from '../colours.js'
import { measureLines } from './pair.js'

/** Pairs of units that are shown for one pair; --json gives all. */
const SHOWN = 6

/** A double game for reading: its measures, the units behind it, and the command that shows the claims. */
export function gameText(game: DoubleGame, rank: number): string {
  const { bold, dim } = colours(process.stdout)
  const [a, b] = game.names
  const lines = [`${String(rank).padStart(3)}  ${bold(`${a} and ${b}`)}`, `     ${lanes(game)}`]
  lines.push(...measureLines(game, a, b).map(line => `     ${line}`))
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
