import { type Kysely, sql } from 'kysely'
import type { Claim } from '../../model/claim.js'
import type { ClaimQuery, KeptClaim } from '../../model/ledger.js'
import { CLAIMS_PER_READING, type Tables } from '../tables.js'

/** Claims read at a time: between two pages the connection is free for others. */
const PAGE = 500

/** A list as one bound value, because the number of bound values in a statement is limited. */
function listed(values: readonly string[]) {
  return sql<string>`(select value from json_each(${JSON.stringify(values)}))`
}

/** The claims in which one of the names takes part. */
function taking(collection: string, names: readonly string[]) {
  return sql<string>`(select claim from participants where collection = ${collection} and name in ${listed(names)})`
}

/** The claims that a query asks for, in recorded order. */
export async function* readClaims(
  db: Kysely<Tables>,
  collection: string,
  query: ClaimQuery = {},
): AsyncGenerator<KeptClaim> {
  let after = -1
  let skip = query.offset ?? 0
  let left = query.limit ?? Number.POSITIVE_INFINITY
  while (left > 0) {
    const rows = await page(db, collection, query, after, skip, Math.min(PAGE, left))
    for (const { record, recorded } of rows) yield { claim: JSON.parse(record) as Claim, recorded }
    if (rows.length < Math.min(PAGE, left)) return
    after = rows[rows.length - 1].position
    skip = 0
    left -= rows.length
  }
}

async function page(
  db: Kysely<Tables>,
  collection: string,
  { ids, prefix, document, types, names, withNames }: ClaimQuery,
  after: number,
  skip: number,
  limit: number,
) {
  let select = db
    .selectFrom('claims')
    .innerJoin('entries', join =>
      join
        .onRef('entries.collection', '=', 'claims.collection')
        // Both are integers, so that the division drops the claim's place in its reading.
        .on('entries.sequence', '=', sql<number>`claims.position / ${sql.lit(CLAIMS_PER_READING)}`),
    )
    .select(['claims.record', 'claims.position', 'entries.recorded'])
    .where('claims.collection', '=', collection)
    .where('claims.position', '>', after)
  if (ids) select = select.where('claims.id', 'in', listed(ids))
  // ids are hexadecimal, and "g" comes right after them
  if (prefix !== undefined) select = select.where('claims.id', '>=', prefix).where('claims.id', '<', `${prefix}g`)
  if (document !== undefined) select = select.where('claims.document', '=', document)
  if (types) select = select.where('claims.type', 'in', listed(types))
  if (names) select = select.where('claims.id', 'in', taking(collection, names))
  if (withNames) select = select.where('claims.id', 'in', taking(collection, withNames))
  return select.orderBy('claims.position').limit(limit).offset(skip).execute()
}
