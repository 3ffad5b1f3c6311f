import type { Told } from '../model/lean-claim.js'
import type { Scheme } from '../model/scheme.js'
import { type Ambivalence, ambivalence } from './measures/ambivalence.js'
import type { Edge } from './network.js'
import { countedScore, relatedPairs } from './sides.js'

/** Two actors (`a` < `b`) with the claims that relate them in either lane, as they were given. */
export interface EdgeClaims<T extends Told = Told> {
  readonly a: string
  readonly b: string
  readonly told: readonly T[]
}

/**
 * Gathers claims by the two actors that they relate; each claim once for a pair. Claims that are denied or have no score relate
 * nobody. The pairs come in the order in which claims tell of them. @param standing the actor that stands for another when the view is rolled up
 */
export function edgeClaims<T extends Told>(
  claims: Iterable<T>,
  scheme: Scheme,
  standing: (actor: string) => string = actor => actor,
): EdgeClaims<T>[] {
  const pairs = new Map<string, Map<string, { a: string; b: string; told: T[] }>>()
  const found: EdgeClaims<T>[] = []
  for (const told of claims) {
    const { claim } = told
    if (claim.polarity === 'denied' || !scheme.get(claim.type)?.score) continue
    for (const { from, to } of relatedPairs(claim, scheme)) {
      const [x, y] = [standing(from), standing(to)]
      if (x === y) continue
      const [a, b] = x < y ? [x, y] : [y, x]
      let of = pairs.get(a)
      if (!of) pairs.set(a, (of = new Map()))
      const pair = of.get(b)
      if (!pair) {
        const fresh = { a, b, told: [told] }
        of.set(b, fresh)
        found.push(fresh)
      } else if (pair.told[pair.told.length - 1] !== told) pair.told.push(told)
    }
  }
  return found
}

/** Pairs in an order of their own, whatever the order of the claims was. */
export function inOrder<T extends Told>(pairs: readonly EdgeClaims<T>[]): EdgeClaims<T>[] {
  return [...pairs].sort((x, y) => compare(x.a, y.a) || compare(x.b, y.b))
}

/** The edge of two actors from the claims that relate them. */
export function edgeOf({ a, b, told }: EdgeClaims, scheme: Scheme): Edge {
  const counted: number[] = []
  let [cooperation, conflict] = [0, 0]
  for (const { claim } of told) {
    if (scheme.get(claim.type)!.score > 0) cooperation++
    else conflict++
    const score = countedScore(claim, scheme)
    if (score !== null) counted.push(score)
  }
  const measure: Ambivalence = ambivalence(counted)
  return {
    a,
    b,
    cooperation: { claims: cooperation, score: measure.positive },
    conflict: { claims: conflict, score: measure.negative },
    ambivalence: measure,
  }
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0
}
