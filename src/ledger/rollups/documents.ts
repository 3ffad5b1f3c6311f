import { sql } from 'kysely'
import type { Backend } from '../backend.js'
import { whatChanged } from '../presence.js'
import { CLAIMS_PER_READING } from '../tables.js'

/**
 * In how many documents, but for some, one of the names takes part in a claim. Where every claim came with its document the places
 * of the claims tell it, which stand in the index of the names; else the rows themselves are looked at.
 */
export async function documentsOf(
  backend: Backend,
  collection: string,
  names: readonly string[],
  except: readonly string[],
): Promise<number> {
  const { db, listed } = backend
  const { reread, edited } = await whatChanged(backend, collection)
  const taking = sql`from participants where collection = ${collection} and name in ${listed(names)}`
  const entry = sql`position / ${sql.lit(CLAIMS_PER_READING)}`
  const gone = sql`select sequence from documents where collection = ${collection} and id in ${listed(except)}`
  const { rows } = await (reread || edited
    ? sql<{ n: unknown }>`
        select count(distinct document) as n ${taking} ${except.length ? sql`and document not in ${listed(except)}` : sql``}`
    : sql<{ n: unknown }>`
        select count(distinct ${entry}) as n ${taking} ${except.length ? sql`and ${entry} not in (${gone})` : sql``}`
  ).execute(db)
  return Number(rows[0].n)
}
