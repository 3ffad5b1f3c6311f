import { sql } from 'kysely'
import type { Claim } from '../model/claim.js'
import type { ClaimQuery, KeptClaim } from '../model/ledger.js'
import type { Backend } from './backend.js'
import { type Bounds, endOfClaims, reportedBy } from './bounds.js'
import { CLAIMS_PER_READING } from './tables.js'

/** Claims read at a time: between two pages the connection is free for others. */
const PAGE = 500

/** The claims that a query asks for, in recorded order. */
export async function* readClaims(
  backend: Backend,
  collection: string,
  query: ClaimQuery = {},
  bounds: Bounds = {},
): AsyncGenerator<KeptClaim> {
  let after = -1
  let skip = query.offset ?? 0
  let left = query.limit ?? Number.POSITIVE_INFINITY
  while (left > 0) {
    const rows = await page(backend, collection, query, bounds, after, skip, Math.min(PAGE, left))
    for (const { record, recorded } of rows) yield { claim: JSON.parse(record) as Claim, recorded }
    if (rows.length < Math.min(PAGE, left)) return
    after = rows[rows.length - 1].position
    skip = 0
    left -= rows.length
  }
}

async function page(
  { db, listed }: Backend,
  collection: string,
  { ids, prefix, document, types, names, withNames }: ClaimQuery,
  bounds: Bounds,
  after: number,
  skip: number,
  limit: number,
) {
  /** The claims in which one of the names takes part. */
  const taking = (some: readonly string[]) =>
    sql<string>`(select claim from participants where collection = ${collection} and name in ${listed(some)})`
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
  if (names) select = select.where('claims.id', 'in', taking(names))
  if (withNames) select = select.where('claims.id', 'in', taking(withNames))
  const end = endOfClaims(bounds)
  if (end !== undefined) select = select.where('claims.position', '<', end)
  if (bounds.reported !== undefined)
    select = select
      .innerJoin('documents', join =>
        join.onRef('documents.collection', '=', 'claims.collection').onRef('documents.id', '=', 'claims.document'),
      )
      .where(reportedBy(bounds.reported)) as typeof select
  return select.orderBy('claims.position').limit(limit).offset(skip).execute()
}
