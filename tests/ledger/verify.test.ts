import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import { beforeAll, describe, expect, test } from 'vitest'
import { openSqliteLedger } from '../../src/ledger/sqlite/backend.js'
import { anchorText, parseAnchor } from '../../src/model/verification.js'
import { fill, fillAgain, firstLedger, fresh, verified } from './support.js'

const whole = `${dirname(fresh())}.db`
/** The same with a document that was read again, and a claim that a person reads otherwise: rows in every table. */
const full = `${dirname(fresh())}.db`

beforeAll(async () => {
  const path = fresh()
  const ledger = openSqliteLedger(path)
  for (const [write, file] of [[fill, whole] as const, [fillAgain, full] as const]) {
    await write(ledger)
    // as one file, without a log beside it, that can be copied
    const db = new Database(path)
    db.exec(`vacuum into '${file}'`)
    db.close()
  }
  await ledger.close()
})

/** A copy of the ledger in which something was done past Relata, as by somebody who knows SQLite. */
function tampered(statements: (db: Database.Database) => void, of = whole): string {
  const path = `${dirname(fresh())}.db`
  copyFileSync(of, path)
  const db = new Database(path)
  const triggers = db.prepare("select name from sqlite_master where type = 'trigger'").all() as { name: string }[]
  for (const { name } of triggers) db.exec(`drop trigger ${name}`)
  statements(db)
  db.close()
  return path
}

/** What does not fit but the triggers, which were taken away to get at the rows. */
async function found(path: string) {
  const { misfits } = await verified(path)
  return misfits.filter(m => !/_(stay|remain)$/.test(m.table))
}

interface Column {
  readonly table: string
  readonly column: string
}

const TABLES = [
  'entries',
  'originals',
  'documents',
  'readings',
  'mentions',
  'claims',
  'participants',
  'judgements',
  'rereadings',
  'changes',
]

/** What tells the rows of a table apart. */
function keyOf(table: string): string {
  if (table === 'participants') return "position || ' ' || role || ordinal"
  return table.endsWith('_idx') ? "segid || '/' || hex(term)" : table.endsWith('_config') ? 'k' : 'rowid'
}

/** Every column of every table of the file, those of the full-text index among them. */
function columns(): Column[] {
  return [
    ...TABLES,
    'collections',
    ...['document_words', 'quote_words'].flatMap(w => ['data', 'idx', 'docsize', 'config'].map(s => `${w}_${s}`)),
  ].flatMap(table => {
    const at = new Database(full)
    const names = at.prepare(`select name from pragma_table_info('${table}')`).all() as { name: string }[]
    at.close()
    return names.map(({ name }) => ({ table, column: name }))
  })
}

