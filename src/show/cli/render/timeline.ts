import type { NamedEntry, Timeline } from '../../../relata.js'
import { oneLine, voices } from '../claim-text.js'
import type { colours } from '../colours.js'
import { certaintyOf, joined, kindOf, partiesOf } from './claim.js'

type Colours = ReturnType<typeof colours>

const PARTS = { does: 'does', undergoes: 'undergoes', mutual: 'with', left: 'is left', place: 'is the place' } as const

/** What an actor did and what was done to it, for reading in a terminal. */
export function timelineText({ actor, entries }: Timeline, shown: readonly NamedEntry[], c: Colours): string[] {
  const dated = entries.filter(e => e.when.edtf !== null).length
  const lines = [
    c.bold(actor.name),
    c.dim(`${dated} dated, ${entries.length - dated} undated; the words in parentheses say how the time is known`),
  ]
  let undated = false
  for (const entry of shown) {
    if (!undated && entry.when.edtf === null) {
      undated = true
      lines.push('', 'Undated, by their reports')
    }
    lines.push('', ...entryText(entry, c))
  }
  if (shown.length < entries.length)
    lines.push('', c.dim(`${entries.length - shown.length} more (--limit 0 lists all)`))
  return lines
}

function entryText({ claims, part, lane, when, otherTimes }: NamedEntry, c: Colours): string[] {
  const [head] = claims
  const colour = lane === 'cooperation' ? c.green : lane === 'conflict' ? c.red : c.cyan
  const certainty = certaintyOf(head)
  const sure = certainty ? c.yellow(`  [${certainty}]`) : ''
  const told = claims.length > 1 ? `  ${claims.length} claims` : ''
  const papers = joined([...new Set(claims.map(voices))], 3)
  return [
    `${c.bold(whenText(when))}  ${colour(kindOf(head))}  ${partiesOf(head)}${sure}`,
    ...(otherTimes.length ? [c.dim(`    other times told: ${otherTimes.join(', ')}`)] : []),
    `    ${PARTS[part]}: "${oneLine(head.quote.text, 160)}"`,
    c.dim(`    ${papers}${told}  (claim ${head.id.slice(0, 8)})`),
  ]
}

/** "2016-09~ (relative: two months ago)", "reported 2016-11-15". */
function whenText({ edtf, text, basis, reported }: NamedEntry['when']): string {
  if (edtf !== null) return `${edtf} (${text && text !== edtf ? `${basis}: ${oneLine(text, 40)}` : basis})`
  const said = text ? ` ("${oneLine(text, 40)}")` : ''
  return `${reported ? `reported ${reported}` : 'no date'}${said}`
}
