import type { SqliteDatabase, SqliteStatement } from 'kysely'
import type Database from 'libsql'

/** Statements that are remembered, and the longest that are: longer ones are made for one call. */
const MOST = 200
const LONGEST = 10_000

/**
 * A database that prepares each statement once: preparing takes longer than running most of them. One that failed is
 * forgotten, since libsql does not reset it where it had to wait.
 */
export function remembering(database: Database.Database): SqliteDatabase {
  const known = new Map<string, SqliteStatement>()
  const prepare = (sql: string): SqliteStatement => {
    const statement = database.prepare(sql)
    const guarded = <T>(work: () => T): T => {
      try {
        return work()
      } catch (error) {
        known.delete(sql)
        throw error
      }
    }
    const { reader } = statement as unknown as SqliteStatement
    return {
      reader,
      all: parameters => guarded(() => statement.all(parameters)),
      run: parameters => guarded(() => statement.run(parameters) as ReturnType<SqliteStatement['run']>),
      // rows that are still being read keep a statement from being used again
      iterate: parameters =>
        (database.prepare(sql) as unknown as SqliteStatement).iterate(parameters) as IterableIterator<unknown>,
    }
  }
  return {
    close: () => {
      known.clear()
      database.close()
    },
    prepare: sql => {
      const there = known.get(sql)
      if (there) return there
      const statement = prepare(sql)
      if (sql.length > LONGEST) return statement
      if (known.size >= MOST) known.delete(known.keys().next().value!)
      known.set(sql, statement)
      return statement
    },
  }
}
