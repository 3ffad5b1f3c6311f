import { frustrated, incidence, type Tie } from './graph.js'

/** A division of nodes 0 to count - 1 into sides 0 and 1, and how many ties contradict it. */
export interface Division {
  readonly side: Uint8Array
  readonly frustration: number
}

/** Numbers from 0 to below 1 that are the same on every run (Park & Miller 1988). */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 48271) % 2147483647
    yield state / 2147483647
  }
}

const TREES = 10
const SHAKES = 200
/** Share of the nodes that change sides at random when a division is shaken. */
const SHAKEN = 0.05

/**
 * A good division of a connected graph, without proof: nodes that have more contradicting ties than fitting ones change sides
 * until none is left, first from random spanning trees, then again and again from the best division shaken a little (iterated
 * local search, Lourenço, Martin & Stützle 2003). Its contradictions are an upper bound of the frustration index.
 */
export function switching(count: number, ties: readonly Tie[]): Division {
  const random = numbers(count + 1)
  const draw = () => random.next().value as number
  let best: Division | undefined
  for (let start = 0; start < TREES + SHAKES && best?.frustration !== 0; start++) {
    const from =
      best && start >= TREES
        ? best.side.map(side => (draw() < SHAKEN ? 1 - side : side))
        : fromTree(count, ties, Float64Array.from(ties, draw))
    const found = settle(from, ties)
    if (!best || found.frustration <= best.frustration) best = found
  }
  return best!
}

/** The sides that all ties of a lightest spanning tree of a connected graph agree with (Kruskal 1956). */
export function fromTree(count: number, ties: readonly Tie[], weights: ArrayLike<number>): Uint8Array {
  // Union-find, in which a node keeps on which side of its parent it is.
  const parent = Int32Array.from({ length: count }, (_, i) => i)
  const across = new Uint8Array(count)
  const find = (node: number): [root: number, side: number] => {
    let side = 0
    while (parent[node] !== node) {
      const up = parent[node]
      // halve the path
      across[node] ^= across[up]
      parent[node] = parent[up]
      side ^= across[node]
      node = parent[node]
    }
    return [node, side]
  }
  for (const i of [...ties.keys()].sort((x, y) => weights[x] - weights[y])) {
    const { a, b, sign } = ties[i]
    const [[rootA, sideA], [rootB, sideB]] = [find(a), find(b)]
    if (rootA === rootB) continue
    parent[rootA] = rootB
    across[rootA] = sideA ^ sideB ^ Number(sign < 0)
  }
  return Uint8Array.from({ length: count }, (_, node) => find(node)[1])
}

/** Lets nodes change sides (in the sides given) as long as that leaves fewer contradictions. */
export function settle(side: Uint8Array, ties: readonly Tie[]): Division {
  const at = incidence(side.length, ties)
  const waiting = [...side.keys()]
  while (waiting.length) {
    const node = waiting.pop()!
    const against = at[node].filter(i => frustrated(ties[i], side)).length
    if (2 * against <= at[node].length) continue
    side[node] = 1 - side[node]
    for (const i of at[node]) waiting.push(ties[i].a === node ? ties[i].b : ties[i].a)
  }
  return { side, frustration: ties.filter(tie => frustrated(tie, side)).length }
}
