import type { LineageEdge, LineageNode } from './lineage-graph.js'
import type { Weighing } from './weighing.js'

/** Who has what from whom among several documents. */
export interface Lineages {
  /** Those that have something from another, or give it. */
  readonly nodes: readonly LineageNode[]
  readonly edges: readonly LineageEdge[]
  /** Nodes from which something was taken, and that take nothing themselves. */
  readonly origins: readonly string[]
}

/** The lineages of some documents in one graph. Documents that share nothing with any other are left out. */
export async function lineagesOf(weighing: Weighing, documents: readonly string[]): Promise<Lineages> {
  const nodes = new Map<string, LineageNode>()
  const edges = new Map<string, LineageEdge>()
  for (const id of documents) {
    const graph = await weighing.lineage(id)
    for (const node of graph.nodes) nodes.set(node.id, node)
    for (const edge of graph.edges) edges.set(`${edge.from} ${edge.to}`, edge)
  }
  const all = [...edges.values()]
  const [taking, giving] = [new Set(all.map(e => e.from)), new Set(all.map(e => e.to))]
  return {
    nodes: [...nodes.values()].filter(({ id }) => taking.has(id) || giving.has(id)),
    edges: all,
    origins: [...giving].filter(id => !taking.has(id)).sort(),
  }
}
