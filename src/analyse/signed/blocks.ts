import { incidence, type Tie } from './graph.js'

/**
 * The ties in groups: two are in one group where a circle goes through both (biconnected components, Hopcroft & Tarjan 1973,
 * without recursion). Only circles can be unbalanced, so each group is judged by itself, and a group of one tie never is.
 */
export function blocks(count: number, ties: readonly Tie[]): number[][] {
  const at = incidence(count, ties)
  const order = new Int32Array(count)
  const low = new Int32Array(count)
  const next = new Int32Array(count)
  const found: number[][] = []
  const open: number[] = []
  const seen = new Uint8Array(ties.length)
  let time = 0
  for (let root = 0; root < count; root++) {
    if (order[root]) continue
    order[root] = low[root] = ++time
    const path: { node: number; by: number }[] = [{ node: root, by: -1 }]
    while (path.length) {
      const { node, by } = path[path.length - 1]
      if (next[node] < at[node].length) {
        const tie = at[node][next[node]++]
        if (seen[tie]) continue
        seen[tie] = 1
        open.push(tie)
        const other = ties[tie].a === node ? ties[tie].b : ties[tie].a
        if (order[other]) low[node] = Math.min(low[node], order[other])
        else {
          order[other] = low[other] = ++time
          path.push({ node: other, by: tie })
        }
        continue
      }
      path.pop()
      if (by < 0) continue
      const parent = path[path.length - 1].node
      low[parent] = Math.min(low[parent], low[node])
      // nothing below reaches above the parent: what was opened since is a group
      if (low[node] >= order[parent]) found.push(open.splice(open.lastIndexOf(by)))
    }
  }
  return found
}
