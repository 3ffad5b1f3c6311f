import Database from 'libsql'
import { describe, expect, test } from 'vitest'
import { openSqliteLedger } from '../../src/ledger/sqlite/backend.js'
import { chainLedger, fill, fillAgain, firstLedger, fresh, verified, versionsLedger } from './support.js'

const TABLES = ['names', 'name_uses', 'pairs', 'links'] as const
type Row = Record<string, unknown>

/** A ledger in which something was done past Relata. */
async function tampered(work: (db: Database.Database) => void): Promise<string> {
  const path = fresh()
  const ledger = openSqliteLedger(path)
  await fill(ledger)
  await ledger.close()
  const db = new Database(path)
  for (const table of ['names', 'pairs']) db.exec(`drop trigger ${table}_stay; drop trigger ${table}_remain`)
  work(db)
  db.close()
  return path
}

const rowsOf = (db: Database.Database, table: string) => db.prepare(`select * from ${table}`).all() as Row[]
const where = (row: Row) =>
  Object.keys(row)
    .map(column => `"${column}" is ?`)
    .join(' and ')

describe('sums are drawn anew and compared', () => {
  test.each(TABLES)('a changed value in any column of %s is found', async table => {
    const [sample] = rowsOf(new Database(await tampered(() => {})), table)
    for (const column of Object.keys(sample)) {
      const path = await tampered(db => {
        const rows = rowsOf(db, table)
        const row = rows[Math.floor(rows.length / 2)]
        const other = typeof row[column] === 'number' ? (row[column] as number) + 64 : `x${row[column] ?? ''}`
        db.prepare(`update ${table} set "${column}" = ? where ${where(row)}`).run(other, ...Object.values(row))
      })
      const { misfits } = await verified(path)
      const drawn = misfits.filter(m => ['names', 'name_uses', 'name_grams', 'pairs', 'links'].includes(m.table))
      expect(drawn.length, `${table}.${column}`).toBeGreaterThan(0)
    }
  })

  test.each(TABLES)('a row of %s that is missing is found', async table => {
    const path = await tampered(db => {
      const [row] = rowsOf(db, table)
      db.prepare(`delete from ${table} where ${where(row)}`).run(...Object.values(row))
    })
    expect((await verified(path)).misfits.map(m => m.table)).toContain(table)
  })

  test('a trigram that is missing is found', async () => {
    const path = await tampered(db => db.exec("insert into name_grams (rowid, grams) values (999, '__x')"))
    expect((await verified(path)).misfits.map(m => m.table)).toContain('name_grams')
  })
})

describe('a ledger from before there were sums', () => {
  test.each([
    ['with a chain', chainLedger, 9],
    ['without one', firstLedger, 5],
  ])('%s gets them when it is first used, and fits', async (_, old, entries) => {
    const path = old()
    const ledger = openSqliteLedger(path)
    const busiest = await ledger.rollups!.busiest(1)
    expect(busiest[0].uses).toBeGreaterThan(1)
    await fill(ledger)
    await ledger.close()
    const { misfits, ...counts } = await verified(path)
    expect(misfits).toEqual([])
    expect(counts.entries).toBeGreaterThanOrEqual(entries)
  })

  test('fits when it is verified before it is used', async () => {
    expect(await verified(chainLedger())).toMatchObject({ entries: 9, misfits: [] })
  })
})

test('a ledger whose participants stood under the ids of claims answers as one that is written today', async () => {
  const [old, today] = [openSqliteLedger(versionsLedger()), openSqliteLedger(fresh())]
  await fill(today)
  await fillAgain(today)
  const claims = async (names: string[]) => {
    const found = []
    for await (const { claim } of old.claims({ names })) found.push(claim.id)
    return found
  }
  const names = await old.names()
  expect(names).toEqual(await today.names())
  const [{ name }] = names
  const expected = []
  for await (const { claim } of today.claims({ names: [name] })) expected.push(claim.id)
  expect(await claims([name])).toEqual(expected)
  expect(expected.length).toBeGreaterThan(0)
  const pairs = (
    await today.rollups!.neighbours(
      names.map(n => n.name),
      50,
    )
  ).map(l => [l.name, l.other] as const)
  const sums = await today.rollups!.ofPairs(pairs)
  expect(sums.length).toBeGreaterThan(0)
  expect(await old.rollups!.ofPairs(pairs)).toEqual(sums)
  expect((await old.verify()).misfits).toEqual([])
  await old.close()
  await today.close()
})
