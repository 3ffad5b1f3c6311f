import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Kysely, SqliteDialect, SqliteDriver } from 'kysely'
import Database from 'libsql'
import { RelataError } from '../../base/errors.js'
import type { SqliteTables } from './collections.js'
import { ledgerError } from './errors.js'
import { migrate } from './migrate.js'

/** How long a writer waits for another one, in milliseconds. */
const BUSY_TIMEOUT = 10_000
/** The same inside SQLite, which holds up the whole process. */
const SHORT_TIMEOUT = 20
/** Page cache in KiB: the default of 2 MB makes loading several times slower once the indexes outgrow it. */
const CACHE_KIB = 64 * 1024

/**
 * A driver whose transactions take the write lock at once: one that reads first could not get it any more when another
 * process wrote in between. It waits by timer, not inside SQLite, so that another writer of this process can finish.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    super({ database: database as never })
    this.#database = database
  }

  override async beginTransaction(): Promise<void> {
    const until = Date.now() + BUSY_TIMEOUT
    for (;;) {
      try {
        // By exec, which resets the statement where it has to wait; a prepared one would stay in progress.
        this.#database.exec('begin immediate')
        return
      } catch (error) {
        if ((error as { code?: string }).code !== 'SQLITE_BUSY' || Date.now() > until) throw error
        await new Promise(done => setTimeout(done, 5 + Math.random() * 20))
      }
    }
  }

  /** A full disk makes SQLite roll back by itself; a second rollback would fail, and hide what had happened. */
  override async rollbackTransaction(): Promise<void> {
    if (this.#database.inTransaction) this.#database.exec('rollback')
  }
}

/** Opens the file, or makes it. WAL with synchronous=FULL: an acknowledged entry outlives a power cut. */
function openFile(path: string): Database.Database {
  if (path !== ':memory:') mkdirSync(dirname(resolve(path)), { recursive: true })
  // The busy timeout comes first: setting WAL needs a lock, too.
  const db = new Database(path, { timeout: BUSY_TIMEOUT })
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma(`cache_size = -${CACHE_KIB}`)
    db.pragma('foreign_keys = ON')
    // Without it INSERT OR REPLACE would delete rows past the triggers.
    db.pragma('recursive_triggers = ON')
    migrate(db, path)
    db.pragma(`busy_timeout = ${SHORT_TIMEOUT}`)
  } catch (error) {
    db.close()
    throw error
  }
  return db
}

/**
 * The database behind a ledger: for queries, and the open file itself for what only SQLite can say of it.
 * @throws RELATA_LEDGER_OPEN where the file cannot be opened or is no database, and what `migrate` throws.
 */
export function connect(path: string): { db: Kysely<SqliteTables>; file: Database.Database } {
  // SQLite would take an address for the name of a folder.
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) throw new RelataError('RELATA_LEDGER_OPEN', `${path} is no file`)
  try {
    const database = openFile(path)
    class LedgerDialect extends SqliteDialect {
      override createDriver() {
        return new ImmediateDriver(database)
      }
    }
    return {
      db: new Kysely<SqliteTables>({ dialect: new LedgerDialect({ database: database as never }) }),
      file: database,
    }
  } catch (error) {
    if (error instanceof RelataError) throw error
    throw ledgerError(error, path, 'RELATA_LEDGER_OPEN')
  }
}
