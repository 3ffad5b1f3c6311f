import type { Claim } from '../model/claim.js'
import type { KeptClaim } from '../model/ledger.js'
import type { Scheme } from '../model/scheme.js'
import { type Ambivalence, ambivalence } from './measures/ambivalence.js'
import { countedScore, relatedPairs } from './sides.js'
import { orderingDate } from './when.js'

/** What two parties are to each other, in two lanes; claims with score 0 (a defection, a kinship) are in neither, but in `other`. */
export interface Lanes {
  /** Claim records, oldest first. */
  readonly cooperation: Claim[]
  readonly conflict: Claim[]
}

/**
 * The lanes between two parties, and their ambivalence. A party is a set of actor ids (one actor, or all that are rolled
 * up to it); the claims' participants bear the ids of their actors. What a claim denies is in no lane; what is planned,
 * predicted or unlikely is shown, but does not count for the ambivalence.
 */
export function dyad(
  claims: readonly KeptClaim[],
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  scheme: Scheme,
): { lanes: Lanes; other: Claim[]; ambivalence: Ambivalence } {
  const between = claims
    .filter(({ claim }) => claim.polarity === 'affirmed')
    .filter(({ claim }) =>
      relatedPairs(claim, scheme).some(({ from, to }) => (a.has(from) && b.has(to)) || (b.has(from) && a.has(to))),
    )
    .map(kept => ({ claim: kept.claim, at: orderingDate(kept.claim, kept.recorded) }))
    .sort(
      (x, y) =>
        compare(x.at, y.at) ||
        compare(x.claim.document.id, y.claim.document.id) ||
        x.claim.quote.start - y.claim.quote.start,
    )
    .map(({ claim }) => claim)
  const score = (claim: Claim) => scheme.get(claim.type)?.score ?? 0
  return {
    lanes: { cooperation: between.filter(c => score(c) > 0), conflict: between.filter(c => score(c) < 0) },
    other: between.filter(c => score(c) === 0),
    ambivalence: ambivalence(between.flatMap(c => countedScore(c, scheme) ?? [])),
  }
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0
}
