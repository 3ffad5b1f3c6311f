import { Graph, layout } from '@dagrejs/dagre'

export interface LayeredEdge {
  readonly from: string
  readonly to: string
  readonly label: string
}

export interface Layered {
  readonly width: number
  readonly height: number
  /** Upper left corners, by id. */
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }>
  /** For each edge, in their order, its points and the middle of its label. */
  readonly edges: readonly {
    readonly points: readonly { x: number; y: number }[]
    readonly x: number
    readonly y: number
  }[]
}

/**
 * Places nodes in layers so that edges go one way (Sugiyama), by dagre; `down`: from above to below instead of in the direction of
 * writing. All nodes have one size, in CSS pixels.
 */
export function layered(
  ids: readonly string[],
  edges: readonly LayeredEdge[],
  { size, down }: { readonly size: readonly [width: number, height: number]; readonly down: boolean },
): Layered {
  const graph = new Graph({ multigraph: true })
    .setGraph({
      rankdir: down ? 'TB' : 'LR',
      nodesep: 24,
      ranksep: down ? 48 : 110,
      edgesep: 16,
      marginx: 4,
      marginy: 4,
    })
    .setDefaultEdgeLabel(() => ({}))
  for (const id of ids) graph.setNode(id, { width: size[0], height: size[1] })
  edges.forEach(({ from, to, label }, i) => {
    graph.setEdge(from, to, { width: Math.min(150, 7 * label.length), height: 20, labelpos: 'c' }, String(i))
  })
  layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  return {
    width,
    height,
    places: new Map(
      ids.map(id => {
        const { x, y } = graph.node(id)
        return [id, { x: x - size[0] / 2, y: y - size[1] / 2 }] as const
      }),
    ),
    edges: edges.map(({ from, to }, i) => {
      const { points, x, y } = graph.edge({ v: from, w: to, name: String(i) })
      return { points, x, y }
    }),
  }
}
