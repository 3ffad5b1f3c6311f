import { type Ambivalence, ambivalenceOf } from './measures/ambivalence.js'

/**
 * Where a claim stands among those that say the same. What is told (a proposition) and who tells it by himself (an origin) are
 * worked out by weighing (docs/weighing.md); here they are numbers.
 */
export interface Support {
  /** What it says: the same for all claims that say it. */
  readonly proposition: number
  /** The origin that it goes back to, within the proposition, counted apart from all that may be another. */
  readonly origin: number
  /** The same with everything taken for one that may be one; null where the claims go back to each other in a circle. */
  readonly surely: number | null
  /** Who that is, across propositions: the same key for the same speaker or outlet. */
  readonly source: string
}

/** The support of claims, by id. A claim that is not in it is told once, by somebody of its own. */
export type Supports = Pick<ReadonlyMap<string, Support>, 'get'>

/** At least and at most. */
export type Range = readonly [low: number, high: number]

/** Sums in which each thing told counts once for each independent origin of it; counted low, with the ranges beside it. */
export interface Supported extends Ambivalence {
  readonly positiveRange: Range
  readonly negativeRange: Range
  /**
   * Independent origins of all that is counted: at least as many as the best-founded thing has, at most as many as are not
   * known to be one.
   */
  readonly origins: Range
}

/** A claim by its id, with the score by which it counts. */
export interface Scored {
  readonly id: string
  readonly score: number
  /** Its support, where that is at hand. */
  readonly support?: Support
}

/**
 * The sums of scored claims by independent origins: each thing told counts with its score once for each origin. Whatever is told
 * again by the same origin changes nothing. `counted`: things told, by lane.
 */
export function supported(claims: Iterable<Scored>, supports: Supports): Supported {
  const lanes = [new Map<string | number, Told>(), new Map<string | number, Told>()] as const
  const sources = new Set<string>()
  for (const { id, score, support } of claims) {
    if (score === 0) continue
    const found = support ?? supports.get(id)
    const lane = lanes[score > 0 ? 0 : 1]
    const key = found ? found.proposition : id
    let told = lane.get(key)
    if (!told) lane.set(key, (told = { score: 0, low: [], high: [] }))
    told.score = Math.max(told.score, Math.abs(score))
    put(told.high, found ? found.origin : 0)
    if (!found) put(told.low, 0)
    else if (found.surely !== null) put(told.low, found.surely)
    sources.add(found ? found.source : id)
  }
  const sum = (lane: ReadonlyMap<string | number, Told>, end: 'low' | 'high') => {
    let total = 0
    for (const told of lane.values()) total += told.score * told[end].length
    return total
  }
  const [positive, negative] = lanes.map(lane => sum(lane, 'low'))
  const best = Math.max(0, ...lanes.flatMap(lane => [...lane.values()].map(told => told.low.length)))
  return {
    ...ambivalenceOf(positive, negative, { cooperation: lanes[0].size, conflict: lanes[1].size }),
    positiveRange: [positive, sum(lanes[0], 'high')],
    negativeRange: [negative, sum(lanes[1], 'high')],
    origins: [best, Math.max(best, sources.size)],
  }
}

interface Told {
  score: number
  readonly low: number[]
  readonly high: number[]
}

/** Puts a number into a list that has it once; a thing told has few origins. */
function put(list: number[], value: number): void {
  if (!list.includes(value)) list.push(value)
}

/** The independent origins of some claims, as `Supported.origins` has them. */
export function originsOf(ids: Iterable<string>, supports: Supports): Range {
  return supported(
    [...ids].map(id => ({ id, score: 1 })),
    supports,
  ).origins
}
