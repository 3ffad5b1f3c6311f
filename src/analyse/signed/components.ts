import { incidence, type SignedGraph, type Tie } from './graph.js'

/** The nodes that ties lead to from each other, biggest group first; nodes without a tie are in none. */
export function components({
  nodes,
  ties,
}: Pick<SignedGraph, 'nodes'> & { readonly ties: readonly Tie[] }): number[][] {
  const at = incidence(nodes.length, ties)
  const seen = new Uint8Array(nodes.length)
  const found: number[][] = []
  for (let root = 0; root < nodes.length; root++) {
    if (seen[root] || !at[root].length) continue
    seen[root] = 1
    const members = [root]
    for (let i = 0; i < members.length; i++)
      for (const tie of at[members[i]])
        for (const other of [ties[tie].a, ties[tie].b])
          if (!seen[other]) {
            seen[other] = 1
            members.push(other)
          }
    found.push(members.sort((x, y) => x - y))
  }
  return found.sort((x, y) => y.length - x.length || x[0] - y[0])
}
