import { components } from './signed/components.js'
import { type FrustrationOptions, frustration } from './signed/frustration.js'
import { type SignedEdge, signedGraph, type Tie } from './signed/graph.js'
import { type TriadCensus, triadCensus } from './signed/triads.js'

/** A relation by the names of its ends. */
export interface NamedTie {
  readonly a: string
  readonly b: string
  readonly sign: 1 | -1
}

/** How far relations fall into two sides with friends within and enemies across. */
export interface Balance {
  readonly actors: number
  /** Pairs of actors by what relates them; `both`: cooperation and conflict at once. */
  readonly relations: { readonly friendly: number; readonly hostile: number; readonly both: number }
  readonly triads: TriadCensus
  /** The fewest relations that contradict any two sides (see `frustration`). */
  readonly frustration: {
    readonly index: number
    /** None can be fewer. */
    readonly bound: number
    readonly optimal: boolean
    readonly normalised: number | null
  }
  /** For each group of connected actors its two sides, biggest group first. */
  readonly groups: readonly (readonly [string[], string[]])[]
  /** Relations that contradict the sides. */
  readonly misfits: readonly NamedTie[]
  /** Pairs that cooperate and fight: each contradicts whichever way the sides are drawn. */
  readonly both: readonly { readonly a: string; readonly b: string }[]
}

/** The balance of a signed network (Heider 1946; Cartwright & Harary 1956). */
export async function balance(edges: Iterable<SignedEdge>, options: FrustrationOptions = {}): Promise<Balance> {
  const graph = signedGraph(edges)
  const { nodes, ties, both } = graph
  const { side, frustrated, index, bound, optimal, normalised } = await frustration(graph, options)
  const named = ({ a, b, sign }: Tie) => ({ a: nodes[a], b: nodes[b], sign })
  const on = (members: readonly number[], wanted: number) => members.filter(n => side[n] === wanted).map(n => nodes[n])
  return {
    actors: nodes.length,
    relations: {
      friendly: ties.filter(tie => tie.sign > 0).length,
      hostile: ties.filter(tie => tie.sign < 0).length,
      both: both.length,
    },
    triads: triadCensus(graph),
    frustration: { index, bound, optimal, normalised },
    groups: components(graph).map(members => [on(members, side[members[0]]), on(members, 1 - side[members[0]])]),
    misfits: frustrated.map(i => named(ties[i])),
    both: both.map(([a, b]) => ({ a: nodes[a], b: nodes[b] })),
  }
}
