import { type Kysely, sql } from 'kysely'
import { RelataError } from '../../base/errors.js'
import type { PostgresTables } from './connection.js'
import { MIGRATIONS } from './migrations/index.js'

/**
 * Brings the tables of a schema up to date, in one transaction that others wait for.
 * @throws RELATA_LEDGER_MISSING where there is no ledger and none is to be made, RELATA_LEDGER_NEWER where a newer Relata
 * wrote it, RELATA_LEDGER_FOREIGN where the schema holds something else.
 */
export async function migrate(
  db: Kysely<PostgresTables>,
  schema: string,
  about: string,
  existing: boolean,
): Promise<void> {
  if ((await versionOf(db, schema)) === MIGRATIONS.length) return
  await db.transaction().execute(async tx => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`relata ${schema}`}, 0))`.execute(tx)
    const version = await versionOf(tx, schema)
    if (version === MIGRATIONS.length) return
    if (version === null && existing) throw new RelataError('RELATA_LEDGER_MISSING', about)
    if (version !== null && version > MIGRATIONS.length) throw new RelataError('RELATA_LEDGER_NEWER', about)
    if (version === null) {
      const { rows } = await sql`select 1 from information_schema.tables where table_schema = ${schema}`.execute(tx)
      if (rows.length) throw new RelataError('RELATA_LEDGER_FOREIGN', `schema ${schema} of ${about}`)
      await sql`create schema if not exists ${sql.id(schema)}`.execute(tx)
      await sql`create table ledger_version (version integer not null)`.execute(tx)
      await sql`insert into ledger_version values (0)`.execute(tx)
    }
    for (const migration of MIGRATIONS.slice(version ?? 0)) await sql.raw(migration).execute(tx)
    await sql`update ledger_version set version = ${MIGRATIONS.length}`.execute(tx)
  })
}

/** The number of migrations that ran; null where there is no ledger. */
async function versionOf(db: Kysely<PostgresTables>, schema: string): Promise<number | null> {
  const { rows } = await sql`
    select 1 from information_schema.tables where table_schema = ${schema} and table_name = 'ledger_version'`.execute(
    db,
  )
  if (!rows.length) return null
  return (await db.selectFrom('ledger_version').select('version').executeTakeFirst())?.version ?? null
}
