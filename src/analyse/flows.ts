import { countedYear } from '../model/edtf.js'
import type { LeanClaim, Told } from '../model/lean-claim.js'
import { claimDays } from '../model/related.js'
import { inAll, type People } from './people.js'
import { originsOf, type Range, type Supports } from './support.js'
import { type Tellings, telling, tellings } from './telling.js'
import { orderingDate } from './when.js'

/** Where something goes from and to, by the ids of actors; null where the claim names nobody. */
export interface Ends {
  readonly from: string | null
  readonly to: string | null
}

/** What claims tell of a flow for one year; 0: the year is not known. */
export interface FlowYear extends Tellings {
  readonly year: number
  readonly origins: Range
}

/** What goes from one actor to another, by all claims that tell of it. */
export interface Flow extends Ends {
  readonly type: string
  readonly mode: string | null
  /** Both sides give. */
  readonly mutual: boolean
  readonly telling: Tellings
  /** Nobody tells it as a fact: it is alleged, planned or denied. */
  readonly onlyAlleged: boolean
  readonly people: People | null
  /** Who moves or gives, as the claims name them. */
  readonly who: readonly string[]
  /** Speakers, or where none is named publishers. */
  readonly sources: readonly string[]
  /** Independent origins of what is not denied. */
  readonly origins: Range
  /** The first and the last date of what the claims tell, or of their reports (ISO 8601, zeros for what is open). */
  readonly first: string
  readonly last: string
  /** In order. */
  readonly years: readonly FlowYear[]
  /** Ids, oldest first. */
  readonly claims: readonly string[]
}

/**
 * Gathers claims into flows by their ends, type and mode; `endsOf` gives the ends of a claim, of which it may have several. Flows
 * of most claims first, at most `limit` of them; `total`: how many there are.
 */
export function flows(
  claims: Iterable<Told>,
  endsOf: (claim: LeanClaim) => readonly Ends[],
  supports: Supports = new Map(),
  limit = Number.POSITIVE_INFINITY,
): { flows: Flow[]; total: number } {
  const found = new Map<string, { ends: Ends; told: Told[] }>()
  for (const told of claims) {
    const { claim } = told
    for (const ends of endsOf(claim)) {
      const both = claim.symmetric && ends.from !== null && ends.to !== null
      const [from, to] = both && ends.from! > ends.to! ? [ends.to, ends.from] : [ends.from, ends.to]
      const key = `${from} ${to} ${both} ${claim.type} ${claim.mode}`
      const flow = found.get(key)
      if (flow) flow.told.push(told)
      else found.set(key, { ends: { from, to }, told: [told] })
    }
  }
  const all = [...found.values()].sort((x, y) => y.told.length - x.told.length)
  // of those with as many claims as the last one that is wanted the order is told by their dates
  const least = all[Math.min(limit, all.length) - 1]?.told.length ?? 0
  const dated = all
    .filter(({ told }) => told.length >= least)
    .map(({ ends, told }) => ({
      ends,
      dated: told
        .map(({ claim, recorded }) => ({ claim, at: orderingDate(claim, recorded) }))
        .sort((x, y) => compare(x.at, y.at) || compare(x.claim.id, y.claim.id)),
    }))
    .sort(
      ({ dated: x }, { dated: y }) =>
        y.length - x.length || compare(x[0].at, y[0].at) || compare(x[0].claim.id, y[0].claim.id),
    )
  return { flows: dated.slice(0, limit).map(({ ends, dated }) => flow(ends, dated, supports)), total: all.length }
}

interface Dated {
  readonly claim: LeanClaim
  readonly at: string
}

function flow(ends: Ends, dated: readonly Dated[], supports: Supports): Flow {
  const claims = dated.map(({ claim }) => claim)
  const [{ type, mode, symmetric: mutual }] = claims
  const tells = (claim: LeanClaim) => telling(claim) === 'told' || telling(claim) === 'alleged'
  const counts = tellings(claims)
  return {
    ...ends,
    type,
    mode,
    mutual,
    telling: counts,
    onlyAlleged: counts.told === 0,
    people: inAll(
      claims.filter(tells),
      claim => claim.actor,
      claim => String(supports.get(claim.id)?.proposition ?? claim.id),
    ),
    who: [...new Set(claims.flatMap(claim => claim.actor.map(p => p.name)))],
    sources: [...new Set(claims.flatMap(sourcesOf))],
    origins: founded(claims, supports),
    first: dated[0].at,
    last: dated[dated.length - 1].at,
    years: years(claims, supports),
    claims: claims.map(({ id }) => id),
  }
}

function years(claims: readonly LeanClaim[], supports: Supports): FlowYear[] {
  const of = new Map<number, LeanClaim[]>()
  for (const claim of claims) {
    const year = countedYear(claimDays(claim))
    of.set(year, [...(of.get(year) ?? []), claim])
  }
  return [...of]
    .sort(([x], [y]) => x - y)
    .map(([year, some]) => ({ year, ...tellings(some), origins: founded(some, supports) }))
}

/** The independent origins of those that do not deny it. */
function founded(claims: readonly LeanClaim[], supports: Supports): Range {
  return originsOf(
    claims.filter(claim => telling(claim) !== 'denied').map(({ id }) => id),
    supports,
  )
}

/** Who says it: its speakers, or where none is named its publisher. */
export function sourcesOf({ attribution, document }: Pick<LeanClaim, 'attribution' | 'document'>): string[] {
  const speakers = attribution.map(s => s.name)
  return speakers.length ? speakers : document.publisher ? [document.publisher] : []
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0
}
