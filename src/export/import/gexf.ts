import { RelataError } from '../../base/errors.js'
import { ENTITY_KINDS } from '../../model/entity-kinds.js'
import type { EntityKind } from '../../model/mention.js'
import {
  edtfSpan,
  type Imported,
  type ImportedClaim,
  type ImportedParty,
  type ImportOptions,
  imported,
  Left,
  typeOf,
} from './imported.js'

type Element = Readonly<Record<string, unknown>>

const list = (value: unknown): Element[] => (Array.isArray(value) ? value : value ? [value] : []) as Element[]
const day = (value: unknown): string | null => /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(String(value ?? ''))?.[0] ?? null

/**
 * A graph as GEXF 1.2 or 1.3: an edge gives a claim for each type that it names, with its spells. Whether a type is named in `types`,
 * `type`, `kind` or the label does not matter. Errors: RELATA_IMPORT_INVALID.
 */
export async function importGexf(text: string, options: ImportOptions): Promise<Imported> {
  const graph = await parsed(text)
  const titles = titlesOf(graph)
  const nodes = new Map<string, ImportedParty>()
  const [claims, left]: [ImportedClaim[], Left] = [[], new Left()]
  for (const node of list((graph.nodes as Element)?.node)) {
    const values = valuesOf(node, titles.node)
    const kind = values.kind as EntityKind
    const party = {
      name: String(node.label ?? node.id),
      kind: ENTITY_KINDS.includes(kind) ? kind : 'organization',
      named: values.named !== 'false',
    } as const
    nodes.set(String(node.id), party)
    for (const alias of (values.aliases ?? '').split('; ').filter(Boolean))
      if (party.named)
        claims.push(imported({ type: 'same_as', actor: [party], recipient: [{ ...party, name: alias }] }))
  }
  for (const edge of list((graph.edges as Element)?.edge)) {
    const [from, to] = [nodes.get(String(edge.source)), nodes.get(String(edge.target))]
    const types = typesOf(edge, valuesOf(edge, titles.edge), options)
    if (!from || !to) left.add('an end of the edge is not in the file')
    else if (!types.length) left.add('the edge names no type of the coding scheme (--as TYPE gives it one)')
    else
      for (const type of types)
        for (const time of timesOf(edge, types.length === 1))
          claims.push(
            imported({
              ...type,
              time,
              actor: [from],
              recipient: [to],
              symmetric: edge.type === 'undirected' || options.symmetric(type.type),
            }),
          )
  }
  return { reader: 'import:gexf/1', claims, left: left.counts }
}

async function parsed(text: string): Promise<Element> {
  const { XMLParser, XMLValidator } = await import('fast-xml-parser')
  const wrong = XMLValidator.validate(text)
  if (wrong !== true) throw new RelataError('RELATA_IMPORT_INVALID', `line ${wrong.err.line}: ${wrong.err.msg}`)
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseAttributeValue: false })
  const graph = (parser.parse(text) as { gexf?: { graph?: Element } }).gexf?.graph
  if (!graph) throw new RelataError('RELATA_IMPORT_INVALID', 'it has no <gexf><graph>')
  return graph
}

/** The titles of the attributes by their ids, for nodes and edges. */
function titlesOf(graph: Element): Record<'node' | 'edge', Map<string, string>> {
  const of = (name: string) => {
    const declared = list(graph.attributes)
      .filter(a => a.class === name)
      .flatMap(a => list(a.attribute))
    return new Map(declared.map(a => [String(a.id), String(a.title ?? a.id)]))
  }
  return { node: of('node'), edge: of('edge') }
}

function valuesOf(element: Element, titles: ReadonlyMap<string, string>): Record<string, string | undefined> {
  const values = list((element.attvalues as Element)?.attvalue)
  return Object.fromEntries(
    values.map(v => [titles.get(String(v.for ?? v.id)) ?? String(v.for ?? v.id), String(v.value)]),
  )
}

function typesOf(edge: Element, values: Record<string, string | undefined>, { types, otherwise }: ImportOptions) {
  const told = [values.types, values.type, edge.kind, edge.label].map(v => String(v ?? ''))
  for (const words of told) {
    const found = words.split('; ').flatMap(word => typeOf(word, types) ?? [])
    if (found.length) return found
  }
  return otherwise === null ? [] : [{ type: otherwise, mode: null, role: told[3] || null }]
}

/** The spells of an edge in EDTF; all of them together where they cannot be told apart by type. */
function timesOf(edge: Element, apart: boolean): (string | null)[] {
  const own = edge.start || edge.end ? [edge] : []
  const spells = [...own, ...list((edge.spells as Element)?.spell)].map(s => [day(s.start), day(s.end)] as const)
  if (!spells.length) return [null]
  if (apart) return spells.map(([start, end]) => edtfSpan(start, end))
  const [starts, ends] = [spells.map(s => s[0]), spells.map(s => s[1])]
  const first = starts.includes(null) ? null : (starts as string[]).sort()[0]
  return [edtfSpan(first, ends.includes(null) ? null : (ends as string[]).sort()[ends.length - 1])]
}
