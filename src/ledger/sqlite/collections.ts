import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../tables.js'

/** The tables of a SQLite ledger: each collection has a number, by which the full-text tables tell their rows apart. */
export interface SqliteTables extends Tables {
  collections: { collection: string; number: number }
}

/** Bits of a row number in a full-text table that hold the `sequence` or `position`; above them stands the collection's number. */
const ROW_BITS = 49

/** The number of a collection; null where it has none yet, unless it is to be made. */
export async function collectionNumber(
  db: Kysely<SqliteTables>,
  collection: string,
  make = false,
): Promise<number | null> {
  const known = await db
    .selectFrom('collections')
    .select('number')
    .where('collection', '=', collection)
    .executeTakeFirst()
  if (known || !make) return known?.number ?? null
  const count = await db
    .selectFrom('collections')
    .select(eb => eb.fn.countAll().as('n'))
    .executeTakeFirst()
  const number = Number(count?.n ?? 0)
  await db.insertInto('collections').values({ collection, number }).execute()
  return number
}

/** The row number in a full-text table; worked out in SQL, because it is larger than a JavaScript number is exact. */
export function wordRow(number: number, row: number | RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`((cast(${number} as integer) << ${sql.lit(ROW_BITS)}) | cast(${row} as integer))`
}

/** The `sequence` or `position` that a row number holds. */
export const ownRow = sql<number>`(w.rowid & ${sql.lit(2 ** ROW_BITS - 1)})`
