import { type RawBuilder, sql } from 'kysely'
import type { LedgerCounts } from '../model/ledger.js'
import type { Backend } from './backend.js'
import { type Bounds, endOfClaims, reportedBy } from './bounds.js'
import { presenceOf } from './presence.js'

/** How much a collection holds within some bounds. @param most nothing is counted further */
export async function counts(
  backend: Backend,
  collection: string,
  bounds: Bounds,
  most?: number,
): Promise<LedgerCounts> {
  const { last = Number.MAX_SAFE_INTEGER, reported } = bounds
  const number = async (rows: RawBuilder<unknown>) => {
    const counted = most === undefined ? rows : sql`${rows} limit ${most}`
    const { rows: found } = await sql<{ n: unknown }>`select count(*) as n from (${counted}) as counted`.execute(
      backend.db,
    )
    return Number(found[0].n)
  }
  const shown = (await presenceOf(backend, collection, bounds)).shown('claims.id')
  const documentOf = sql`join documents on documents.collection = claims.collection and documents.id = claims.document`
  const entryOf = sql`join entries on entries.collection = documents.collection and entries.sequence = documents.sequence`
  const [joined, dated] = reported === undefined ? [sql``, sql``] : [entryOf, sql`and ${reportedBy(reported)}`]
  return {
    documents: await number(sql`select 1 from documents ${joined}
      where documents.collection = ${collection} and documents.sequence <= ${last} ${dated}`),
    claims: await number(sql`select 1 from claims ${reported === undefined ? sql`` : sql`${documentOf} ${entryOf}`}
      where claims.collection = ${collection} and claims.position < ${endOfClaims(bounds) ?? Number.MAX_SAFE_INTEGER}
      ${dated} ${shown ? sql`and ${shown}` : sql``}`),
    judgements: await number(sql`select 1 from judgements where collection = ${collection} and sequence <= ${last}`),
  }
}
