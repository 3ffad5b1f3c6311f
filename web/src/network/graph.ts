import { MultiGraph } from 'graphology'
import type { NetworkBody } from '../../../src/show/api/contract.ts'
import { isBoth } from '../lib/relations.ts'
import type { Edge } from './choice.ts'
import type { Palette } from './palette.ts'
import type { Places } from './positions.ts'

/** Above this many pairs lines are straight: a curve costs several times as much to draw. */
export const MOST_CURVES = 5000

/** How an edge of the drawing looks, and what it stands for. */
export interface EdgeLook {
  readonly sign: 'cooperation' | 'conflict'
  readonly a: string
  readonly b: string
  readonly type: string
  readonly size: number
  readonly color: string
  readonly curvature: number
  readonly zIndex: number
}

/** Half as thick where there are very many, so that they do not run into one another. */
const thickness = (claims: number, curved: boolean) => (curved ? 2 : 0.6) + (curved ? 1 : 0.4) * Math.log2(1 + claims)

/**
 * The graph as it is drawn: for each pair one edge of cooperation (whole) and one of conflict (broken), so that a pair that
 * is both bears both: bent apart, or, where lines are straight, the broken one on a broader whole one.
 */
export function networkGraph(
  nodes: NetworkBody['nodes'],
  edges: readonly Edge[],
  places: Places,
  palette: Palette,
): MultiGraph {
  const graph = new MultiGraph({ type: 'undirected', allowSelfLoops: false })
  for (const { id, name, claims, named } of nodes) {
    const color = named ? palette.ink : palette.quiet
    graph.addNode(id, { label: name, named, color, size: sizeOf(claims, nodes.length), ...places.get(id) })
  }
  const curved = edges.length <= MOST_CURVES
  for (const edge of edges) {
    const both = isBoth(edge)
    for (const sign of ['cooperation', 'conflict'] as const) {
      const { claims } = edge[sign]
      if (!claims) continue
      const broken = sign === 'conflict'
      const look: EdgeLook = {
        sign,
        a: edge.a,
        b: edge.b,
        type: curved ? (broken ? 'dashedCurve' : 'curve') : broken ? 'dashedLine' : 'line',
        size: thickness(claims, curved) * (both && !curved && !broken ? 2 : 1),
        color: palette[sign],
        curvature: both && broken ? -0.12 : 0.12,
        zIndex: broken ? 1 : 0,
      }
      graph.addUndirectedEdgeWithKey(`${edge.a} ${edge.b} ${sign}`, edge.a, edge.b, look)
    }
  }
  return graph
}

const sizeOf = (claims: number, actors: number) =>
  (actors > 3000 ? 1.5 : actors > 500 ? 2.5 : 5) + (actors > 500 ? 1.1 : 2.2) * Math.sqrt(claims)
