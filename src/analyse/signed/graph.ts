/** A tie of two nodes, friendly (1) or hostile (-1). */
export interface SignedEdge {
  readonly source: string
  readonly target: string
  readonly sign: 1 | -1
}

/** A tie by the numbers of its nodes: `a` < `b`. */
export interface Tie {
  readonly a: number
  readonly b: number
  readonly sign: 1 | -1
}

/** An undirected signed graph (Harary 1953): at most one tie a pair. */
export interface SignedGraph {
  /** Names of the nodes, in order. */
  readonly nodes: readonly string[]
  readonly ties: readonly Tie[]
  /** Pairs of which both signs were told. Whichever way the sides are drawn, one of the two does not fit. */
  readonly both: readonly (readonly [number, number])[]
}

/** The graph of edges in any order; direction and repetition say nothing, ties of a node with itself are left out. */
export function signedGraph(edges: Iterable<SignedEdge>): SignedGraph {
  const signs = new Map<string, Map<string, Set<1 | -1>>>()
  const names = new Set<string>()
  for (const { source, target, sign } of edges) {
    names.add(source).add(target)
    if (source === target) continue
    const [a, b] = source < target ? [source, target] : [target, source]
    const of = signs.get(a) ?? new Map<string, Set<1 | -1>>()
    signs.set(a, of.set(b, (of.get(b) ?? new Set()).add(sign)))
  }
  const nodes = [...names].sort()
  const number = new Map(nodes.map((name, i) => [name, i]))
  const ties: Tie[] = []
  const both: [number, number][] = []
  for (const [i, name] of nodes.entries()) {
    for (const [other, found] of [...(signs.get(name) ?? [])].sort(([x], [y]) => (x < y ? -1 : 1))) {
      const pair: [number, number] = [i, number.get(other)!]
      if (found.size === 2) both.push(pair)
      else ties.push({ a: pair[0], b: pair[1], sign: [...found][0] })
    }
  }
  return { nodes, ties, both }
}

/** For each of `count` nodes the indices of its ties. */
export function incidence(count: number, ties: readonly Tie[]): number[][] {
  const at = Array.from({ length: count }, (): number[] => [])
  for (const [i, { a, b }] of ties.entries()) {
    at[a].push(i)
    at[b].push(i)
  }
  return at
}

/** Whether a tie contradicts a division into two sides: friends apart, or enemies together. */
export function frustrated({ a, b, sign }: Tie, side: ArrayLike<number>): boolean {
  return (side[a] === side[b]) === sign < 0
}
