import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import Database from 'libsql'
import { describe, expect, test } from 'vitest'
import { ledgerOn } from '../../src/ledger/ledger.js'
import { openSqliteLedger, sqliteBackend } from '../../src/ledger/sqlite/backend.js'
import { original } from '../../src/model/original.js'
import { dossier } from '../support/claims.js'
import { changeContract } from './change-contract.js'
import { ledgerContract } from './contract.js'
import { judgingContract } from './judging-contract.js'
import { rollupsContract } from './rollups-contract.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-ledger-'))
let files = 0
const fresh = () => join(folder, `${files++}`, 'ledger.db')

ledgerContract('sqlite', async collection => openSqliteLedger(fresh(), { collection }))
rollupsContract('sqlite', async collection => openSqliteLedger(fresh(), { collection }))
judgingContract('sqlite', async collection => openSqliteLedger(fresh(), { collection }))
changeContract('sqlite', async collection => openSqliteLedger(fresh(), { collection }))

describe('a SQLite ledger', () => {
  test('is there again after it was closed', async () => {
    const path = fresh()
    const ledger = openSqliteLedger(path)
    for (const e of dossier()) await ledger.keep(e)
    await ledger.close()
    const again = openSqliteLedger(path)
    expect(await again.counts()).toEqual({ documents: 2, claims: 4, judgements: 0 })
    await again.close()
  })

  test('refuses every change of a row', async () => {
    const path = fresh()
    const ledger = openSqliteLedger(path)
    for (const e of dossier()) await ledger.keep(e)
    await ledger.close()
    const db = new Database(path)
    const tables = db
      .prepare("select name from pragma_table_list where schema = 'main' and strict order by name")
      .all() as { name: string }[]
    // sums over rows change with every row, and are drawn anew to be verified
    const sums = ['name_uses', 'links', 'stale']
    const empty = ['originals', 'judgements', 'rereadings', 'changes']
    const kept = tables.filter(t => !sums.includes(t.name) && !empty.includes(t.name))
    expect(kept.map(t => t.name).join()).toBe(
      'claims,collections,documents,entries,mentions,names,pairs,participants,readings',
    )
    for (const { name } of kept) {
      expect(() => db.exec(`update ${name} set collection = 'x'`), name).toThrow(/append-only/)
      expect(() => db.exec(`delete from ${name}`), name).toThrow(/append-only/)
    }
    db.close()
  })

  test('keeps collections in one file apart', async () => {
    const path = fresh()
    const one = openSqliteLedger(path, { collection: 'one' })
    const two = openSqliteLedger(path, { collection: 'two' })
    const [first, second] = dossier()
    await one.keep(first)
    await two.keep(first)
    await two.keep(second)
    expect(await one.counts()).toMatchObject({ documents: 1, claims: 3 })
    expect(await two.counts()).toMatchObject({ documents: 2, claims: 4 })
    expect((await one.search('rifles')).length).toBe(2)
    await one.close()
    await two.close()
  })

  test('two that write at the same time lose nothing', async () => {
    const path = fresh()
    const [one, two] = [openSqliteLedger(path), openSqliteLedger(path)]
    const [first, second] = dossier()
    const status = await Promise.all([one.keep(first), two.keep(second), one.keep(second), two.keep(first)])
    expect(status.sort()).toEqual(['added', 'added', 'known', 'known'])
    expect(await one.counts()).toMatchObject({ documents: 2, claims: 4 })
    await one.close()
    await two.close()
  })

  test('says that there is no room, keeps nothing half, and goes on when there is', async () => {
    const backend = sqliteBackend(fresh())
    const ledger = ledgerOn(backend, {})
    const [first, second] = dossier()
    await ledger.keep(first)
    const [{ page_count: pages }] = (await sql<{ page_count: number }>`pragma page_count`.execute(backend.db)).rows
    await sql`pragma max_page_count = ${sql.lit(pages)}`.execute(backend.db)
    const big = { ...second, original: original(new Uint8Array(200_000), 'big.html') }
    await expect(ledger.keep(big)).rejects.toMatchObject({ code: 'RELATA_LEDGER_FULL' })
    expect(await ledger.counts()).toMatchObject({ documents: 1, claims: 3 })
    await sql`pragma max_page_count = 1000000`.execute(backend.db)
    expect(await ledger.keep(big)).toBe('added')
    expect((await ledger.verify()).misfits).toEqual([])
    await ledger.close()
  })

  test('takes no other file for a ledger', () => {
    const text = join(folder, 'text.db')
    writeFileSync(text, 'just some text, long enough to be no header of a database at all\n'.repeat(20))
    expect(() => openSqliteLedger(text)).toThrow(expect.objectContaining({ code: 'RELATA_LEDGER_OPEN' }))
    const other = join(folder, 'other.db')
    const db = new Database(other)
    db.exec('create table t (x)')
    db.close()
    expect(() => openSqliteLedger(other)).toThrow(expect.objectContaining({ code: 'RELATA_LEDGER_FOREIGN' }))
    const newer = fresh()
    openSqliteLedger(newer)
    const later = new Database(newer)
    later.exec('pragma user_version = 1000')
    later.close()
    expect(() => openSqliteLedger(newer)).toThrow(expect.objectContaining({ code: 'RELATA_LEDGER_NEWER' }))
    expect(() => openSqliteLedger('postgres://host/ledger')).toThrow(
      expect.objectContaining({ code: 'RELATA_LEDGER_OPEN' }),
    )
    expect(() => openSqliteLedger('/dev/null/x.db')).toThrow(expect.objectContaining({ code: 'RELATA_LEDGER_OPEN' }))
  })
})
