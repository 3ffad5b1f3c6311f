import type { LeanClaim } from '../model/lean-claim.js'
import type { Scheme } from '../model/scheme.js'
import { type Ambivalence, ambivalence } from './measures/ambivalence.js'
import { countedScore, relatedPairs } from './sides.js'

/** An undirected, doubly signed tie of two actors: `a` < `b`. */
export interface Edge {
  readonly a: string
  readonly b: string
  readonly cooperation: { readonly claims: number; readonly score: number }
  readonly conflict: { readonly claims: number; readonly score: number }
  readonly ambivalence: Ambivalence
}

/** Gathers claims into the edges between actors; each claim counts once for a pair. */
export class NetworkBuilder {
  readonly #pairs = new Map<string, { counted: number[]; cooperation: number; conflict: number }>()
  readonly #claims = new Map<string, number>()

  /** @param standing the actor that stands for another when the view is rolled up */
  constructor(
    readonly scheme: Scheme,
    readonly standing: (actor: string) => string = actor => actor,
  ) {}

  /** Adds a claim whose participants bear the ids of their actors. Claims that are denied or have no score tie nobody. */
  add(claim: LeanClaim): void {
    const base = this.scheme.get(claim.type)?.score ?? 0
    if (base === 0 || claim.polarity === 'denied') return
    const pairs = relatedPairs(claim, this.scheme)
      .map(({ from, to }) => [this.standing(from), this.standing(to)].sort())
      .filter(([a, b]) => a !== b)
    const score = countedScore(claim, this.scheme)
    for (const key of new Set(pairs.map(pair => pair.join(' ')))) {
      const sum = this.#pairs.get(key) ?? { counted: [], cooperation: 0, conflict: 0 }
      if (score !== null) sum.counted.push(score)
      if (base > 0) sum.cooperation++
      else sum.conflict++
      this.#pairs.set(key, sum)
    }
    for (const actor of new Set(pairs.flat())) this.#claims.set(actor, (this.#claims.get(actor) ?? 0) + 1)
  }

  /** Claims by actor, of those that have any. */
  get nodes(): ReadonlyMap<string, number> {
    return this.#claims
  }

  /** In the order of their actors' ids. */
  get edges(): Edge[] {
    return [...this.#pairs]
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([key, { counted, cooperation, conflict }]) => {
        const [a, b] = key.split(' ')
        const measure = ambivalence(counted)
        return {
          a,
          b,
          cooperation: { claims: cooperation, score: measure.positive },
          conflict: { claims: conflict, score: measure.negative },
          ambivalence: measure,
        }
      })
  }
}
