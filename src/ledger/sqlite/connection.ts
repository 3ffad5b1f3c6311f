import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Kysely, SqliteDialect, SqliteDriver } from 'kysely'
import Database from 'libsql'
import { RelataError } from '../../base/errors.js'
import type { SqliteTables } from './collections.js'
import { fileKind, pageKey } from './encryption.js'
import { ledgerError } from './errors.js'
import { migrate } from './migrate.js'
import { remembering } from './statements.js'

/** How long a writer waits for another one, in milliseconds. */
const BUSY_TIMEOUT = 10_000
/** The same inside SQLite, which holds up the whole process. */
const SHORT_TIMEOUT = 20
/** Page cache in KiB: the default of 2 MB makes loading several times slower once the indexes outgrow it. */
const CACHE_KIB = 64 * 1024
/** Pages (of 4 KiB) that the log gathers before they are written into the file: what a load changes often is then written once. */
const LOG_PAGES = 32_000

/**
 * A driver whose transactions take the write lock at once: one that reads first could not get it any more when another
 * process wrote in between. It waits by timer, not inside SQLite, so that another writer of this process can finish.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    super({ database: remembering(database) })
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

/** Makes a folder, and the names of all that were made durable: SQLite sees to its files within the folder alone. */
function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true })
  if (first === undefined || process.platform === 'win32') return
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    const parent = openSync(dirname(made), 'r')
    try {
      fsyncSync(parent)
    } finally {
      closeSync(parent)
    }
  }
}

/** Opens the file, or makes it. WAL with synchronous=FULL: an acknowledged entry outlives a power cut. */
function openFile(path: string, passphrase: string | null): Database.Database {
  if (path !== ':memory:') makeFolder(dirname(resolve(path)))
  // The busy timeout comes first: setting WAL needs a lock, too.
  const encryptionKey = passphrase === null ? {} : { encryptionKey: pageKey(passphrase) }
  const db = new Database(path, { timeout: BUSY_TIMEOUT, ...encryptionKey })
  try {
    // what does not fit into memory would be written to a temporary file, which is not encrypted
    if (passphrase !== null) db.pragma('temp_store = MEMORY')
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma(`cache_size = -${CACHE_KIB}`)
    db.pragma(`wal_autocheckpoint = ${LOG_PAGES}`)
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

/** Whether the key that was given (or none) can be that of the file. Errors: RELATA_LEDGER_KEY, RELATA_LEDGER_PLAIN. */
function checkKey(path: string, passphrase: string | null): void {
  const kind = fileKind(path)
  if (kind === 'encrypted' && passphrase === null)
    throw new RelataError('RELATA_LEDGER_KEY', `${path} (no key was given)`)
  if (kind === 'plain' && passphrase !== null) throw new RelataError('RELATA_LEDGER_PLAIN', path)
}

/**
 * The database behind a ledger: for queries, and the open file itself for what only SQLite can say of it. With a passphrase
 * the file and its log are encrypted.
 * @throws RELATA_LEDGER_OPEN where the file cannot be opened or is no database, RELATA_LEDGER_KEY where it is encrypted and
 * the passphrase is not its own, RELATA_LEDGER_PLAIN where it is not encrypted, and what `migrate` throws.
 */
export function connect(
  path: string,
  passphrase: string | null = null,
): { db: Kysely<SqliteTables>; file: Database.Database } {
  // SQLite would take an address for the name of a folder.
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) throw new RelataError('RELATA_LEDGER_OPEN', `${path} is no file`)
  checkKey(path, passphrase)
  try {
    const database = openFile(path, passphrase)
    class LedgerDialect extends SqliteDialect {
      override createDriver() {
        return new ImmediateDriver(database)
      }
    }
    return {
      db: new Kysely<SqliteTables>({ dialect: new LedgerDialect({ database: remembering(database) }) }),
      file: database,
    }
  } catch (error) {
    if (error instanceof RelataError) throw error
    if (passphrase !== null && (error as { code?: string }).code === 'SQLITE_NOTADB' && fileKind(path) === 'encrypted')
      throw new RelataError('RELATA_LEDGER_KEY', `${path} (this key does not open it)`, { cause: error })
    throw ledgerError(error, path, 'RELATA_LEDGER_OPEN')
  }
}
