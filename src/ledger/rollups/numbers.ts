import { type RawBuilder, sql } from 'kysely'
import type { Backend } from '../backend.js'

/** The names with these numbers, by their numbers. */
export function namesOf(backend: Backend, collection: string, numbers: readonly number[]) {
  return numbered(backend, collection, sql`number in ${backend.listed(numbers)}`)
}

/** Those of some names that the ledger knows, by their numbers. */
export function numbersOfNames(backend: Backend, collection: string, names: readonly string[]) {
  return numbered(backend, collection, sql`name in ${backend.listed(names)}`)
}

/** As one text: because handing over single values takes longer than reading. */
async function numbered(
  { db, gathered }: Backend,
  collection: string,
  which: RawBuilder<unknown>,
): Promise<Map<number, string>> {
  const { rows } = await sql<{ found: string | null }>`
    select ${gathered(['number', 'name'])} as found from names where collection = ${collection} and ${which}`.execute(
    db,
  )
  return new Map(JSON.parse(rows[0].found ?? '[]') as [number, string][])
}
