import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type Backend, inOrder, type RowTable } from '../backend.js'
import { copyLedger } from '../copy.js'
import { storable } from '../rows.js'
import type { Tables } from '../tables.js'
import { connect, type PostgresTables, placeOf } from './connection.js'
import { ledgerError } from './errors.js'
import { migrate } from './migrate.js'
import { gramCounts, indexNames, namesWith } from './names.js'
import { opened, SCRUBBED } from './opened.js'
import { index, search } from './search.js'
import { verifyDatabase, verifyGrams, verifySearch } from './verify.js'

/**
 * A PostgreSQL schema as the database of a ledger, by an address such as `postgres://user:password@host/database`; it is
 * made where it is not there (unless it must be). Errors: RELATA_LEDGER_OPEN, RELATA_LEDGER_MISSING, RELATA_LEDGER_NEWER,
 * RELATA_LEDGER_FOREIGN.
 */
export async function postgresBackend(address: string, existing = false): Promise<Backend> {
  const place = placeOf(address)
  const db = connect(place)
  const mine = (other: unknown) => other as Kysely<PostgresTables>
  try {
    await migrate(db, place.schema, place.about, existing)
  } catch (error) {
    await db.destroy()
    throw ledgerError(error, place.about)
  }
  const backend: Backend = {
    db: db as unknown as Kysely<Tables>,
    listed: <T extends string | number>(values: readonly T[]) =>
      // an empty list has no type; nothing is in (null)
      !values.length
        ? sql<T>`(null)`
        : typeof values[0] === 'number'
          ? sql<T>`(select unnest(${values}::bigint[]))`
          : sql<T>`(select unnest(${values.map(value => storable(String(value)))}::text[]))`,
    position: (text, part) => sql<number>`strpos(${text}, ${sql.lit(part)})`,
    insert: async (tx, table, rows) => {
      if (rows.length) await inserting(table, rows).execute(tx)
    },
    inserting,
    pairs: pairs =>
      sql`(select * from unnest(${pairs.map(p => p[0])}::bigint[], ${pairs.map(p => p[1])}::bigint[]) as u (a, b))`,
    joined: (text, order = []) => sql`string_agg(${text}, ',' ${inOrder(order)})`,
    gathered: columns => sql`json_agg(json_build_array(${sql.join(columns.map(c => sql.ref(c)))}))::text`,
    indexNames: (tx, names) => indexNames(mine(tx), names),
    gramCounts: (_, grams) => gramCounts(db, place.schema, grams),
    namesWith: (...asked) => namesWith(db, ...asked),
    lock: async (tx, collection) => {
      // by its own schema too: a server may hold several ledgers
      await sql`select pg_advisory_xact_lock(hashtextextended(${`${place.schema} ${collection}`}, 1))`.execute(tx)
    },
    index: (tx, documents, claims) => index(mine(tx), documents, claims),
    clearSearch: async tx => {
      await sql`truncate document_words, quote_words, name_grams`.execute(tx)
    },
    opened: (tx, work) => opened(tx, work),
    overwrite: async () => {
      for (const table of SCRUBBED) await sql`vacuum full ${sql.table(table)}`.execute(db)
    },
    search: (...asked) => search(db, ...asked),
    // a server reads no text that is none
    verifyValues: () => [],
    verifySearch: async function* (collections) {
      yield* verifySearch(db, collections)
      yield* verifyGrams(db, collections)
    },
    verifyDatabase: () => verifyDatabase(db),
    snapshot: async (file, passphrase) => {
      const { sqliteBackend } = await import('../sqlite/backend.js')
      const to = sqliteBackend(file, passphrase)
      try {
        await copyLedger(backend, to)
      } finally {
        await to.close()
      }
    },
    failure: thrown => ledgerError(thrown, place.about),
    close: () => db.destroy(),
  }
  return backend
}

function inserting<T extends RowTable>(table: T, rows: readonly Tables[T][]): RawBuilder<unknown> {
  const columns = sql.join(Object.keys(rows[0]).map(column => sql.ref(column)))
  return sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`
}
