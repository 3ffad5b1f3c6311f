import { incidence, type Tie } from './graph.js'

/** Added to the length of each tie, so that of circles of the same weight the shorter one is found. */
const HOP = 1e-6

/**
 * Unbalanced circles (with an odd number of hostile ties) whose ties weigh less than 1 together, the lightest one through each node:
 * shortest paths in the double cover, in which a hostile tie leads to the other layer (Grötschel & Pulleyblank 1981, Weakly
 * bipartite graphs and the max-cut problem). None is returned where every unbalanced circle weighs 1 or more. Each circle is a
 * list of indices of ties, in rising order.
 */
export function lightOddCircles(count: number, ties: readonly Tie[], weights: ArrayLike<number>): number[][] {
  const at = incidence(count, ties)
  const found = new Map<string, number[]>()
  const distance = new Float64Array(2 * count)
  const by = new Int32Array(2 * count)
  const touched: number[] = []
  for (let start = 0; start < count; start++) {
    for (const state of touched) distance[state] = Number.POSITIVE_INFINITY
    if (start === 0) distance.fill(Number.POSITIVE_INFINITY)
    touched.length = 0
    const heap = new Heap()
    const goal = 2 * start + 1
    distance[2 * start] = 0
    touched.push(2 * start)
    heap.push(0, 2 * start)
    for (let state = heap.pop(); state !== undefined && state !== goal; state = heap.pop()) {
      const node = state >> 1
      for (const i of at[node]) {
        const { a, b, sign } = ties[i]
        const next = 2 * (a === node ? b : a) + ((state & 1) ^ Number(sign < 0))
        const reached = distance[state] + Math.max(0, weights[i]) + HOP
        if (reached >= 1 || reached >= distance[next]) continue
        if (distance[next] === Number.POSITIVE_INFINITY) touched.push(next)
        distance[next] = reached
        by[next] = i
        heap.push(reached, next)
      }
    }
    if (distance[goal] === Number.POSITIVE_INFINITY) continue
    const circle = new Set<number>()
    for (let state = goal; state !== 2 * start; ) {
      const { a, b, sign } = ties[by[state]]
      circle.add(by[state])
      state = 2 * (a === state >> 1 ? b : a) + ((state & 1) ^ Number(sign < 0))
    }
    const sorted = [...circle].sort((x, y) => x - y)
    found.set(sorted.join(' '), sorted)
  }
  return [...found.values()]
}

/** A binary heap of states by distance; a state may be in it more than once. */
class Heap {
  readonly #keys: number[] = []
  readonly #states: number[] = []

  push(key: number, state: number): void {
    let i = this.#keys.length
    for (let up = (i - 1) >> 1; i > 0 && this.#keys[up] > key; i = up, up = (i - 1) >> 1) this.#move(up, i)
    this.#set(i, key, state)
  }

  pop(): number | undefined {
    const [top] = this.#states
    const key = this.#keys.pop()!
    const state = this.#states.pop()!
    const count = this.#keys.length
    if (count === 0) return top
    let i = 0
    for (let down = 1; down < count; i = down, down = 2 * i + 1) {
      if (down + 1 < count && this.#keys[down + 1] < this.#keys[down]) down++
      if (this.#keys[down] >= key) break
      this.#move(down, i)
    }
    this.#set(i, key, state)
    return top
  }

  #move(from: number, to: number): void {
    this.#set(to, this.#keys[from], this.#states[from])
  }

  #set(i: number, key: number, state: number): void {
    this.#keys[i] = key
    this.#states[i] = state
  }
}
