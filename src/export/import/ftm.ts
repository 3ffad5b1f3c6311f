import { RelataError } from '../../base/errors.js'
import type { EntityKind } from '../../model/mention.js'
import type { FtmEntity } from '../ftm/schema.js'
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

const KINDS: Readonly<Record<string, EntityKind>> = {
  Person: 'person',
  Organization: 'organization',
  Company: 'organization',
  PublicBody: 'state',
  LegalEntity: 'organization',
}

/** Edges whose meaning the scheme has a type for: which properties hold the ends. */
const EDGES: Readonly<Record<string, { type: string; from: string; to: string; role?: string }>> = {
  Membership: { type: 'member', from: 'member', to: 'organization' },
  Employment: { type: 'member', from: 'employee', to: 'employer' },
  Directorship: { type: 'leads', from: 'director', to: 'organization' },
  Ownership: { type: 'control', from: 'owner', to: 'asset' },
  Family: { type: 'kin', from: 'person', to: 'relative', role: 'relationship' },
}
/** Edges that say that two have to do with each other: their role may name a type. */
const OPEN_EDGES: Readonly<Record<string, { from: string; to: string; role: string }>> = {
  UnknownLink: { from: 'subject', to: 'object', role: 'role' },
  Associate: { from: 'person', to: 'associate', role: 'relationship' },
  Representation: { from: 'agent', to: 'client', role: 'role' },
}

/**
 * FollowTheMoney entities, one a line: aliases, memberships, families and other links. Documents, mentions and notes say nothing of
 * two actors and are passed over. Errors: RELATA_IMPORT_INVALID with the line.
 */
export function importFtm(text: string, options: ImportOptions): Imported {
  const entities = merged(text)
  const [claims, left]: [ImportedClaim[], Left] = [[], new Left()]
  const party = (id: string | undefined): ImportedParty | null => {
    const found = entities.get(id ?? '')
    const name = found?.properties.name?.[0]
    if (!found || !name) return null
    const [kind, unnamed] = (found.properties.classification?.[0] ?? '').split(', ')
    return { name, kind: kindOf(found.schema, kind), named: unnamed !== 'unnamed' }
  }
  const linked = new Set<string>()
  for (const { id, schema, properties } of entities.values()) {
    const first = (name: string) => properties[name]?.[0] ?? null
    const self = KINDS[schema] ? party(id) : null
    if (self?.named) for (const alias of properties.alias ?? []) claims.push(sameAs(self, alias))
    const edge = EDGES[schema] ?? OPEN_EDGES[schema]
    if (!edge) continue
    const [from, to] = [party(properties[edge.from]?.[0]), party(properties[edge.to]?.[0])]
    const type = typeOfEdge(schema, first(edge.role ?? 'role'), options)
    if (!from || !to) left.add('an end of the link is not in the file')
    else if (!type) left.add('the link names no type of the coding scheme (--as TYPE gives it one)')
    else {
      const record = first('recordId')
      if (record) linked.add(record)
      claims.push({
        ...imported(type),
        ...told(properties),
        actor: [from],
        recipient: [to],
        symmetric: options.symmetric(type.type),
      })
    }
  }
  // what happens to nobody else has no link: an event of its own
  for (const { schema, properties } of entities.values()) {
    const type = properties.keywords?.find(word => options.types.has(word))
    if (schema !== 'Event' || linked.has(properties.recordId?.[0] ?? '')) continue
    const actor = (properties.involved ?? []).flatMap(id => party(id) ?? [])
    if (!type || !actor.length) left.add('the event names no type of the coding scheme, or nobody')
    else {
      const mode = properties.keywords.find(word => word !== type && /^[a-z-]+$/.test(word)) ?? null
      claims.push({ ...imported({ type, mode }), ...told(properties), actor, place: properties.location ?? [] })
    }
  }
  return { reader: 'import:ftm/1', claims, left: left.counts }
}

function kindOf(schema: string, told: string): EntityKind {
  const kinds: readonly string[] = ['person', 'organization', 'unit', 'group', 'state', 'place', 'other']
  return kinds.includes(told) ? (told as EntityKind) : (KINDS[schema] ?? 'other')
}

function sameAs(self: ImportedParty, alias: string): ImportedClaim {
  return imported({ type: 'same_as', actor: [self], recipient: [{ ...self, name: alias }] })
}

function typeOfEdge(schema: string, role: string | null, { types, otherwise }: ImportOptions) {
  if (EDGES[schema]) return types.has(EDGES[schema].type) ? { type: EDGES[schema].type, mode: null, role } : null
  const named = role === null ? null : typeOf(role, types)
  return named ?? (otherwise === null ? null : { type: otherwise, mode: null, role })
}

/** When, in whose words, and how surely. */
function told(
  properties: FtmEntity['properties'],
): Partial<ImportedClaim> & Pick<ImportedClaim, 'time' | 'voices' | 'words'> {
  const first = (name: string) => properties[name]?.[0] ?? null
  const [hedge] = (properties.status ?? []).filter(s => ['possible', 'likely', 'unlikely', 'alleged'].includes(s))
  return {
    time: first('date') ?? edtfSpan(first('startDate'), first('endDate')),
    voices: properties.publisher ?? [],
    words: first('summary'),
    ...(hedge && { hedge: hedge as ImportedClaim['hedge'] }),
    ...(properties.status?.includes('attempted') && { realis: 'attempted' as const }),
  }
}

/** The entities by id; what stands in several lines under one id is put together, as FollowTheMoney does. */
function merged(text: string): Map<string, FtmEntity> {
  const entities = new Map<string, FtmEntity>()
  for (const [number, line] of text.split('\n').entries()) {
    if (!line.trim()) continue
    const read = entityOf(line)
    if (!read) throw new RelataError('RELATA_IMPORT_INVALID', `line ${number + 1} is no entity`)
    const known = entities.get(read.id)
    const properties: Record<string, string[]> = {}
    for (const source of [known, read])
      for (const [name, values] of Object.entries(source?.properties ?? {}))
        properties[name] = [...new Set([...(properties[name] ?? []), ...values])]
    entities.set(read.id, { ...read, properties })
  }
  return entities
}

function entityOf(line: string): FtmEntity | null {
  try {
    const { id, schema, properties } = JSON.parse(line) as FtmEntity
    const lists = Object.entries(properties ?? {}).map(([name, values]) => [
      name,
      [values].flat().filter(v => typeof v === 'string'),
    ])
    return typeof id === 'string' && typeof schema === 'string'
      ? { id, schema, properties: Object.fromEntries(lists) }
      : null
  } catch {
    return null
  }
}
