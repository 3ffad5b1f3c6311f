import Database from 'libsql'
import type { Misfit } from '../../model/verification.js'
import { migrate } from './migrate.js'

interface Part {
  readonly type: string
  readonly name: string
  readonly sql: string | null
}

/** In bytes, because a damaged text may be none. */
const SCHEMA =
  'select cast(type as blob) as type, cast(name as blob) as name, cast(sql as blob) as sql from sqlite_master order by type, name'

function parts(file: Database.Database): Part[] {
  const text = (bytes: ArrayBuffer | null) => (bytes === null ? null : Buffer.from(bytes).toString())
  const rows = file.prepare(SCHEMA).all() as Record<keyof Part, ArrayBuffer | null>[]
  return rows.map(row => ({ type: text(row.type) ?? '', name: text(row.name) ?? '', sql: text(row.sql) }))
}

/** Whether the file is whole, and its tables, indexes and triggers are those that Relata made. */
export async function* verifyDatabase(file: Database.Database): AsyncGenerator<Misfit> {
  const damage = { collection: '', entry: null, table: 'file', column: null, problem: 'damaged' } as const
  try {
    for (const row of file.prepare('pragma integrity_check').all() as { integrity_check: string }[])
      if (row.integrity_check !== 'ok') yield { ...damage, detail: row.integrity_check }
    const fresh = new Database(':memory:')
    migrate(fresh, ':memory:')
    const expected = new Map(parts(fresh).map(part => [part.name, part.sql]))
    fresh.close()
    for (const { type, name, sql } of parts(file)) {
      if (!expected.has(name)) {
        // what ANALYZE leaves is SQLite's own
        if (!name.startsWith('sqlite_stat'))
          yield { ...damage, table: name, detail: `a ${type} that is none of Relata's` }
      } else if (expected.get(name) !== sql) yield { ...damage, table: name, detail: `the ${type} is made otherwise` }
      expected.delete(name)
    }
    for (const name of expected.keys()) yield { ...damage, table: name, detail: 'it is not there' }
  } catch (error) {
    yield { ...damage, detail: (error as Error).message }
  }
}
