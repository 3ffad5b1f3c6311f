import type { LedgerChanges } from '../../../relata.js'
import { headline, oneLine, voices } from '../claim-text.js'
import type { colours } from '../colours.js'
import { spanText } from '../since-option.js'
import { countText } from './origins.js'
import { turnText } from './turns.js'

type Colours = ReturnType<typeof colours>

/** What is new, for reading in a terminal; at most so many of each list. */
export function sinceText(found: LedgerChanges, most: number, c: Colours): string[] {
  const { documents, claims, gone, propositions, contradictions, settled, judgements, turns } = found
  const lines = [c.bold(`New ${spanText(found.since, found.until)}`)]
  const list = <T>(title: string, items: readonly T[], show: (item: T) => readonly string[]) => {
    if (!items.length) return
    lines.push('', `${c.bold(title)} (${items.length})`)
    for (const item of items.slice(0, most)) lines.push(...show(item))
    if (items.length > most) lines.push(c.dim(`  and ${items.length - most} more (--limit, --json)`))
  }
  list('Documents', documents, ({ change, document, recorded }) => [
    `  ${change.padEnd(9)}  ${document.title ?? document.source ?? document.id.slice(0, 12)}${document.publisher ? `, ${document.publisher}` : ''}  ${c.dim(recorded)}`,
  ])
  list('Relations that turned', turns, ({ a, b, turn }) => [`  ${a.name} and ${b.name}: ${turnText(turn)}`])
  list('Contradictions', contradictions, ({ affirmed, denied, disputes, denial }) => [
    `  ${headline((affirmed[0] ?? denied[0])!)}`,
    ...(denial ? [`    said by ${papers(affirmed)}; ${c.red('denied')} by ${papers(denied)}`] : []),
    ...disputes.map(d => `    ${c.yellow('disputed')} ${d.detail}: ${d.versions.map(v => v.says).join('; ')}`),
  ])
  list('Settled contradictions', settled, claim => [`  ${headline(claim)}`])
  list('Told by more or fewer', propositions, ({ affirmed, denied, origins, fresh }) => {
    const side = (name: string, { before, after }: (typeof origins)['affirmed']) =>
      after[1] || before[1]
        ? [
            `    ${name}: ${countText(after)}${fresh ? ', new' : before.join() === after.join() ? ', as before' : `, before ${before[0] === before[1] ? before[0] : `${before[0]} to ${before[1]}`}`}`,
          ]
        : []
    return [
      `  ${headline((affirmed[0] ?? denied[0])!)}`,
      ...side('said', origins.affirmed),
      ...side('denied', origins.denied),
    ]
  })
  list('Claims', claims, claim => [
    `  ${c.green('+')} ${headline(claim)}`,
    c.dim(`      "${oneLine(claim.quote.text, 120)}"  ${voices(claim)}  (claim ${claim.id.slice(0, 8)})`),
  ])
  list('Claims that no longer count', gone, ({ claim, why }) => [`  ${c.red('-')} ${headline(claim)}  [${why}]`])
  list('Judgements', judgements, ({ entry, told }) => [`  entry ${entry}  ${told}`])
  if (lines.length === 1) lines.push('Nothing.')
  return lines
}

function papers(claims: LedgerChanges['claims']): string {
  return [...new Set(claims.map(voices))].slice(0, 3).join('; ')
}
