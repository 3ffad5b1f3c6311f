import type { Claim } from '../../../model/claim.js'
import type { Origin, Origins, Side, Weighed } from '../../../relata.js'
import { headline } from '../claim-text.js'
import type { colours } from '../colours.js'

type Colours = ReturnType<typeof colours>

/** A number of origins in words: "1 independent origin", "2 to 3 independent origins". */
export function countText([low, high]: readonly [number, number]): string {
  const number = low === high ? String(high) : `${low} to ${high}`
  return `${number} independent origin${low === high && high === 1 ? '' : 's'}`
}

/** What stands behind some claims, in words. */
export function originText({ kind, name, through }: Origin): string {
  if (kind === 'none') return 'nobody: each has it from the other'
  const to = through && through !== name ? `, as told by ${through}` : ''
  if (kind === 'anonymous') return `somebody without a name: ${name}${to}`
  if (kind === 'document') return `the document "${name}", whose publisher is not known`
  return `${name}${kind === 'outlet' ? ' itself' : ''}${to}`
}

/** A proposition with both its sides, for reading in a terminal. */
export function weighedText(weighed: Weighed, c: Colours): string[] {
  const { affirmed, denied, disputes, grades } = weighed
  const lines: string[] = []
  if (affirmed) lines.push(...sideText('Said', affirmed, weighed, c.green, c))
  if (denied) lines.push(...sideText('Denied', denied, weighed, c.red, c))
  const papers = new Map([...(affirmed?.claims ?? []), ...(denied?.claims ?? [])].map(x => [x.id, paperOf(x)]))
  for (const { detail, about, versions } of disputes) {
    const told = versions.map(
      v => `${v.says} (${[...new Set(v.claims.map(id => papers.get(id) ?? `claim ${id.slice(0, 8)}`))].join(', ')})`,
    )
    lines.push(`${c.yellow('Disputed')}  ${detail}${about === 'time' ? '' : `, ${about}`}: ${told.join('; ')}`)
  }
  for (const { name, grade, reason, author } of grades.sources)
    lines.push(`Grade ${c.bold(grade)}  ${name}  ${c.dim(`${author}: ${reason}`)}`)
  return lines
}

function sideText(
  title: string,
  side: Side,
  { grades }: Weighed,
  colour: (text: string) => string,
  c: Colours,
): string[] {
  const { claims, origins } = side
  const documents = new Set(claims.map(x => x.document.id)).size
  const byId = new Map(claims.map(x => [x.id, x]))
  const lines = [
    `${colour(title)}  ${c.bold(countText(origins.count))}, ${documents} document${documents === 1 ? '' : 's'}`,
  ]
  for (const [i, origin] of origins.origins.entries()) {
    lines.push(`  ${i + 1}. ${originText(origin)}`)
    for (const id of origin.claims) {
      const claim = byId.get(id)!
      const grade = grades.claims.find(g => g.claim === id)?.grade
      lines.push(
        `     ${headline(claim)}${grade ? `  ${c.bold(`grade ${grade}`)}` : ''}`,
        c.dim(`       ${paperOf(claim)}: ${why(claim, origin, byId)}  (claim ${id.slice(0, 8)})`),
      )
    }
  }
  return [...lines, ...notes(origins, c)]
}

function notes({ perhapsOne, circles }: Origins, c: Colours): string[] {
  const reason = { anonymous: 'who has no name cannot be told apart', mention: 'one names the other as a source' }
  return [
    ...perhapsOne.map(({ a, b, why }) => c.dim(`  ${a + 1} and ${b + 1} may be one: ${reason[why]}`)),
    ...circles.map(
      ring =>
        `  ${c.yellow('Circular')}: ${ring.map((name, i) => `${name} has it from ${ring[(i + 1) % ring.length]}`).join(', ')}`,
    ),
  ]
}

/** Why a claim is held to come from its origin, in a few words. */
function why(claim: Claim, { reasons }: Origin, byId: ReadonlyMap<string, Claim>): string {
  const mine = reasons.filter(r => r.claim === claim.id)
  const from = (to: string) => {
    const other = byId.get(to)
    return other ? paperOf(other) : to.replace(/^(outlet|own|speaker):/, '')
  }
  const told = mine.map(({ basis, to }) => {
    if (basis === 'copy') return `its words stand in ${from(to)} too`
    if (basis === 'quotation') return `it rests on the sentence that ${from(to)} quotes`
    if (basis === 'citation') return `it has it from ${claim.attribution.at(-1)?.name ?? from(to)}`
    if (basis === 'speaker') return `said by ${claim.attribution[0]?.name}`
    return 'its own report'
  })
  return [...new Set(told)].join('; ') || 'says so itself'
}

function paperOf({ document }: Claim): string {
  return document.publisher ?? document.title ?? `document ${document.id.slice(0, 8)}`
}
