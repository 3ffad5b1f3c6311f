import { type Kysely, sql } from 'kysely'
import { trigramsOf } from '../../base/name-key.js'
import type { NameTable } from '../rollups/tables.js'
import { collectionNumber, ownRow, type SqliteTables, wordRow } from './collections.js'

/** Makes names findable by the trigrams of their keys. */
export async function indexNames(db: Kysely<SqliteTables>, names: readonly NameTable[]): Promise<void> {
  if (!names.length) return
  const number = (await collectionNumber(db, names[0].collection, true))!
  const rows = JSON.stringify(names.map(n => [n.number, trigramsOf(n.key).join(' ')]))
  await sql`insert into name_grams (rowid, grams)
    select ${wordRow(number, sql`value ->> 0`)}, value ->> 1 from json_each(${rows})`.execute(db)
}

/** How many names of a collection have each trigram, none counted further than `most`: one that many have takes long to count. */
export async function gramCounts(
  db: Kysely<SqliteTables>,
  collection: string,
  grams: readonly string[],
  most: number,
): Promise<Map<string, number>> {
  const number = await collectionNumber(db, collection)
  const whole = grams.filter(gram => WHOLE.test(gram))
  if (number === null || !whole.length) return new Map()
  const { rows } = await sql<{ gram: string; names: number }>`
    select value as gram, (select count(*) from (select 1 from name_grams w where name_grams match '"' || g.value || '"'
      and w.rowid between ${wordRow(number, 0)} and ${wordRow(number, 2 ** 49 - 1)} limit ${most})) as names
    from json_each(${JSON.stringify(whole)}) g`.execute(db)
  return new Map(rows.map(({ gram, names }) => [gram, names]))
}

/** What the tokenizer takes into a word: a sign inside a trigram would part it, and a parted one cannot be asked for. */
const WHOLE = /^[\p{L}\p{N}\p{Co}_]+$/u

/** Numbers of names that have any (or all) of some trigrams; names of nothing but signs are found by none. */
export async function namesWith(
  db: Kysely<SqliteTables>,
  collection: string,
  grams: readonly string[],
  all: boolean,
  limit: number,
): Promise<number[]> {
  const number = await collectionNumber(db, collection)
  const whole = grams.filter(gram => WHOLE.test(gram))
  if (number === null || !whole.length) return []
  const query = whole.map(gram => `"${gram}"`).join(all ? ' AND ' : ' OR ')
  // as one text, because handing over single values takes longer than reading
  const { rows } = await sql<{ numbers: string }>`select json_group_array(number) as numbers from (
    select ${ownRow} as number from name_grams w where name_grams match ${query}
    and w.rowid between ${wordRow(number, 0)} and ${wordRow(number, 2 ** 49 - 1)} limit ${limit})`.execute(db)
  return JSON.parse(rows[0].numbers) as number[]
}
