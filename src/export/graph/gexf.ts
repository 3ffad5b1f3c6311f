import type { ExportSource } from '../source.js'
import { tag } from '../xml.js'
import { type GraphEdge, graphEdges } from './edges.js'

const NODE_ATTRIBUTES = { kind: 'string', named: 'boolean', claims: 'integer', documents: 'integer', aliases: 'string' }
const EDGE_ATTRIBUTES = { lane: 'string', types: 'string', claims: 'integer', score: 'double' }

/**
 * The network as GEXF 1.3 (https://gexf.net), dynamic, for Gephi and Gephi Lite: an edge for each pair and lane with its spells. Days
 * of publication stand for those that are not told.
 */
export async function* gexf(source: ExportSource): AsyncGenerator<string> {
  const edges = await graphEdges(source)
  const nodes = [...new Set(edges.flatMap(e => [e.from, e.to]))].sort()
  const claims = new Map<string, number>()
  for (const { from, to, claims: n } of edges) for (const id of [from, to]) claims.set(id, (claims.get(id) ?? 0) + n)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
  yield `<meta>${tag('creator', {}, 'Relata')}${tag('description', {}, 'Who does what to whom, by what reports say')}</meta>\n`
  yield '<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">\n'
  yield declared('node', NODE_ATTRIBUTES)
  yield declared('edge', EDGE_ATTRIBUTES)
  yield '<nodes>\n'
  for (const id of nodes) {
    const actor = source.actor(id)
    const values = {
      kind: actor?.kind ?? 'other',
      named: actor?.named ?? false,
      claims: claims.get(id) ?? 0,
      documents: actor?.documents ?? 0,
      aliases: (actor?.aliases ?? []).map(a => a.name).join('; '),
    }
    yield `${tag('node', { id, label: actor?.name ?? id }, valued(values))}\n`
  }
  yield '</nodes>\n<edges>\n'
  for (const edge of edges) yield `${edgeElement(edge)}\n`
  yield '</edges>\n</graph>\n</gexf>\n'
}

/** `kind` tells parallel edges of one pair apart. */
function edgeElement({ from, to, lane, mutual, claims, score, types, spells }: GraphEdge): string {
  const values = { lane, types: [...types].sort().join('; '), claims, score }
  const known = spells.map(([start, end]) => tag('spell', { start, end }))
  return tag(
    'edge',
    {
      id: `${from}-${to}-${lane}`,
      source: from,
      target: to,
      type: mutual ? 'undirected' : 'directed',
      kind: lane,
      weight: claims,
    },
    valued(values) + (known.length ? `<spells>${known.join('')}</spells>` : ''),
  )
}

function declared(of: string, attributes: Readonly<Record<string, string>>): string {
  const each = Object.entries(attributes).map(([id, type]) => tag('attribute', { id, title: id, type }))
  return `<attributes class="${of}" mode="static">${each.join('')}</attributes>\n`
}

function valued(values: Readonly<Record<string, string | number | boolean>>): string {
  return `<attvalues>${Object.entries(values)
    .map(([id, value]) => tag('attvalue', { for: id, value }))
    .join('')}</attvalues>`
}
