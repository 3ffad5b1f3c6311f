import { line } from '../csv.js'
import type { ExportSource } from '../source.js'
import { sha1Text } from '../uuid5.js'
import { ftmEntities } from './entities.js'
import { PROPERTY_TYPES } from './schema.js'

/** The columns of FollowTheMoney's statements in CSV. */
const COLUMNS = [
  'canonical_id',
  'entity_id',
  'prop',
  'prop_type',
  'schema',
  'value',
  'dataset',
  'lang',
  'original_value',
  'external',
  'first_seen',
  'last_seen',
  'id',
] as const

/**
 * The same entities as statements, one row for each value of each property, in CSV. A statement's id is the SHA-1 of its dataset,
 * entity, property and value, as FollowTheMoney reckons it. Values are written as they are, since machines read them.
 */
export async function* ftmStatements(source: ExportSource): AsyncGenerator<string> {
  yield line(COLUMNS)
  const dataset = source.collection
  for await (const { entity, recorded } of ftmEntities(source))
    for (const [prop, values] of Object.entries(entity.properties))
      for (const value of values) {
        const id = sha1Text(`${dataset}.${entity.id}.${prop}.${value}`)
        const [type, seen] = [PROPERTY_TYPES[prop], recorded.slice(0, 19)]
        yield line([entity.id, entity.id, prop, type, entity.schema, value, dataset, 'eng', '', 'f', seen, seen, id], {
          verbatim: true,
        })
      }
}
