import { type Kysely, sql } from 'kysely'
import type { Ledger } from '../../model/ledger.js'
import { type Backend, inOrder } from '../backend.js'
import { type LedgerOptions, ledgerOn } from '../ledger.js'
import type { Tables } from '../tables.js'
import { collectionNumber, type SqliteTables } from './collections.js'
import { connect } from './connection.js'
import { ledgerError } from './errors.js'
import { inserting, insertRows } from './insert.js'
import { gramCounts, indexNames, namesWith } from './names.js'
import { opened, overwrite } from './opened.js'
import { index, search } from './search.js'
import { verifyDatabase } from './verify-database.js'
import { verifySearch } from './verify-search.js'
import { verifyTexts } from './verify-texts.js'

/**
 * A ledger in one SQLite file (':memory:' for one that is not kept); the file and its folder are made where they are not there.
 * @throws RELATA_LEDGER_OPEN, RELATA_LEDGER_FOREIGN, RELATA_LEDGER_NEWER, RELATA_LEDGER_BUSY, RELATA_LEDGER_KEY, RELATA_LEDGER_PLAIN
 */
export function openSqliteLedger(path: string, options: LedgerOptions = {}): Ledger {
  return ledgerOn(sqliteBackend(path, options.key), options)
}

/** A SQLite file, encrypted where there is a passphrase, as the database of a ledger. Errors: as `openSqliteLedger`. */
export function sqliteBackend(path: string, passphrase: string | null = null): Backend {
  const { db, file } = connect(path, passphrase)
  return {
    db: db as unknown as Kysely<Tables>,
    listed: values => sql`(select value from json_each(${JSON.stringify(values)}))`,
    position: (text, part) => sql<number>`instr(${text}, ${sql.lit(part)})`,
    insert: insertRows,
    inserting,
    pairs: pairs => sql`(select cast(value ->> 0 as integer) as a, cast(value ->> 1 as integer) as b
      from json_each(${JSON.stringify(pairs)}))`,
    joined: (text, order = []) => sql`group_concat(${text}, ',' ${inOrder(order)})`,
    gathered: columns => sql`json_group_array(json_array(${sql.join(columns.map(c => sql.ref(c)))}))`,
    indexNames: (tx, names) => indexNames(tx as unknown as Kysely<SqliteTables>, names),
    gramCounts: (...asked) => gramCounts(db, ...asked),
    namesWith: (...asked) => namesWith(db, ...asked),
    // Every transaction begins by taking the one lock that a SQLite file has.
    lock: async (tx, collection) => {
      await collectionNumber(tx as unknown as Kysely<SqliteTables>, collection, true)
    },
    index: (tx, documents, claims) => index(tx as unknown as Kysely<SqliteTables>, documents, claims),
    clearSearch: async tx => {
      for (const table of ['document_words', 'quote_words', 'name_grams'])
        await sql`insert into ${sql.table(table)} (${sql.ref(table)}) values ('delete-all')`.execute(tx)
    },
    opened: (tx, work) => opened(tx as unknown as Kysely<SqliteTables>, work),
    overwrite: async () => overwrite(file),
    search: (...asked) => search(db, ...asked),
    verifyValues: () => verifyTexts(file),
    verifySearch: () => verifySearch(file),
    verifyDatabase: () => verifyDatabase(file),
    failure: thrown => ledgerError(thrown, path),
    snapshot: async path => {
      // with the same key
      file.prepare('vacuum into ?').run(path)
    },
    close: async () => {
      try {
        // so that the ledger is in its one file, without a log beside it
        file.pragma('wal_checkpoint(TRUNCATE)')
      } catch {
        // others use it; the last of them does it
      }
      await db.destroy()
    },
  }
}
