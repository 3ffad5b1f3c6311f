/**
 * What STIX 2.1 (OASIS Standard, 10 June 2021) requires of the objects that Relata writes, as JSON Schema, put down from the text of
 * the specification: sections 2 (data types), 3 (common properties), 4.5, 4.12 to 4.17 (objects), 5.1 (relationship), 7.3
 * (extension definitions), 8 (bundle). It is no copy of the schemas that OASIS publishes; scripts/check-stix.mjs checks with those.
 */
const identifier = {
  type: 'string',
  pattern: '^[a-z][a-z0-9-]*[a-z0-9]--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
}
const timestamp = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$',
  format: 'date-time',
}
const string = { type: 'string' }
/** Lists must not be empty (section 2.9). */
const list = (items: object) => ({ type: 'array', items, minItems: 1 })
const reference = {
  type: 'object',
  properties: { source_name: string, description: string, url: { type: 'string', format: 'uri' }, external_id: string },
  required: ['source_name'],
  anyOf: ['description', 'url', 'external_id'].map(name => ({ required: [name] })),
  additionalProperties: false,
}
const common = {
  type: string,
  spec_version: { const: '2.1' },
  id: identifier,
  created_by_ref: identifier,
  created: timestamp,
  modified: timestamp,
  revoked: { type: 'boolean' },
  labels: list(string),
  confidence: { type: 'integer', minimum: 0, maximum: 100 },
  lang: string,
  external_references: list(reference),
  object_marking_refs: list(identifier),
  extensions: {
    type: 'object',
    minProperties: 1,
    propertyNames: { pattern: '^extension-definition--' },
    additionalProperties: {
      type: 'object',
      properties: {
        extension_type: {
          enum: ['new-sdo', 'new-sco', 'new-sro', 'property-extension', 'toplevel-property-extension'],
        },
      },
      propertyNames: { pattern: '^[a-z0-9_]{3,250}$' },
      required: ['extension_type'],
    },
  },
}

function object(type: string, properties: object, required: readonly string[] = []) {
  const all = ['type', 'spec_version', 'id', 'created', 'modified', ...required]
  const id = { allOf: [identifier, { pattern: `^${type}--` }] }
  return {
    type: 'object',
    properties: { ...common, type: { const: type }, id, ...properties },
    required: all,
    additionalProperties: false,
  }
}

/** Relationships join domain objects, no relationships and no bundles (section 5.1.1). */
const end = {
  allOf: [identifier, { not: { pattern: '^(relationship|sighting|bundle|marking-definition|language-content)--' } }],
}

const objects = [
  object(
    'identity',
    {
      name: string,
      description: string,
      roles: list(string),
      identity_class: string,
      sectors: list(string),
      contact_information: string,
    },
    ['name'],
  ),
  object(
    'threat-actor',
    {
      name: string,
      description: string,
      threat_actor_types: list(string),
      aliases: list(string),
      first_seen: timestamp,
      last_seen: timestamp,
    },
    ['name'],
  ),
  object(
    'relationship',
    {
      relationship_type: { type: 'string', pattern: '^[a-z0-9-]+$' },
      description: string,
      source_ref: end,
      target_ref: end,
      start_time: timestamp,
      stop_time: timestamp,
    },
    ['relationship_type', 'source_ref', 'target_ref'],
  ),
  object(
    'report',
    {
      name: string,
      description: string,
      report_types: list(string),
      published: timestamp,
      object_refs: list(identifier),
    },
    ['name', 'published', 'object_refs'],
  ),
  object('note', { abstract: string, content: string, authors: list(string), object_refs: list(identifier) }, [
    'content',
    'object_refs',
  ]),
  object(
    'opinion',
    {
      explanation: string,
      authors: list(string),
      opinion: { enum: ['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree'] },
      object_refs: list(identifier),
    },
    ['opinion', 'object_refs'],
  ),
  object(
    'extension-definition',
    {
      name: string,
      description: string,
      schema: string,
      version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
      extension_types: list({
        enum: ['new-sdo', 'new-sco', 'new-sro', 'property-extension', 'toplevel-property-extension'],
      }),
    },
    ['created_by_ref', 'name', 'schema', 'version', 'extension_types'],
  ),
]

/** A bundle of the objects that Relata writes. */
export const bundleSchema = {
  type: 'object',
  properties: {
    type: { const: 'bundle' },
    id: { allOf: [identifier, { pattern: '^bundle--' }] },
    objects: list({
      type: 'object',
      required: ['type'],
      discriminator: { propertyName: 'type' },
      oneOf: objects,
    }),
  },
  required: ['type', 'id'],
  additionalProperties: false,
}
