import type Database from 'libsql'
import { trigramsOf } from '../../base/name-key.js'
import type { Misfit } from '../../model/verification.js'
import type { NameTable } from '../rollups/tables.js'

const WORDS = 'tokenize="unicode61 remove_diacritics 2"'

/** A full-text table and how its rows are drawn. */
const INDEXES = [
  {
    table: 'document_words',
    columns: 'title, text',
    options: WORDS,
    rows: `select (k.number << 49) | d.sequence, coalesce(d.title, ''), d.text
      from documents d join collections k on k.collection = d.collection order by 1`,
  },
  {
    table: 'quote_words',
    columns: 'quote',
    options: WORDS,
    rows: `select (k.number << 49) | c.position, c.quote
      from claims c join collections k on k.collection = c.collection order by 1`,
  },
  {
    table: 'name_grams',
    columns: 'grams',
    options: `detail=none, tokenize="unicode61 remove_diacritics 0 tokenchars '_'"`,
    rows: 'select row, grams from temp.name_gram_rows order by 1',
  },
] as const

/** Where a word stands. */
interface Instance {
  /** In bytes, which in a damaged index are no text. */
  readonly term: ArrayBuffer
  readonly number: number
  readonly row: number
  readonly col: string
  readonly offset: number
}

/** How many misfits of an index are told; one is enough to build it anew. */
const MOST = 20

/** Builds the full-text index anew beside the stored one, and compares them word for word. */
export async function* verifySearch(file: Database.Database): AsyncGenerator<Misfit> {
  yield* verifyNumbers(file)
  drawGrams(file)
  for (const { table, columns, options, rows } of INDEXES) {
    const misfit = { collection: '', entry: null, table, column: null, problem: 'derived' } as const
    try {
      drop(file, table)
      file.exec(`create virtual table temp.${table}_anew using fts5(${columns}, content='', ${options});
        insert into temp.${table}_anew (rowid, ${columns}) ${rows};
        create virtual table temp.${table}_stored_words using fts5vocab('main', '${table}', 'instance');
        create virtual table temp.${table}_anew_words using fts5vocab('temp', '${table}_anew', 'instance')`)
      const details = sameWords(file, table) ? wrongLengths(file, table) : differences(file, table)
      for (const detail of [...details, ...lostPages(file, table)]) yield { ...misfit, detail }
      file.exec(`insert into ${table} (${table}) values ('integrity-check')`)
    } catch (error) {
      yield { ...misfit, problem: 'damaged', detail: (error as Error).message }
    }
    try {
      drop(file, table)
    } catch {
      // where an index is damaged a query may still hold it; it goes with the connection
    }
  }
}

/** The trigrams of all names, which SQL cannot work out. */
function drawGrams(file: Database.Database): void {
  file.exec('drop table if exists temp.name_gram_rows; create table temp.name_gram_rows (row integer, grams text)')
  const insert = file.prepare(
    'insert into temp.name_gram_rows select (k.number << 49) | cast(? as integer), ? from collections k where k.collection = ?',
  )
  const names = 'select collection, number, key from names'
  const rows = iterate<Pick<NameTable, 'collection' | 'number' | 'key'>>(file, names)
  for (;;) {
    const { value, done } = rows.next()
    if (done) break
    insert.run(value.number, trigramsOf(value.key).join(' '), value.collection)
  }
}

function drop(file: Database.Database, table: string): void {
  for (const suffix of ['stored_words', 'anew_words', 'anew']) file.exec(`drop table if exists temp.${table}_${suffix}`)
}

/** Collections are numbered in the order in which they came, from 0. */
function* verifyNumbers(file: Database.Database): Generator<Misfit> {
  const numbered = file.prepare('select collection, number from collections order by number').all()
  for (const [i, { collection, number }] of (numbered as { collection: string; number: number }[]).entries()) {
    const misfit = { collection, entry: null, table: 'collections', problem: 'changed' } as const
    if (number !== i) yield { ...misfit, column: 'number', detail: `it is ${number} instead of ${i}` }
    const entries = file.prepare('select count(*) as n from entries where collection = ?').all(collection)
    if (!(entries[0] as { n: number }).n) yield { ...misfit, column: 'collection', detail: 'it has no entries' }
  }
}

