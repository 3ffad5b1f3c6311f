import { blocks } from './blocks.js'
import { type Bounded, exactDivision } from './exact.js'
import { frustrated, incidence, type SignedGraph, type Tie } from './graph.js'
import { switching } from './switching.js'

/**
 * How far a signed graph is from two sides with only friends within and only enemies across: the frustration index (Abelson &
 * Rosenberg 1958; Harary 1959), the fewest ties whose removal leaves it balanced.
 */
export interface Frustration {
  /** The fewest contradictions found; the index itself where `optimal`. Pairs with both signs are one each. */
  readonly index: number
  /** No division has fewer. */
  readonly bound: number
  readonly optimal: boolean
  /** 1 - 2 index / ties (Aref & Wilson 2018): 1 for balance; null without ties. */
  readonly normalised: number | null
  /** The side of each node, 0 or 1. Nodes that no tie leads to from each other can be exchanged. */
  readonly side: Uint8Array
  /** The contradicting ties, as indices of `graph.ties`. */
  readonly frustrated: readonly number[]
}

export interface FrustrationOptions {
  /** Seconds that the proof may take; 0 for none. */
  readonly seconds?: number
  /** Groups of ties larger than this are divided without proof. */
  readonly exactUpTo?: number
}

/** Groups of more ties than this are not given to the solver unless asked for. */
export const EXACT_UP_TO = 5000

/** The frustration index, group by group: what lies on no circle never contradicts, and groups do not touch each other. */
export async function frustration(
  graph: SignedGraph,
  { seconds = 60, exactUpTo = EXACT_UP_TO }: FrustrationOptions = {},
): Promise<Frustration> {
  const until = performance.now() + 1000 * seconds
  const dropped = new Uint8Array(graph.ties.length)
  let index = graph.both.length
  let bound = graph.both.length
  for (const members of blocks(graph.nodes.length, graph.ties)) {
    const group = within(members.map(i => graph.ties[i]))
    const found = await divide(group.count, group.ties, exactUpTo, (until - performance.now()) / 1000)
    index += found.frustration
    bound += found.bound
    for (const [i, tie] of group.ties.entries()) if (frustrated(tie, found.side)) dropped[members[i]] = 1
  }
  const ties = graph.ties.length + 2 * graph.both.length
  return {
    index,
    bound,
    optimal: index === bound,
    normalised: ties === 0 ? null : 1 - (2 * index) / ties,
    side: sides(graph, dropped),
    frustrated: [...dropped.keys()].filter(i => dropped[i]),
  }
}

async function divide(count: number, ties: readonly Tie[], exactUpTo: number, seconds: number): Promise<Bounded> {
  const start = switching(count, ties)
  if (start.frustration === 0) return { ...start, bound: 0 }
  const unknown = { ...start, bound: 1 }
  if (start.frustration === 1 || ties.length > exactUpTo || seconds <= 0) return unknown
  return exactDivision(count, ties, start, seconds)
}

/** The same ties with their nodes numbered from 0. */
function within(ties: readonly Tie[]): { count: number; ties: Tie[] } {
  const number = new Map<number, number>()
  const of = (node: number) => {
    if (!number.has(node)) number.set(node, number.size)
    return number.get(node)!
  }
  const numbered = ties.map(({ a, b, sign }) => ({ a: of(a), b: of(b), sign }))
  return { count: number.size, ties: numbered }
}

/** Sides that all ties but the dropped ones agree with; there are such, since every circle's contradictions were dropped. */
function sides({ nodes, ties }: SignedGraph, dropped: Uint8Array): Uint8Array {
  const at = incidence(nodes.length, ties)
  const side = new Uint8Array(nodes.length)
  const reached = new Uint8Array(nodes.length)
  for (let root = 0; root < nodes.length; root++) {
    if (reached[root]) continue
    reached[root] = 1
    const waiting = [root]
    while (waiting.length) {
      const node = waiting.pop()!
      for (const i of at[node]) {
        const { a, b, sign } = ties[i]
        const other = a === node ? b : a
        if (dropped[i] || reached[other]) continue
        reached[other] = 1
        side[other] = sign > 0 ? side[node] : 1 - side[node]
        waiting.push(other)
      }
    }
  }
  return side
}
