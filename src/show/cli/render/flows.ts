import type { NamedFlow, People, Telling } from '../../../relata.js'
import { headline, oneLine, voices } from '../claim-text.js'
import { colours } from '../colours.js'
import { originsText } from './pair.js'

/** Claims of a flow that are shown; the rest is counted. */
const SHOWN = 3

/** A flow and the claims that it rests on. */
export function flowText(flow: NamedFlow): string {
  const { fromName, toName, type, mode, mutual, telling, people, who, claims, onlyAlleged, origins, years } = flow
  const { bold, dim } = colours(process.stdout)
  const ends = `${fromName ?? 'somebody'} ${mutual ? '<->' : '->'} ${toName ?? 'nobody named'}`
  const moved = people ? `  ${flowPeople(people)}` : ''
  const told = (Object.entries(telling) as [Telling, number][])
    .filter(([, count]) => count)
    .map(([kind, count]) => `${count} ${kind}`)
  const lines = [
    `${bold(ends)}  ${mode ? `${type}/${mode}` : type}${moved}  ${dim(`(${told.join(', ')}; ${originsText(origins)})`)}${onlyAlleged ? '  not told as a fact' : ''}`,
    ...claims
      .slice(0, SHOWN)
      .flatMap(claim => [
        `  ${headline(claim)}`,
        `    "${oneLine(claim.quote.text)}"`,
        dim(`    ${voices(claim)}  (claim ${claim.id.slice(0, 8)})`),
      ]),
  ]
  if (flow.claimCount > SHOWN) lines.push(dim(`  and ${flow.claimCount - SHOWN} more (--json lists ${claims.length})`))
  if (years.length > 1) lines.push(dim(`  by year: ${years.map(yearText).join(', ')}`))
  if (who.length > 1) lines.push(dim(`  who: ${who.join(', ')}`))
  return `${lines.join('\n')}\n\n`
}

/** "24 to 99 people", "1 person". */
export function flowPeople(people: People): string {
  return `${range(people)} ${people[2] === 1 ? 'person' : 'people'}`
}

/** "2019 3", "2020 1 (not as a fact)". */
function yearText({ year, told, ...others }: NamedFlow['years'][number]): string {
  const all = told + others.alleged + others['not done'] + others.denied
  return `${year || 'undated'} ${all}${told ? '' : ' (not as a fact)'}`
}

/** "24 to 99", "at least 12", "3". */
function range([least, best, most]: People): string {
  if (least !== null && least === most) return String(least)
  if (most === null) return `at least ${least ?? best ?? 1}`
  return least === null ? `at most ${most}` : `${least} to ${most}`
}
