import type { Actor } from '../../model/actor.js'
import type { Claim } from '../../model/claim.js'
import { voices } from '../label.js'
import type { ExportSource } from '../source.js'
import { when } from '../when.js'
import { tag, xml } from '../xml.js'

type Fields = Readonly<Record<string, string | number | boolean | null>>

const NODE = (actor: Actor): Fields => ({
  label: actor.name,
  kind: actor.kind,
  named: actor.named,
  aliases: actor.aliases.map(a => a.name).join('; '),
})
const NODE_KEYS = { label: 'string', kind: 'string', named: 'boolean', aliases: 'string' }

const EDGE = (claim: Claim, score: number): Fields => ({
  claim: claim.id,
  type: claim.type,
  mode: claim.mode,
  score,
  start: when(claim)?.start ?? null,
  end: when(claim)?.end ?? null,
  published: claim.document.published,
  polarity: claim.polarity,
  realis: claim.realis,
  hedge: claim.hedge,
  symmetric: claim.symmetric,
  confidence: claim.confidence,
  voices: voices(claim).join('; '),
  quote: claim.quote.text,
  document: claim.document.id,
  marks: (claim.marks ?? []).join('; ') || null,
})
const EDGE_KEYS = {
  ...{ claim: 'string', type: 'string', mode: 'string', score: 'double', start: 'string', end: 'string' },
  ...{ published: 'string', polarity: 'string', realis: 'string', hedge: 'string', symmetric: 'boolean' },
  ...{ confidence: 'double', voices: 'string', quote: 'string', document: 'string', marks: 'string' },
}

/**
 * The claims as GraphML (http://graphml.graphdrawing.org), for igraph, networkx and yEd: an edge for each claim and pair with all that
 * the claim says, denials too, so that the reader decides what counts. A node stands before its first edge.
 */
export async function* graphml(source: ExportSource): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  yield keys('node', NODE_KEYS) + keys('edge', EDGE_KEYS)
  yield '<graph id="relata" edgedefault="directed">\n'
  const known = new Set<string>()
  for await (const { claim } of source.claims()) {
    const score = source.scheme.get(claim.type)?.score ?? 0
    for (const [n, { from, to }] of source.pairs(claim).entries()) {
      for (const id of [from, to]) {
        const actor = source.actor(id)
        if (!known.has(id)) yield `${tag('node', { id }, actor ? data('node', NODE(actor)) : '')}\n`
        known.add(id)
      }
      const edge = { id: `${claim.id}-${n}`, source: from, target: to, directed: !claim.symmetric }
      yield `${tag('edge', edge, data('edge', EDGE(claim, score)))}\n`
    }
  }
  yield '</graph>\n</graphml>\n'
}

/** Ids of keys are one name space: the same word stands for a node and for an edge. */
function keys(of: string, types: Readonly<Record<string, string>>): string {
  return Object.entries(types)
    .map(([name, type]) => `${tag('key', { id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': type })}\n`)
    .join('')
}

function data(of: string, fields: Fields): string {
  return Object.entries(fields)
    .flatMap(([name, value]) => (value === null ? [] : tag('data', { key: `${of}-${name}` }, xml(value))))
    .join('')
}
