import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { NetworkBody } from '../../../src/show/api/contract.ts'
import type { Edge } from './choice.ts'

export interface EdgeLook {
  readonly cooperation: number
  readonly conflict: number
  readonly size: number
  readonly color: string
}

/**
 * The graph for drawing, laid out by ForceAtlas2 (Jacomy et al., PLoS ONE 9(6), 2014) from a circle, so that the same
 * relations always lie the same. Sigma draws its edges unseen, to tell what the pointer is on: paint.ts draws them.
 */
export function networkGraph(nodes: NetworkBody['nodes'], edges: readonly Edge[]): Graph {
  const graph = new Graph({ type: 'undirected' })
  const ordered = [...nodes].sort((x, y) => (x.id < y.id ? -1 : 1))
  for (const [i, { id, name, claims, named }] of ordered.entries()) {
    const angle = (2 * Math.PI * i) / ordered.length
    graph.addNode(id, { label: name, named, size: 5 + 2.2 * Math.sqrt(claims), x: Math.cos(angle), y: Math.sin(angle) })
  }
  for (const { a, b, cooperation, conflict } of edges) {
    const look: EdgeLook = {
      cooperation: cooperation.claims,
      conflict: conflict.claims,
      size: 12,
      color: 'rgba(0,0,0,0)',
    }
    graph.addUndirectedEdge(a, b, { ...look, weight: Math.log2(1 + look.cooperation + look.conflict) })
  }
  if (graph.order > 2)
    forceAtlas2.assign(graph, {
      iterations: graph.order > 800 ? 80 : 400,
      getEdgeWeight: 'weight',
      settings: {
        ...forceAtlas2.inferSettings(graph),
        gravity: 1.2,
        scalingRatio: 14,
        adjustSizes: false,
        linLogMode: false,
      },
    })
  return graph
}
