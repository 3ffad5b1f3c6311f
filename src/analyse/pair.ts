import type { LeanClaim, Told } from '../model/lean-claim.js'
import { claimDays } from '../model/related.js'
import type { Scheme } from '../model/scheme.js'
import { type Active, type Activity, activity, type Grain } from './measures/activity.js'
import { countedScore, relatedPairs } from './sides.js'
import { type Scored, type Supported, type Supports, supported } from './support.js'
import { type Telling, telling } from './telling.js'

/** Which of two parties acts: `a` on `b`, `b` on `a`, or both together. */
export type Direction = 'ab' | 'ba' | 'mutual'

/** Claims, and the sum of their scores by independent origins, without its sign. */
export interface LaneSum {
  readonly claims: number
  readonly score: number
}

export interface LaneSums {
  readonly cooperation: LaneSum
  readonly conflict: LaneSum
}

/** What is told of one kind, in one direction. */
export interface Kind {
  readonly type: string
  readonly mode: string | null
  readonly direction: Direction
  /** Ids, oldest first as they were given. */
  readonly claims: readonly string[]
  readonly telling: Readonly<Record<Telling, number>>
}

/** What several measures say of a pair. */
export interface PairMeasures {
  readonly supported: Supported
  readonly time: Omit<Activity<never>, 'periods'> & {
    readonly periods: readonly ({ readonly period: string } & LaneSums)[]
  }
  readonly direction: Readonly<Record<Direction, LaneSums>>
  /**
   * How far cooperation with a direction goes both ways: 2 min(a to b, b to a) / sum, the reciprocated share of weight (Squartini,
   * Picciolo, Ruzzenenti & Garlaschelli 2013, Scientific Reports 3); null where nothing has a direction.
   */
  readonly reciprocity: number | null
  /** Most claims first. */
  readonly kinds: readonly Kind[]
}

type Side = (actor: string) => 'a' | 'b' | undefined

/** The direction of what a claim tells of two parties; null where it does not relate them. */
export function directionOf(claim: LeanClaim, side: Side, scheme: Scheme): Direction | null {
  let [ab, ba] = [false, false]
  for (const { from, to } of relatedPairs(claim, scheme)) {
    const [x, y] = [side(from), side(to)]
    if (x === 'a' && y === 'b') ab = true
    if (x === 'b' && y === 'a') ba = true
  }
  if (!ab && !ba) return null
  const together = !claim.recipient.length && !claim.origin.length
  return claim.symmetric || together || (ab && ba) ? 'mutual' : ab ? 'ab' : 'ba'
}

/**
 * The measures of a pair from the claims that relate it, whoever does it. Of what counts (as done or tried, not denied or unlikely)
 * sums are taken by independent origins; `kinds` have all.
 */
export function pairMeasures(
  told: readonly (Told & Pick<Scored, 'support'>)[],
  side: Side,
  scheme: Scheme,
  supports: Supports,
  grain: Grain = 'month',
): PairMeasures {
  const kinds = new Map<
    string,
    { kind: Omit<Kind, 'claims' | 'telling'>; claims: string[]; telling: Record<Telling, number> }
  >()
  const counted: (Active & Scored & { direction: Direction })[] = []
  for (const { claim, support } of told) {
    const direction = directionOf(claim, side, scheme)
    if (!direction) continue
    const { id, type, mode } = claim
    const key = `${type} ${mode} ${direction}`
    const of = kinds.get(key) ?? {
      kind: { type, mode, direction },
      claims: [],
      telling: { told: 0, alleged: 0, 'not done': 0, denied: 0 },
    }
    kinds.set(key, of)
    of.claims.push(id)
    of.telling[telling(claim)]++
    const score = countedScore(claim, scheme)
    if (score)
      counted.push({
        ...{ id, score, direction, lane: score > 0 ? 'cooperation' : 'conflict', days: claimDays(claim) },
        ...(support && { support }),
      })
  }
  const sums = (some: readonly Scored[]): LaneSums => {
    const { positive, negative } = supported(some, supports)
    const lane = (sign: 1 | -1) => some.filter(s => s.score * sign > 0).length
    return {
      cooperation: { claims: lane(1), score: positive },
      conflict: { claims: lane(-1), score: negative },
    }
  }
  const { periods, ...time } = activity(counted, grain)
  const direction = {
    ab: sums(counted.filter(c => c.direction === 'ab')),
    ba: sums(counted.filter(c => c.direction === 'ba')),
    mutual: sums(counted.filter(c => c.direction === 'mutual')),
  }
  const [given, back] = [direction.ab.cooperation.score, direction.ba.cooperation.score]
  return {
    supported: supported(counted, supports),
    time: {
      ...time,
      periods: periods.map(p => ({ period: p.period, ...sums([...p.cooperation, ...p.conflict]) })),
    },
    direction,
    reciprocity: given + back === 0 ? null : (2 * Math.min(given, back)) / (given + back),
    kinds: [...kinds.values()]
      .map(({ kind, claims, telling }) => ({ ...kind, claims, telling }))
      .sort((x, y) => y.claims.length - x.claims.length || compare(key(x), key(y))),
  }
}

const key = ({ type, mode, direction }: Kind) => `${type} ${mode} ${direction}`

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0
}
