import type { Claim } from '../model/claim.js'
import type { KeptClaim } from '../model/ledger.js'
import type { Participant } from '../model/mention.js'
import { orderingDate } from './when.js'

/** Where something goes from and to, by the ids of actors; null where the claim names nobody. */
export interface Ends {
  readonly from: string | null
  readonly to: string | null
}

/** How a claim tells of something: as a fact, as what others allege or hold possible, as not (yet) done, or as not so. */
export type Telling = 'told' | 'alleged' | 'not done' | 'denied'

/** How many people at least, at best and at most; null where that end is open or unknown. */
export type People = readonly [least: number | null, best: number | null, most: number | null]

/** What goes from one actor to another, by all claims that tell of it. */
export interface Flow extends Ends {
  readonly type: string
  readonly mode: string | null
  /** Both sides give. */
  readonly mutual: boolean
  readonly telling: Readonly<Record<Telling, number>>
  readonly people: People | null
  /** Who moves or gives, as the claims name them. */
  readonly who: readonly string[]
  /** The first and the last date of what the claims tell, or of their reports (ISO 8601, zeros for what is open). */
  readonly first: string
  readonly last: string
  /** Oldest first. */
  readonly claims: readonly Claim[]
}

/** How a claim tells of what it tells. */
export function telling({ polarity, realis, hedge }: Claim): Telling {
  if (polarity === 'denied' || hedge === 'unlikely') return 'denied'
  if (realis !== 'actual') return 'not done'
  return hedge === 'none' || hedge === 'reported' ? 'told' : 'alleged'
}

/**
 * Gathers claims into flows by their ends, type and mode; `endsOf` gives the ends of a claim, of which it may have several. Flows
 * of most claims first.
 */
export function flows(claims: Iterable<KeptClaim>, endsOf: (claim: Claim) => readonly Ends[]): Flow[] {
  const found = new Map<string, { ends: Ends; dated: { claim: Claim; at: string }[] }>()
  for (const { claim, recorded } of claims) {
    const at = orderingDate(claim, recorded)
    for (const ends of endsOf(claim)) {
      const both = claim.symmetric && ends.from !== null && ends.to !== null
      const pair = both ? [ends.from, ends.to].sort() : [ends.from, ends.to]
      const key = JSON.stringify([...pair, both, claim.type, claim.mode])
      const flow = found.get(key) ?? { ends: { from: pair[0], to: pair[1] }, dated: [] }
      flow.dated.push({ claim, at })
      found.set(key, flow)
    }
  }
  return [...found.values()]
    .map(({ ends, dated }) => flow(ends, dated))
    .sort(
      (x, y) =>
        y.claims.length - x.claims.length || compare(x.first, y.first) || compare(x.claims[0].id, y.claims[0].id),
    )
}

function flow(ends: Ends, dated: { claim: Claim; at: string }[]): Flow {
  dated.sort((x, y) => compare(x.at, y.at) || compare(x.claim.id, y.claim.id))
  const claims = dated.map(({ claim }) => claim)
  const [{ type, mode, symmetric: mutual }] = claims
  const counts = { told: 0, alleged: 0, 'not done': 0, denied: 0 }
  for (const claim of claims) counts[telling(claim)]++
  const who = [...new Set(claims.flatMap(claim => claim.actor.map(p => p.name)))]
  const people = inAll(claims.filter(claim => telling(claim) === 'told' || telling(claim) === 'alleged'))
  return {
    ...ends,
    type,
    mode,
    mutual,
    telling: counts,
    people,
    who,
    first: dated[0].at,
    last: dated[dated.length - 1].at,
    claims,
  }
}

/**
 * People in all that claims tell of. Two claims may tell of the same people or of others: at least as many as the claim with most
 * at least, at best as the one with most at best, at most as all together.
 */
function inAll(claims: readonly Claim[]): People | null {
  const each = claims
    .map(claim => claim.actor.map(number))
    .filter(numbers => numbers.length && numbers.every(n => n !== null))
  if (!each.length) return null
  const sums = each.map(numbers => [0, 1, 2].map(end => total(numbers.map(n => n![end]))))
  const most = (end: number) => Math.max(...sums.map(sum => sum[end] ?? 0))
  return [most(0), most(1), total(sums.map(sum => sum[2]))]
}

/** How many a participant is: by the quantity told, or one where it is a person by name. */
function number({ quantity, kind, named }: Participant): People | null {
  if (quantity) return quantity.value
  return kind === 'person' && named ? [1, 1, 1] : null
}

function total(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce((sum, n) => (sum === null || n === null ? null : sum + n), 0 as number | null)
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0
}
