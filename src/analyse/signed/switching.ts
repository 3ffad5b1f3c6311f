import { random } from '../../base/random.js'
import type { Tie } from './graph.js'

/** A division of nodes 0 to count - 1 into sides 0 and 1, and how many ties contradict it. */
export interface Division {
  readonly side: Uint8Array
  readonly frustration: number
}

const TREES = 10
const SHAKES = 200
/** Share of the nodes that change sides at random when a division is shaken. */
const SHAKEN = 0.05
/** Ties that are gone over in all starts together: large networks get fewer of them, so that they take seconds at most. */
const WORK = 2_000_000
/** Starts that every network gets. */
const LEAST = 12

/**
 * A good division of a connected graph, without proof: nodes that have more contradicting ties than fitting ones change sides
 * until none is left, first from random spanning trees, then again and again from the best division shaken a little (iterated
 * local search, Lourenço, Martin & Stützle 2003). Its contradictions are an upper bound of the frustration index. The same graph
 * gives the same division.
 */
export function switching(count: number, ties: readonly Tie[]): Division {
  const draw = random(count + 1)
  const around = neighbourhoods(count, ties)
  const starts = Math.max(LEAST, Math.min(TREES + SHAKES, Math.floor(WORK / Math.max(1, ties.length))))
  const trees = Math.min(TREES, Math.ceil(starts / 4))
  let best: Division | undefined
  for (let start = 0; start < starts && best?.frustration !== 0; start++) {
    const from =
      best && start >= trees
        ? best.side.map(side => (draw() < SHAKEN ? 1 - side : side))
        : fromTree(count, ties, Float64Array.from(ties, draw))
    const found = settled(from, around, ties)
    if (!best || found.frustration <= best.frustration) best = found
  }
  return best!
}

/** The sides that all ties of a lightest spanning tree of a connected graph agree with (Kruskal 1956). */
export function fromTree(count: number, ties: readonly Tie[], weights: ArrayLike<number>): Uint8Array {
  // Union-find, in which a node keeps on which side of its parent it is.
  const parent = Int32Array.from({ length: count }, (_, i) => i)
  const across = new Uint8Array(count)
  let side = 0
  const find = (from: number): number => {
    let node = from
    side = 0
    while (parent[node] !== node) {
      const up = parent[node]
      // halve the path
      across[node] ^= across[up]
      parent[node] = parent[up]
      side ^= across[node]
      node = parent[node]
    }
    return node
  }
  const order = Int32Array.from({ length: ties.length }, (_, i) => i).sort((x, y) => weights[x] - weights[y])
  for (const i of order) {
    const { a, b, sign } = ties[i]
    const rootA = find(a)
    const sideA = side
    const rootB = find(b)
    if (rootA === rootB) continue
    parent[rootA] = rootB
    across[rootA] = sideA ^ side ^ Number(sign < 0)
  }
  return Uint8Array.from({ length: count }, (_, node) => {
    find(node)
    return side
  })
}

/** Lets nodes change sides (in the sides given) as long as that leaves fewer contradictions. */
export function settle(side: Uint8Array, ties: readonly Tie[]): Division {
  return settled(side, neighbourhoods(side.length, ties), ties)
}

/** For each node from `first[node]` on its neighbours, each with 1 where the tie is hostile: compressed rows. */
interface Neighbourhoods {
  readonly first: Int32Array
  readonly other: Int32Array
  readonly hostile: Uint8Array
}

function neighbourhoods(count: number, ties: readonly Tie[]): Neighbourhoods {
  const first = new Int32Array(count + 1)
  for (const { a, b } of ties) {
    first[a + 1]++
    first[b + 1]++
  }
  for (let node = 0; node < count; node++) first[node + 1] += first[node]
  const at = first.slice()
  const other = new Int32Array(2 * ties.length)
  const hostile = new Uint8Array(2 * ties.length)
  for (const { a, b, sign } of ties) {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ]) {
      other[at[x]] = y
      hostile[at[x]++] = Number(sign < 0)
    }
  }
  return { first, other, hostile }
}

function settled(side: Uint8Array, { first, other, hostile }: Neighbourhoods, ties: readonly Tie[]): Division {
  // How many more ties of a node contradict than fit; kept as nodes change sides.
  const excess = new Int32Array(side.length)
  const waiting: number[] = []
  for (let node = 0; node < side.length; node++) {
    for (let i = first[node]; i < first[node + 1]; i++)
      excess[node] += side[node] ^ side[other[i]] ^ hostile[i] ? 1 : -1
    if (excess[node] > 0) waiting.push(node)
  }
  while (waiting.length) {
    const node = waiting.pop()!
    if (excess[node] <= 0) continue
    side[node] = 1 - side[node]
    excess[node] = -excess[node]
    for (let i = first[node]; i < first[node + 1]; i++) {
      const next = other[i]
      excess[next] += side[node] ^ side[next] ^ hostile[i] ? 2 : -2
      if (excess[next] > 0) waiting.push(next)
    }
  }
  let frustration = 0
  for (const { a, b, sign } of ties) frustration += side[a] ^ side[b] ^ Number(sign < 0)
  return { side, frustration }
}
