import { CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely'
import type { RowTable } from '../backend.js'
import type { Tables } from '../tables.js'

/** Rows that one statement writes; the fewer shapes, the fewer statements have to be prepared. */
const SHAPES = [32, 8, 1]

/** Tables with long texts: bound, these take a third of the time that they take out of JSON; for short values it is the same. */
const LONG: ReadonlySet<string> = new Set(['entries', 'documents', 'readings', 'rereadings', 'claims', 'judgements'])

const statements = new Map<string, string>()

/** The statement that writes so many rows of a table, each value bound. */
function statement(table: string, columns: readonly string[], rows: number): string {
  const key = `${table} ${columns.join()} ${rows}`
  const known = statements.get(key)
  if (known !== undefined) return known
  const row = `(${columns.map(() => '?').join()})`
  const made = `insert into "${table}" (${columns.map(c => `"${c}"`).join()}) values ${Array(rows).fill(row).join()}`
  statements.set(key, made)
  return made
}

/** Writes rows. */
export async function insertRows<T extends RowTable>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly Tables[T][],
): Promise<void> {
  if (!rows.length) return
  if (!LONG.has(table)) {
    await inserting(table, rows).execute(db)
    return
  }
  const columns = Object.keys(rows[0]) as (keyof Tables[T] & string)[]
  let at = 0
  for (const shape of SHAPES)
    for (; rows.length - at >= shape; at += shape) {
      const values: unknown[] = []
      for (let i = at; i < at + shape; i++) for (const column of columns) values.push(rows[i][column])
      await db.executeQuery(CompiledQuery.raw(statement(table, columns, shape), values))
    }
}

/**
 * One statement for however many rows of small values, bound as one, to which more can be added (`on conflict …`). A column that
 * is the same in all rows is bound once, since taking a value out of JSON takes as long as all else.
 */
export function inserting<T extends RowTable>(table: T, rows: readonly Tables[T][]): RawBuilder<unknown> {
  const [first] = rows
  const columns = Object.keys(first) as (keyof Tables[T] & string)[]
  const varying = columns.filter(column => rows.some(row => row[column] !== first[column]))
  const values = columns.map(column => {
    const at = varying.indexOf(column)
    return at < 0 ? sql`${first[column]}` : sql`value ->> ${sql.lit(at)}`
  })
  const json = JSON.stringify(rows.map(row => varying.map(column => row[column])))
  // without a condition "on conflict" would be taken for that of a join
  return sql`insert into ${sql.table(table)} (${sql.join(columns.map(c => sql.ref(c)))})
    select ${sql.join(values)} from json_each(${json}) where true`
}
