import { incidence, type SignedGraph } from './graph.js'

/** The three ties of a triad, by the indices of `graph.ties`. */
export type Triad = readonly [number, number, number]

/**
 * Triads by the signs of their ties. Those with an even number of hostile ties are balanced (Heider 1946; Cartwright & Harary 1956);
 * three enemies are balanced in the weaker sense of Davis (1967), where there may be more than two sides.
 */
export interface TriadCensus {
  /** All friends. */
  readonly ppp: number
  /** Two that are friends of a third and enemies of each other. */
  readonly ppn: number
  /** Two friends with a common enemy. */
  readonly pnn: number
  /** All enemies. */
  readonly nnn: number
  /** Share of the balanced ones, from 0 to 1; null without triads. */
  readonly balance: number | null
}

/** Every three nodes with a tie between each two. The time taken grows with the ties times the root of their number. */
export function* triads({ nodes, ties }: SignedGraph): Generator<Triad> {
  const at = incidence(nodes.length, ties)
  // Each triad is found once, from the tie between its two nodes of lower rank; ranks by degree keep the lists short.
  const rank = (node: number) => at[node].length * nodes.length + node
  const up = nodes.map((_, node) => {
    const above = new Map<number, number>()
    for (const i of at[node]) {
      const other = ties[i].a === node ? ties[i].b : ties[i].a
      if (rank(other) > rank(node)) above.set(other, i)
    }
    return above
  })
  for (const above of up)
    for (const [second, first] of above)
      for (const [third, across] of up[second]) {
        const last = above.get(third)
        if (last !== undefined) yield [first, across, last]
      }
}

/** How many triads of each kind there are. */
export function triadCensus(graph: SignedGraph): TriadCensus {
  const count = [0, 0, 0, 0]
  for (const triad of triads(graph)) count[triad.filter(i => graph.ties[i].sign < 0).length]++
  const [ppp, ppn, pnn, nnn] = count
  const all = ppp + ppn + pnn + nnn
  return { ppp, ppn, pnn, nnn, balance: all === 0 ? null : (ppp + pnn) / all }
}
