import { isUtf8 } from 'node:buffer'
import type Database from 'libsql'
import type { Misfit } from '../../model/verification.js'
import { CLAIMS_PER_READING } from '../tables.js'

/** For each table, the entry that brought its row `t`, as far as it can be told. */
const ENTRIES: Readonly<Record<string, string>> = {
  entries: 't.sequence',
  originals: '(select sequence from documents d where d.collection = t.collection and d.original = t.hash)',
  documents: 't.sequence',
  readings: 't.sequence',
  mentions: `coalesce((select sequence from readings r where r.collection = t.collection and r.id = t.reading),
    (select sequence from rereadings r where r.collection = t.collection and r.id = t.reading))`,
  claims: `t.position / ${CLAIMS_PER_READING}`,
  participants: `t.position / ${CLAIMS_PER_READING}`,
  judgements: 't.sequence',
  rereadings: 't.sequence',
  changes: 't.sequence',
}

/** Tables with long texts, of which SQLite would take longer to say that they are all ASCII than it takes to read them. */
const LONG: ReadonlySet<string> = new Set(['claims', 'documents', 'entries', 'judgements', 'readings'])

/** Whether a text may be none, because it holds more than ASCII. */
const odd = (column: string) => `${column} glob '*[' || char(128) || '-' || char(1114111) || ']*'`

/** How many misfits are told. */
const MOST = 100

/**
 * Values that cannot even be read, by the entry that brought them: texts that are no UTF-8 any more, or stand where a number
 * or bytes should. They are read as bytes, because the driver ends the process where a text is none (libsql 0.5). Indexes
 * are gone through as well, since a query may take its values from one.
 */
export function* verifyTexts(file: Database.Database): Generator<Misfit> {
  let told = 0
  for (const misfit of unreadable(file)) {
    yield misfit
    if (++told === MOST) return
  }
}

function* unreadable(file: Database.Database): Generator<Misfit> {
  // those of the full-text index hold bytes, which SQLite alone reads
  const tables = "select name from pragma_table_list where schema = 'main' and type = 'table' and strict order by name"
  for (const table of all(file, tables)) {
    yield* orDamage(table, () => read(file, table, columnsOf(file, `pragma_table_info('${table}')`, table)))
    // the key of a table without row numbers is the table itself
    const indexes = `select name from pragma_index_list('${table}') where not (origin = 'pk'
      and (select wr from pragma_table_list where schema = 'main' and name = '${table}'))`
    for (const index of all(file, indexes))
      yield* orDamage(table, () => read(file, table, columnsOf(file, `pragma_index_info('${index}')`, table), index))
  }
}

/** The misfits, and one more where the database cannot go on. */
function* orDamage(table: string, misfits: () => Generator<Misfit>): Generator<Misfit> {
  try {
    yield* misfits()
  } catch (error) {
    yield { collection: '', entry: null, table, column: null, problem: 'damaged', detail: (error as Error).message }
  }
}

interface Column {
  readonly name: string
  readonly isText: boolean
}

/** Reads some columns of all rows, from the table itself or from one of its indexes. */
function* read(file: Database.Database, table: string, columns: readonly Column[], index = ''): Generator<Misfit> {
  const bytes = columns.map(
    ({ name }, i) => `case when typeof(t."${name}") = 'text' then cast(t."${name}" as blob) end as c${i}`,
  )
  const suspect = columns.map(({ name, isText }) => (isText ? odd(`t."${name}"`) : `typeof(t."${name}") = 'text'`))
  const conditions = [
    ...(index ? conditionOf(file, index) : []),
    ...(index || !LONG.has(table) ? [`(${suspect.join(' or ')})`] : []),
  ]
  const from = `"${table}" as t ${index ? `indexed by "${index}"` : 'not indexed'}
    ${conditions.length ? `where ${conditions.join(' and ')}` : ''}`
  const entry = index ? 'null' : (ENTRIES[table] ?? 'null')
  const at = columns.findIndex(column => column.name === 'collection')
  const rows = file.prepare(`select cast(${entry} as integer) as entry, ${bytes} from ${from}`) as unknown as {
    iterate(): IterableIterator<Record<string, ArrayBuffer | null> & { entry: number | null }>
  }
  for (const row of rows.iterate())
    for (const [i, { name, isText }] of columns.entries()) {
      const value = row[`c${i}`]
      if (value === null || (isText && isUtf8(value))) continue
      const collection = Buffer.from(row[`c${at}`] ?? new ArrayBuffer(0)).toString()
      const detail = `${name} ${index ? `in the index ${index} ` : ''}is no ${isText ? 'text' : 'such value'} any more`
      yield { collection, entry: row.entry, table, column: name, problem: index ? 'damaged' : 'changed', detail }
    }
}

/** The condition of a partial index, without which a query could not use it. */
function conditionOf(file: Database.Database, index: string): string[] {
  const [sql] = all(file, `select sql as name from sqlite_master where name = '${index}'`)
  const condition = /\bwhere\b(.*)/is.exec(sql)
  return condition ? [`(${condition[1]})`] : []
}

function columnsOf(file: Database.Database, info: string, table: string): Column[] {
  const types = `select name from pragma_table_info('${table}') where type = 'TEXT'`
  const texts = new Set(all(file, types))
  return all(file, `select name from ${info} where name is not null`).map(name => ({
    name,
    isText: texts.has(name),
  }))
}

/** The texts of a query's column `name`, which are made of bytes for the same reason. */
function all(file: Database.Database, sql: string): string[] {
  const rows = file.prepare(`select cast(name as blob) as name from (${sql})`).all() as { name: ArrayBuffer | null }[]
  return rows.map(({ name }) => Buffer.from(name ?? new ArrayBuffer(0)).toString())
}