describe('verify', () => {
  test('finds nothing in a ledger as it was written, and counts what it went over', async () => {
    const { misfits, heads, ...counts } = await verified(whole)
    expect(misfits).toEqual([])
    expect(counts).toEqual({ collections: ['main'], entries: 4, documents: 2, claims: 4, judgements: 2 })
    expect(heads).toEqual([{ collection: 'main', entry: 4, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }])
    expect(await verified(full)).toMatchObject({ misfits: [], entries: 6, documents: 2, claims: 6, judgements: 3 })
  })

  test('names one byte changed in any column of any table', async () => {
    const unnamed: string[] = []
    let tried = 0
    for (const { table, column } of columns()) {
      const path = tampered(db => {
        const key = keyOf(table)
        const rows = db.prepare(`select ${key} as at, "${column}" as value from ${table}`).safeIntegers(true).all()
        // the row in the middle: neither the first nor the last is special
        const { at, value } = rows[Math.floor(rows.length / 2)] as { at: bigint; value: unknown }
        db.prepare(`update ${table} set "${column}" = ? where ${key} = ?`).run(oneByteOff(value, column), at)
      }, full)
      tried++
      const misfits = await found(path)
      const named = misfits.filter(m => m.table === table || table.startsWith(`${m.table}_`) || m.table === 'file')
      if (!named.some(m => m.column === column || m.column === null))
        unnamed.push(`${table}.${column}: ${JSON.stringify(misfits[0])}`)
    }
    expect(unnamed).toEqual([])
    expect(tried).toBeGreaterThan(75)
  })

  test.each([
    ['documents', 'id'],
    ['documents', 'text'],
    ['documents', 'fetched'],
    ['readings', 'layers'],
    ['mentions', 'kind'],
    ['claims', 'record'],
    ['claims', 'quote'],
    ['judgements', 'record'],
    ['participants', 'name'],
    ['originals', 'bytes'],
    ['entries', 'recorded'],
    ['entries', 'digest'],
    ['entries', 'checks'],
    ['entries', 'previous'],
    ['entries', 'hash'],
    ['entries', 'id'],
    ['entries', 'kind'],
  ])('says first that %s.%s was changed, and in which entry', async (table, column) => {
    const path = tampered(db => {
      const key = keyOf(table)
      const { at, value } = (db.prepare(`select ${key} as at, "${column}" as value from ${table}`).all() as never[])[0]
      db.prepare(`update ${table} set "${column}" = ? where ${key} = ?`).run(oneByteOff(value), at)
    })
    const [first] = await found(path)
    expect(first).toMatchObject({ table, column, entry: expect.any(Number) })
  })

  test.each(TABLES)('says that a row of %s is missing', async table => {
    const [first] = await found(
      tampered(
        db => db.exec(`delete from ${table} where ${keyOf(table)} = (select min(${keyOf(table)}) from ${table})`),
        full,
      ),
    )
    if (table === 'entries') expect(first).toMatchObject({ entry: 2, table, problem: 'chain' })
    else expect(first).toMatchObject({ entry: expect.any(Number), table, problem: 'missing' })
  })

  test.each(TABLES)('says that a row of %s was added', async table => {
    const path = tampered(db => {
      const [row] = db.prepare(`select * from ${table} order by ${keyOf(table)} desc limit 1`).all() as Record<
        string,
        unknown
      >[]
      const other: Record<string, unknown> = { ...row }
      for (const key of ['id', 'hash', 'ordinal', 'reading', 'reader', 'claim', 'position', 'sequence'])
        if (key in other && !(table === 'claims' && key === 'reading'))
          other[key] = typeof other[key] === 'number' ? Number(other[key]) + 1 : oneByteOff(other[key])
      const keys = Object.keys(other)
      db.prepare(`insert into ${table} (${keys.map(k => `"${k}"`).join()}) values (${keys.map(() => '?').join()})`).run(
        ...Object.values(other).map(v => (v instanceof ArrayBuffer ? Buffer.from(v) : v)),
      )
    }, full)
    const misfits = await found(path)
    expect(misfits.map(m => m.table)).toContain(table)
    expect(misfits.length).toBeGreaterThan(0)
  })

  test.each(['"actor":', '"recipient":[', '{'])('names a record that is no claim any more, without %s', async part => {
    const path = tampered(db =>
      db
        .prepare('update claims set record = replace(record, ?, ?) where rowid = 2')
        .run(part, part.replace(/\w|[[{]/, 'x')),
    )
    expect((await found(path))[0]).toMatchObject({ entry: 1, table: 'claims', column: 'record', problem: 'changed' })
  })

  test('says where entries were put in another order, and that the last was cut off once its head was kept elsewhere', async () => {
    const swapped = tampered(db =>
      db.exec(
        'update entries set sequence = 99 where sequence = 2; update entries set sequence = 2 where sequence = 3; update entries set sequence = 3 where sequence = 99',
      ),
    )
    expect((await found(swapped))[0]).toMatchObject({ entry: 2 })

    const { heads } = await verified(whole)
    const cut = tampered(db =>
      db.exec('delete from entries where sequence = 4; delete from judgements where sequence = 4'),
    )
    expect(await found(cut)).toEqual([])
    const ledger = openSqliteLedger(cut)
    expect(await ledger.withoutAnchors(heads)).toEqual(heads)
    await ledger.close()
    const intact = openSqliteLedger(whole)
    expect(await intact.withoutAnchors(heads)).toEqual([])
    await intact.close()
  })

  test('a chain that was written anew from a change onwards does not have the head that was kept', async () => {
    const { heads } = await verified(whole)
    const path = fresh()
    const ledger = openSqliteLedger(path)
    await fill(ledger)
    expect(await ledger.withoutAnchors(heads)).toEqual(heads)
    await ledger.close()
  })

  test('says that the file is damaged, or finds the words that it no longer holds', async () => {
    const bytes = readFileSync(whole)
    const at = bytes.indexOf('an affiliate of the Coast League')
    bytes[at] ^= 1
    const path = `${dirname(fresh())}.db`
    writeFileSync(path, bytes)
    expect((await verified(path)).misfits[0]).toMatchObject({ table: expect.stringMatching(/documents|claims/) })
  })

  test.each([
    ['an affiliate of the Coast League', 'documents', 'text'],
    ['"reason":"r"', 'judgements', 'record'],
    ['"realis":', 'claims', 'record'],
  ])('names the entry in which a text is no UTF-8 any more: %s', async (words, table, column) => {
    const bytes = readFileSync(whole)
    const at = bytes.indexOf(words)
    expect(at).toBeGreaterThan(0)
    bytes[at + 2] |= 0x80
    const path = `${dirname(fresh())}.db`
    writeFileSync(path, bytes)
    const [first] = (await verified(path)).misfits
    expect(first).toMatchObject({ collection: 'main', entry: expect.any(Number), table, column, problem: 'changed' })
  })

  test('says that a table or trigger is not as Relata made it', async () => {
    const { misfits } = await verified(tampered(() => {}))
    expect(new Set(misfits.map(m => m.problem))).toEqual(new Set(['damaged']))
    expect(misfits.map(m => m.table)).toContain('entries_stay')
  })
})

describe('a ledger from before the chain', () => {
  test('gets one when it is opened, and fits', async () => {
    const path = firstLedger()
    expect(await verified(path)).toMatchObject({ entries: 5, documents: 3, claims: 8, judgements: 2, misfits: [] })
    const ledger = openSqliteLedger(path)
    const documents = await ledger.documents()
    expect(documents.map(d => d.source)).toEqual(['src/quiet.txt', 'src/clash.html', 'src/bridge.txt'])
    expect((await ledger.search('cafe')).length).toBeGreaterThan(0)
    expect((await ledger.original(documents[1].original!))?.mediaType).toBe('text/html')
    await fill(ledger)
    expect((await ledger.verify()).misfits).toEqual([])
    await ledger.close()
  })

  test('shows what was changed before it had one', async () => {
    const path = firstLedger()
    const db = new Database(path)
    db.exec("drop trigger claims_stay; update claims set record = replace(record, 'Coast League', 'Coast Legion')")
    db.exec(
      "create trigger claims_stay before update on claims begin select raise(abort, 'the ledger is append-only'); end;",
    )
    db.close()
    const { misfits } = await verified(path)
    expect(misfits.filter(m => m.column === 'before').map(m => m.entry)).toEqual([1, 2])
  })
})

test('an anchor is written and read again', () => {
  const anchor = { collection: 'a/b', entry: 12, hash: 'f'.repeat(64) }
  expect(parseAnchor(anchorText(anchor))).toEqual(anchor)
  expect(parseAnchor('main/1/ff')).toBeNull()
})

/** The value with one byte changed: a letter, a digit, a bit; something where there was nothing. */
function oneByteOff(value: unknown, column = ''): unknown {
  if (value === null) return ['same', 'confidence'].includes(column) ? 0 : 'x'
  if (typeof value === 'number') return value + 64
  if (typeof value === 'bigint') return value + 64n
  if (typeof value === 'string') return (value[0] === 'b' ? 'c' : 'b') + value.slice(1)
  const bytes = Buffer.from(value as ArrayBuffer)
  if (!bytes.length) return Buffer.from('b')
  bytes[bytes.length - 1] ^= 1
  return bytes
}
