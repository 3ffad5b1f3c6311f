import type { ExportSource } from '../source.js'
import { type GraphEdge, graphEdges } from './edges.js'

/** A map that a person can arrange holds so many actors. */
export const MOST_ACTORS = 60

const COLOURS = { person: '#1f77b4', state: '#7f7f7f', other: '#cccccc' } as Readonly<Record<string, string>>
const WORDS = { cooperation: 'works with', conflict: 'against', other: 'tied to' } as const

/**
 * A map for Oligrapher 3 (LittleSis): the named actors with most claims, and what is told of them among each other. They lie on a spiral,
 * the busiest in its middle, until a person arranges them. Conflict is dashed.
 */
export async function* oligrapher(source: ExportSource): AsyncGenerator<string> {
  const all = (await graphEdges(source)).filter(e => [e.from, e.to].every(id => source.actor(id)?.named))
  const degree = new Map<string, number>()
  for (const { from, to, claims } of all) for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + claims)
  const ids = [...degree.keys()]
    .sort((a, b) => degree.get(b)! - degree.get(a)! || (a < b ? -1 : 1))
    .slice(0, MOST_ACTORS)
  const shown = new Set(ids)
  const edges = all.filter(e => shown.has(e.from) && shown.has(e.to))
  const places = new Map(ids.map((id, n) => [id, place(n)]))
  const nodes = ids.map(id => {
    const { name, kind } = source.actor(id)!
    const edgeIds = edges.filter(e => e.from === id || e.to === id).map(idOf)
    return [id, { id, name, ...places.get(id)!, scale: 1, color: COLOURS[kind] ?? '#ff9f1c', edgeIds }] as const
  })
  const lines = edges.map(edge => {
    const [a, b] = [places.get(edge.from)!, places.get(edge.to)!]
    return [idOf(edge), { ...drawn(edge), x1: a.x, y1: a.y, x2: b.x, y2: b.y, s1: 1, s2: 1 }] as const
  })
  const graph = { nodes: Object.fromEntries(nodes), edges: Object.fromEntries(lines), captions: {} }
  const attributes = { id: null, title: 'Relata', subtitle: `Collection ${source.collection}`, date: null, version: 3 }
  yield `${JSON.stringify({ ...attributes, graph, annotations: { list: [], sources: null } }, null, 1)}\n`
}

const idOf = ({ from, to, lane }: GraphEdge) => `${from}-${to}-${lane}`

function drawn(edge: GraphEdge) {
  const { from, to, lane, mutual, claims, types } = edge
  const what = [...types].sort().join(', ').replaceAll('_', ' ')
  return {
    id: idOf(edge),
    node1_id: from,
    node2_id: to,
    label: `${WORDS[lane]}: ${what} (${claims})`,
    status: 'normal',
    scale: 1 + Math.min(3, Math.log10(claims)),
    arrow: mutual ? false : '1->2',
    dash: lane === 'conflict',
  }
}

/** A sunflower's spiral (Vogel 1979): evenly spread, and the same for every run. */
function place(n: number): { x: number; y: number } {
  const [radius, angle] = [130 * Math.sqrt(n), n * Math.PI * (3 - Math.sqrt(5))]
  return { x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) }
}
