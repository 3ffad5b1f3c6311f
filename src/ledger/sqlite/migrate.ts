import type Database from 'libsql'
import { RelataError } from '../../base/errors.js'
import { MIGRATIONS } from './migrations/index.js'

/** 'RLTA' as a number: marks a SQLite file as a ledger, so that no other database is ever taken for one. */
const APPLICATION_ID = 0x524c5441

/** Reads one number that a pragma gives. */
function pragma(db: Database.Database, name: string): number {
  return Number(Object.values((db.prepare(`pragma ${name}`).all() as object[])[0])[0])
}

/**
 * Brings the tables up to date, in one transaction that other processes wait for.
 * @throws RELATA_LEDGER_FOREIGN where the file is another program's, RELATA_LEDGER_NEWER where a newer Relata wrote it.
 */
export function migrate(db: Database.Database, path: string): void {
  if (pragma(db, 'application_id') === APPLICATION_ID && pragma(db, 'user_version') === MIGRATIONS.length) return
  db.exec('begin immediate')
  try {
    const version = pragma(db, 'user_version')
    const tables = Number((db.prepare('select count(*) as n from sqlite_master').all() as { n: number }[])[0].n)
    if (tables > 0 && pragma(db, 'application_id') !== APPLICATION_ID)
      throw new RelataError('RELATA_LEDGER_FOREIGN', path)
    if (version > MIGRATIONS.length) throw new RelataError('RELATA_LEDGER_NEWER', path)
    for (const migration of MIGRATIONS.slice(version))
      if (typeof migration === 'string') db.exec(migration)
      else migration(db)
    db.exec(`pragma application_id = ${APPLICATION_ID}`)
    db.exec(`pragma user_version = ${MIGRATIONS.length}`)
    db.exec('commit')
  } catch (error) {
    if (db.inTransaction) db.exec('rollback')
    throw error
  }
}
