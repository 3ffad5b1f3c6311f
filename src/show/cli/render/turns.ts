import type { DyadTurns } from '../../../relata.js'
import type { colours } from '../colours.js'

type Colours = ReturnType<typeof colours>
type Turn = DyadTurns['turns'][number]

/** "to conflict between 2015-11 and 2016-02: mean score 7.5 before, -6.0 after (p 0.002)". */
export function turnText({ turn, at, after, from, to, p }: Turn): string {
  const chance = p > 0.05 ? ', may well be chance' : ''
  return `${turn} between ${after} and ${at}: mean score ${from.toFixed(1)} before, ${to.toFixed(1)} after (p ${p.toFixed(3)}${chance})`
}

/** Characters of a bar for the score 10. */
const WIDTH = 20

/** The relation of two actors month by month, for reading in a terminal. */
export function turnsText({ parties, months, turns, stretches, undated, method }: DyadTurns, c: Colours): string[] {
  const lines = [c.bold(`${parties[0].actor.name} and ${parties[1].actor.name}`)]
  if (!months.length)
    return [...lines, 'No claim of cooperation or conflict names a month. relata between shows what there is.']
  const starts = new Set(turns.map(t => t.at))
  for (const { month, score, things } of months) {
    if (starts.has(month)) lines.push(c.yellow(`  ---- ${turnText(turns.find(t => t.at === month)!)}`))
    const bar = '#'.repeat(Math.max(1, Math.round((Math.abs(score) / 10) * WIDTH)))
    const drawn = score < 0 ? `${' '.repeat(WIDTH - bar.length)}${c.red(bar)}|` : `${' '.repeat(WIDTH)}|${c.green(bar)}`
    lines.push(`  ${month}  ${score.toFixed(1).padStart(5)}  ${drawn}  ${things} told`)
  }
  lines.push(
    '',
    turns.length
      ? `${stretches.length} stretches: ${stretches.map(s => `${s.first} to ${s.last} (mean ${s.mean.toFixed(1)}, ${s.months} months)`).join('; ')}`
      : months.length < 2 * method.shortest
        ? `No turn can be told from fewer than ${2 * method.shortest} months with claims.`
        : 'No turn: one mean fits all months about as well as several.',
    c.dim(`${undated} claims name no single month. ${method.name} (${method.paper}).`),
  )
  return lines
}