/** Whether both indexes hold the same words at the same places: within SQLite, because there are as many as in all texts. */
function sameWords(file: Database.Database, table: string): boolean {
  const words = (suffix: string) => `select term, doc, col, offset from temp.${table}_${suffix}`
  const [{ same }] = file
    .prepare(
      `select (select count(*) from temp.${table}_stored_words) = (select count(*) from temp.${table}_anew_words)
       and not exists (${words('stored_words')} except ${words('anew_words')}) as same`,
    )
    .all() as { same: number }[]
  return same === 1
}

/** Tells where two indexes differ. */
function* differences(file: Database.Database, table: string): Generator<string> {
  let told = 0
  const words = `select cast(term as blob) as term, doc >> 49 as number, doc & ((1 << 49) - 1) as row, col, offset from temp.${table}`
  const stored = iterate<Instance>(file, `${words}_stored_words`)
  const anew = iterate<Instance>(file, `${words}_anew_words`)
  const next = (rows: Iterator<Instance>) => rows.next().value as Instance | undefined
  let [a, b] = [next(stored), next(anew)]
  while ((a || b) && told < MOST) {
    const order = compare(a, b)
    if (order < 0) yield `the index has "${word(a!)}" in row ${a!.row}, where it does not stand`
    if (order > 0) yield `the index lacks "${word(b!)}" of row ${b!.row}`
    if (order !== 0) told++
    if (order <= 0) a = next(stored)
    if (order >= 0) b = next(anew)
  }
  // a query that is not read to its end would hold the tables
  while (a) a = next(stored)
  while (b) b = next(anew)
}

/** The lengths of texts, by which results are ranked, and their sums. */
function* wrongLengths(file: Database.Database, table: string): Generator<string> {
  const lengths = (name: string) => `select id, hex(sz) as value from ${name}_docsize
    union all select 0, hex(block) from ${name}_data where id = 1`
  const wrong = file
    .prepare(
      `select id from (select * from (${lengths(table)}) except select * from (${lengths(`temp.${table}_anew`)}))
       union select id from (select * from (${lengths(`temp.${table}_anew`)}) except select * from (${lengths(table)}))`,
    )
    .all() as { id: number }[]
  for (const { id } of wrong.slice(0, MOST)) yield id ? `the length of row ${id} is wrong` : 'its totals are wrong'
}

/**
 * Rows of the index over an index's pages that name no page. A segment's leaf has the row number segment * 2^37 + page
 * (https://www.sqlite.org/fts5.html, section 9); the lowest bit of `pgno` is a flag.
 */
function* lostPages(file: Database.Database, table: string): Generator<string> {
  const [{ n }] = file
    .prepare(
      `select count(*) as n from ${table}_idx i
       where not exists (select 1 from ${table}_data d where d.id = (i.segid << 37) | (i.pgno >> 1))`,
    )
    .all() as { n: number }[]
  if (n) yield `${n} of its pages cannot be found`
}

/** Rows one by one: an index has as many as its texts have words. */
function iterate<T>(file: Database.Database, sql: string): Iterator<T> {
  return (file.prepare(sql) as unknown as { iterate(): IterableIterator<T> }).iterate()
}

/** The order in which a vocabulary gives its instances: below 0 where `a` comes first, or is all there is. */
function compare(a: Instance | undefined, b: Instance | undefined): number {
  if (!a || !b) return a ? -1 : 1
  const order = Buffer.compare(Buffer.from(a.term), Buffer.from(b.term))
  if (order) return order
  return a.number - b.number || a.row - b.row || column(a) - column(b) || a.offset - b.offset
}

const word = ({ term }: Instance) => Buffer.from(term).toString()

/** The place of a column in its table. */
const column = ({ col }: Instance) => (col === 'text' ? 1 : 0)
