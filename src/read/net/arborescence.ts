/**
 * The heads of the best tree with exactly one root, by the algorithm of Chu & Liu (1965) and Edmonds (1967).
 * `scores[d * (n + 1) + h]` is the score of head `h` (0: the root, i + 1: word i) for word `d`; the result holds heads in the
 * same counting. Most sentences need no more than the best head of each word; only cycles and second roots cost more.
 */
export function arborescence(scores: Float32Array | Float64Array, n: number): Int32Array {
  const width = n + 1
  const greedy = new Int32Array(n)
  let roots = 0
  for (let d = 0; d < n; d++) {
    let best = -1
    for (let h = 0; h < width; h++) {
      if (h !== d + 1 && (best < 0 || scores[d * width + h] > scores[d * width + best])) best = h
    }
    greedy[d] = best
    if (best === 0) roots++
  }
  if (roots === 1 && isTree(greedy)) return greedy
  // Node 0 is the root. A penalty above all sums of scores on every arc from the root leaves just one of them in the best tree.
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let i = 0; i < n * width; i++) {
    low = Math.min(low, scores[i])
    high = Math.max(high, scores[i])
  }
  const penalty = (high - low + 1) * (n + 1)
  const weights = new Float64Array(width * width).fill(Number.NEGATIVE_INFINITY)
  for (let d = 1; d < width; d++)
    for (let h = 0; h < width; h++)
      if (h !== d) weights[d * width + h] = scores[(d - 1) * width + h] - (h === 0 ? penalty : 0)
  return maximum(weights, width).subarray(1)
}

/** Whether heads (0: root, i + 1: word i) lead to the root from everywhere. */
function isTree(heads: Int32Array): boolean {
  return cycleOf(Int32Array.from({ length: heads.length + 1 }, (_, i) => (i === 0 ? -1 : heads[i - 1]))) === null
}

/** The nodes of one cycle, or null; `heads[0]` is the root's, -1, and so are those of nodes that are left out. */
function cycleOf(heads: Int32Array): number[] | null {
  const state = new Int32Array(heads.length)
  for (let start = 1; start < heads.length; start++) {
    let node = start
    while (node > 0 && state[node] === 0) {
      state[node] = start
      node = heads[node]
    }
    if (node > 0 && state[node] === start) {
      const cycle = [node]
      for (let next = heads[node]; next !== node; next = heads[next]) cycle.push(next)
      return cycle
    }
  }
  return null
}

/** A cycle that was contracted to its first node. */
interface Contraction {
  readonly cycle: readonly number[]
  /** The heads that its nodes had in it. */
  readonly heads: readonly number[]
  /** For each node outside: which of the cycle is entered from it, and which of the cycle is its best head. */
  readonly enters: Int32Array
  readonly leaves: Int32Array
}

/**
 * Best heads of the nodes 1…; `weights[d * size + h]` is the weight of the arc from h to d, and is overwritten: a cycle is
 * contracted where it lies, to its first node, which costs its length times the number of nodes.
 */
function maximum(weights: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size).fill(-1)
  const alive = Array.from({ length: size }, (_, i) => i)
  const choose = (d: number) => {
    let best = -1
    for (const h of alive) if (h !== d && (best < 0 || weights[d * size + h] > weights[d * size + best])) best = h
    heads[d] = best
  }
  for (let d = 1; d < size; d++) choose(d)
  const contractions: Contraction[] = []
  for (let cycle = cycleOf(heads); cycle; cycle = cycleOf(heads)) {
    const contraction = {
      cycle,
      heads: cycle.map(node => heads[node]),
      enters: new Int32Array(size),
      leaves: new Int32Array(size),
    }
    contractions.push(contraction)
    contract(contraction)
    choose(cycle[0])
  }
  for (const { cycle, heads: inside, enters, leaves } of contractions.reverse()) {
    const [node] = cycle
    const from = heads[node]
    for (let d = 1; d < size; d++) if (heads[d] === node) heads[d] = leaves[d]
    for (const [i, member] of cycle.entries()) heads[member] = inside[i]
    heads[enters[from]] = from
  }
  return heads

  function contract({ cycle, heads: inside, enters, leaves }: Contraction): void {
    const [node] = cycle
    const gone = new Set(cycle.slice(1))
    for (let i = alive.length - 1; i >= 0; i--) if (gone.has(alive[i])) alive.splice(i, 1)
    const lost = cycle.map((member, i) => weights[member * size + inside[i]])
    for (const other of alive) {
      if (other === node) continue
      let into = Number.NEGATIVE_INFINITY
      let from = Number.NEGATIVE_INFINITY
      enters[other] = leaves[other] = node
      for (const [i, member] of cycle.entries()) {
        const gain = weights[member * size + other] - lost[i]
        if (gain > into) {
          into = gain
          enters[other] = member
        }
        if (weights[other * size + member] > from) {
          from = weights[other * size + member]
          leaves[other] = member
        }
      }
      weights[node * size + other] = into
      weights[other * size + node] = from
      if (gone.has(heads[other])) heads[other] = node
    }
    for (const member of gone) heads[member] = -1
  }
}
