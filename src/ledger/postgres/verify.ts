import { type Kysely, sql } from 'kysely'
import { trigramsOf } from '../../base/name-key.js'
import type { Misfit } from '../../model/verification.js'
import type { PostgresTables } from './connection.js'
import { MIGRATIONS } from './migrations/index.js'
import { vectorOf } from './vector.js'

/** Rows that are built anew at a time, and how many misfits of a table are told. */
const BATCH = 200
const MOST = 20

/** A table of the search index: the rows it is drawn from, by their number. */
interface Drawn {
  readonly table: 'document_words' | 'quote_words'
  readonly key: 'sequence' | 'position'
  rows(db: Kysely<PostgresTables>, collection: string, after: number): Promise<{ key: number; vector: string }[]>
}

const DRAWN: readonly Drawn[] = [
  {
    table: 'document_words',
    key: 'sequence',
    rows: async (db, collection, after) => {
      const documents = db
        .selectFrom('documents')
        .select(['sequence', 'title', 'text'])
        .where('collection', '=', collection)
      const rows = await documents.where('sequence', '>', after).orderBy('sequence').limit(BATCH).execute()
      return rows.map(({ sequence, title, text }) => ({ key: sequence, vector: vectorOf(title ?? '', text) }))
    },
  },
  {
    table: 'quote_words',
    key: 'position',
    rows: async (db, collection, after) => {
      const claims = db.selectFrom('claims').select(['position', 'quote']).where('collection', '=', collection)
      const rows = await claims.where('position', '>', after).orderBy('position').limit(BATCH).execute()
      return rows.map(({ position, quote }) => ({ key: position, vector: vectorOf('', quote) }))
    },
  },
]

/** Builds the search index anew, batch by batch, and compares it with the stored one. */
export async function* verifySearch(
  db: Kysely<PostgresTables>,
  collections: readonly string[],
): AsyncGenerator<Misfit> {
  for (const collection of collections)
    for (const { table, key, rows } of DRAWN) {
      const misfit = { collection, entry: null, table, column: 'words', problem: 'derived' } as const
      let told = 0
      for (
        let batch = await rows(db, collection, -1);
        batch.length;
        batch = await rows(db, collection, batch.at(-1)!.key)
      ) {
        const wrong = await sql<{ key: number; gone: boolean }>`
          select q.k as key, w.words is null as gone from unnest(${batch.map(b => b.key)}::bigint[], ${batch.map(b => b.vector)}::text[]) as q (k, v)
          left join ${sql.table(table)} w on w.collection = ${collection} and w.${sql.ref(key)} = q.k
          where w.words is distinct from q.v::tsvector`.execute(db)
        for (const row of wrong.rows) {
          if (told++ >= MOST) break
          const about = `of ${key} ${row.key}`
          if (row.gone) yield { ...misfit, column: null, problem: 'missing', detail: `${about}: there are no words` }
          else yield { ...misfit, detail: `${about}: they are not those of the text` }
        }
      }
      const [owner, column] = table === 'document_words' ? ['documents', 'sequence'] : ['claims', 'position']
      const strays = await sql<{ key: number }>`
        select w.${sql.ref(key)} as key from ${sql.table(table)} w where w.collection = ${collection} and not exists (
          select 1 from ${sql.table(owner)} o where o.collection = w.collection and o.${sql.ref(column)} = w.${sql.ref(key)}
        ) limit ${MOST}`.execute(db)
      for (const row of strays.rows)
        yield { ...misfit, column: null, problem: 'added', detail: `${key} ${row.key} has no text` }
    }
}

/** Draws the trigrams of names anew. */
export async function* verifyGrams(db: Kysely<PostgresTables>, collections: readonly string[]): AsyncGenerator<Misfit> {
  for (const collection of collections) {
    const misfit = { collection, entry: null, table: 'name_grams', column: 'grams', problem: 'derived' } as const
    let met = 0
    for (let after = -1; ; ) {
      const page = db.selectFrom('names').select(['number', 'key']).where('collection', '=', collection)
      const rows = await page.where('number', '>', after).orderBy('number').limit(BATCH).execute()
      if (!rows.length) break
      after = rows[rows.length - 1].number
      const kept = await sql<{ number: number; grams: string[] }>`
        select number, grams from name_grams where collection = ${collection} and number between ${rows[0].number} and ${after}`.execute(
        db,
      )
      const stored = new Map(kept.rows.map(row => [row.number, row.grams.join(' ')]))
      for (const { number, key } of rows) {
        if (!stored.has(number)) {
          yield { ...misfit, column: null, problem: 'missing', detail: `of name ${number}: there are none` }
          continue
        }
        met++
        if (stored.get(number) !== trigramsOf(key).join(' '))
          yield { ...misfit, detail: `of name ${number}: they are not those of its key` }
      }
    }
    const all = await sql<{ n: number }>`select count(*) as n from name_grams where collection = ${collection}`.execute(
      db,
    )
    if (all.rows[0].n !== met)
      yield { ...misfit, column: null, problem: 'added', detail: `${all.rows[0].n - met} that belong to no name` }
  }
}

/** Whether the triggers that make the tables append-only are there and at work. */
export async function* verifyDatabase(db: Kysely<PostgresTables>): AsyncGenerator<Misfit> {
  const expected = new Set(MIGRATIONS.join('').match(/(?<=create trigger )\w+/g))
  const { rows } = await sql<{ name: string }>`
    select t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = current_schema()::regnamespace and t.tgenabled in ('O', 'A')`.execute(db)
  for (const { name } of rows) expected.delete(name)
  for (const table of expected)
    yield { collection: '', entry: null, table, column: null, problem: 'damaged', detail: 'the trigger is not at work' }
}
