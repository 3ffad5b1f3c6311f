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
  const weights = Array.from({ length: width }, (_, d) =>
    Float64Array.from({ length: width }, (_, h) =>
      d === 0 || d === h ? Number.NEGATIVE_INFINITY : scores[(d - 1) * width + h] - (h === 0 ? penalty : 0),
    ),
  )
  const heads = maximum(weights)
  return Int32Array.from({ length: n }, (_, d) => heads[d + 1])
}

/** Whether heads (0: root, i + 1: word i) lead to the root from everywhere. */
function isTree(heads: Int32Array): boolean {
  return cycleOf(Int32Array.from({ length: heads.length + 1 }, (_, i) => (i === 0 ? -1 : heads[i - 1]))) === null
}

/** The nodes of one cycle, or null; `heads[0]` is the root's, -1. */
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

/** Best heads of the nodes 1…; `weights[d][h]` is the weight of the arc from h to d. Contracts one cycle at a time. */
function maximum(weights: Float64Array[]): Int32Array {
  const size = weights.length
  const heads = new Int32Array(size).fill(-1)
  for (let d = 1; d < size; d++) {
    let best = -1
    for (let h = 0; h < size; h++) if (h !== d && (best < 0 || weights[d][h] > weights[d][best])) best = h
    heads[d] = best
  }
  const cycle = cycleOf(heads)
  if (!cycle) return heads
  const inside = new Set(cycle)
  const outside = Array.from({ length: size }, (_, i) => i).filter(i => !inside.has(i))
  // The contracted graph: the nodes outside, then the cycle as the last node.
  const last = outside.length
  const contracted = Array.from({ length: last + 1 }, () => new Float64Array(last + 1).fill(Number.NEGATIVE_INFINITY))
  const enters = new Int32Array(last)
  const leaves = new Int32Array(last)
  for (let i = 0; i < last; i++) {
    for (let j = 0; j < last; j++) contracted[i][j] = weights[outside[i]][outside[j]]
    let into = Number.NEGATIVE_INFINITY
    let from = Number.NEGATIVE_INFINITY
    enters[i] = leaves[i] = cycle[0]
    for (const node of cycle) {
      const gain = weights[node][outside[i]] - weights[node][heads[node]]
      if (gain > into) {
        into = gain
        enters[i] = node
      }
      if (weights[outside[i]][node] > from) {
        from = weights[outside[i]][node]
        leaves[i] = node
      }
    }
    contracted[last][i] = into
    contracted[i][last] = from
  }
  const solved = maximum(contracted)
  for (let i = 1; i < last; i++) heads[outside[i]] = solved[i] === last ? leaves[i] : outside[solved[i]]
  const entry = solved[last]
  heads[enters[entry]] = outside[entry]
  return heads
}
