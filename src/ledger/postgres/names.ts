import { type Kysely, sql } from 'kysely'
import { trigramsOf } from '../../base/name-key.js'
import type { NameTable } from '../rollups/tables.js'
import type { PostgresTables } from './connection.js'

/** Makes names findable by the trigrams of their keys: as arrays with an index of their own, since pg_trgm needs a superuser. */
export async function indexNames(db: Kysely<PostgresTables>, names: readonly NameTable[]): Promise<void> {
  if (!names.length) return
  const rows = JSON.stringify(names.map(n => [n.number, trigramsOf(n.key)]))
  await sql`insert into name_grams (collection, number, grams)
    select ${names[0].collection}, (value ->> 0)::bigint, array(select json_array_elements_text(value -> 1))
    from json_array_elements(${rows}::json)`.execute(db)
}

/** How many names have each trigram, by the server's statistics; those that are left out have few, or were not counted yet. */
export async function gramCounts(
  db: Kysely<PostgresTables>,
  schema: string,
  grams: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ gram: string; share: number; names: number }>`
    select e.gram, e.share, c.reltuples as names from pg_stats s
    join pg_class c on c.oid = 'name_grams'::regclass,
    unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as e (gram, share)
    where s.schemaname = ${schema} and s.tablename = 'name_grams' and s.attname = 'grams' and e.gram = any(${grams}::text[])`.execute(
    db,
  )
  return new Map(rows.map(({ gram, share, names }) => [gram, Math.round(share * names)]))
}

/** Numbers of names that have any (or all) of some trigrams. */
export async function namesWith(
  db: Kysely<PostgresTables>,
  collection: string,
  grams: readonly string[],
  all: boolean,
  limit: number,
): Promise<number[]> {
  if (!grams.length) return []
  const { rows } = await sql<{ number: number }>`
    select number from name_grams where collection = ${collection}
    and grams ${sql.raw(all ? '@>' : '&&')} ${grams}::text[] limit ${limit}`.execute(db)
  return rows.map(row => row.number)
}
