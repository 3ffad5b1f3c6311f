import { blockKeys, inBlockOrder, NEIGHBOURS } from './blocks.js'
import type { Comparable, World } from './comparable.js'
import { type Evidence, matchEvidence, rival, SLACK } from './match.js'
import { storyOf } from './story.js'

/** Two claims that are held to say the same, and how surely. */
export interface Weighted<T> {
  readonly a: T
  readonly b: T
  /** The sum of the weights of the evidence. */
  readonly weight: number
}

/** The same with why. */
export interface Match extends Weighted<Comparable> {
  readonly evidence: readonly Evidence[]
}

/** Pairs of claims that say the same, and those that name another actor for it. */
export interface Pairs {
  readonly matches: readonly Match[]
  readonly rivals: readonly (readonly [Comparable, Comparable])[]
}

/**
 * All such pairs; only claims with a party, or the like of one, in common are compared at all.
 * @param neighbours of each claim in each of its blocks, before it and behind it, that it is compared with
 */
export function pairsOf(claims: readonly Comparable[], world: World, neighbours = NEIGHBOURS): Pairs {
  const blocks = new Map<string, number[]>()
  for (const [i, claim] of claims.entries())
    for (const key of blockKeys(claim, world)) {
      const block = blocks.get(key)
      if (block) block.push(i)
      else blocks.set(key, [i])
    }
  const sameStory = storyOf(claims)
  const rank = claims.map(({ when, order, claim }) => ({ last: when.last, order, id: claim.id }))
  const first = Float64Array.from(claims, c => c.when.first)
  const last = Float64Array.from(claims, c => c.when.last)
  /** Pairs that were found in a block before. Most pairs are none, and comparing them twice is sooner done than remembering them. */
  const found = new Set<number>()
  const matches: Match[] = []
  const rivals: [Comparable, Comparable][] = []
  for (const block of blocks.values()) {
    if (block.length < 2) continue
    block.sort((x, y) => inBlockOrder(rank[x], rank[y]))
    for (let i = 0; i < block.length; i++) {
      const one = block[i]
      const a = claims[one]
      const end = Math.min(block.length - 1, i + neighbours)
      for (let k = i + 1; k <= end; k++) {
        const other = block[k]
        // of most pairs the days tell
        if (first[other] - last[one] > SLACK || first[one] - last[other] > SLACK) continue
        const b = claims[other]
        const evidence = matchEvidence(a, b, world, sameStory)
        if (!evidence && !rival(a, b, world)) continue
        const pair = one < other ? one * claims.length + other : other * claims.length + one
        if (found.has(pair)) continue
        found.add(pair)
        if (evidence) matches.push({ a, b, evidence, weight: weightOf(evidence) })
        else rivals.push([a, b])
      }
    }
  }
  return { matches, rivals }
}

/** How surely evidence tells that two claims say the same. */
export function weightOf(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, e) => sum + e.weight, 0)
}
