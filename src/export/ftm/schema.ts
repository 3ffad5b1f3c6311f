import type { EntityKind } from '../../model/mention.js'

/** A FollowTheMoney entity (https://followthemoney.tech): a schema, and values by property. */
export interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** The schema of an actor. A state that acts is a public body; of what a phrase stands for nothing more is known than that it acts. */
const SCHEMATA: Readonly<Record<EntityKind, string>> = {
  person: 'Person',
  organization: 'Organization',
  unit: 'Organization',
  group: 'Organization',
  state: 'PublicBody',
  place: 'LegalEntity',
  other: 'LegalEntity',
}

export const schemaOf = (kind: EntityKind): string => SCHEMATA[kind]
/** Whether members can belong to such an actor (FollowTheMoney's Membership takes an Organization). */
export const isOrganization = (kind: EntityKind): boolean => /^(?:Organization|PublicBody)$/.test(SCHEMATA[kind])

export const actorId = (id: string) => `relata-actor-${id}`
export const documentId = (id: string) => `relata-document-${id}`
export const claimId = (id: string, part = 0) => `relata-claim-${id}${part ? `-${part}` : ''}`

/** The types of the properties that are written, as statements name them; a test compares them with FollowTheMoney's model. */
export const PROPERTY_TYPES: Readonly<Record<string, string>> = {
  alias: 'name',
  author: 'string',
  classification: 'string',
  date: 'date',
  description: 'text',
  detectedSchema: 'string',
  document: 'entity',
  endDate: 'date',
  entity: 'entity',
  fileName: 'string',
  involved: 'entity',
  keywords: 'string',
  location: 'address',
  member: 'entity',
  name: 'name',
  object: 'entity',
  organization: 'entity',
  person: 'entity',
  proof: 'entity',
  publishedAt: 'date',
  publisher: 'string',
  recordId: 'string',
  relationship: 'string',
  relative: 'entity',
  resolved: 'entity',
  role: 'string',
  sourceUrl: 'url',
  startDate: 'date',
  status: 'string',
  subject: 'entity',
  summary: 'text',
  title: 'string',
}

/** An entity; values that are null or empty are left out, and properties without any. */
export function entity(
  id: string,
  schema: string,
  properties: Readonly<Record<string, readonly (string | null | undefined)[]>>,
): FtmEntity {
  const kept = Object.entries(properties).flatMap(([name, values]) => {
    const present = [...new Set(values.filter(v => v !== null && v !== undefined && v !== ''))] as string[]
    return present.length ? [[name, present] as const] : []
  })
  return { id, schema, properties: Object.fromEntries(kept) }
}
