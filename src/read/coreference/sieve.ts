import type { Annotation } from '../annotation.js'
import type { Chains } from './chains.js'
import type { Facts } from './facts.js'
import type { CoreferenceWords } from './words.js'

/** What a sieve works on: the document, the facts of its mentions, and the chains found so far. */
export interface Resolution {
  readonly annotation: Annotation
  readonly facts: readonly Facts[]
  readonly chains: Chains
  readonly words: CoreferenceWords
  /** Mentions that stand for several chains, by any mention of each ("both groups"). */
  readonly members: Map<number, readonly number[]>
}

/** One way of telling that two mentions are the same, precise ones first (Raghunathan et al. 2010, Lee et al. 2013). */
export interface Sieve {
  readonly name: string
  readonly reason: string
  readonly example: string
  run(resolution: Resolution): void
}
