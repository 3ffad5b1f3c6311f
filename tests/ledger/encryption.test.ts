import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'libsql'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { backupLedger, copyBetween, restoreLedger } from '../../src/ledger/backup.js'
import { openExisting, openLedger } from '../../src/ledger/open.js'
import { openSqliteLedger } from '../../src/ledger/sqlite/backend.js'
import { connect } from '../../src/ledger/sqlite/connection.js'
import { fileKind, pageKey } from '../../src/ledger/sqlite/encryption.js'
import { fill, fresh } from './support.js'

const KEY = 'three harbours and a crane'
/** What stands in the ledger: of a text, a quote, an original, a name, a judgement, an index, and the schema. */
const WORDS = ['Fighters of', 'rifles', '<p>one</p>', 'Coast League', 'withdraw', 'document_words', 'append-only']

afterEach(() => vi.unstubAllEnvs())

/** Every file of the ledger's folder whose bytes hold one of the words. */
function readable(path: string): string[] {
  return readdirSync(dirname(path)).filter(name => {
    const bytes = readFileSync(join(dirname(path), name))
    return WORDS.some(word => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')))
  })
}

async function filled(key: string | null): Promise<string> {
  const path = fresh()
  const ledger = openSqliteLedger(path, { key })
  await fill(ledger)
  await ledger.close()
  return path
}

describe('an encrypted ledger', () => {
  test('shows nothing of what it holds, neither in its file nor in its log', async () => {
    const path = fresh()
    const ledger = openSqliteLedger(path, { key: KEY })
    await fill(ledger)
    expect(readdirSync(dirname(path)).sort()).toEqual(['ledger.db', 'ledger.db-shm', 'ledger.db-wal'])
    expect(readFileSync(`${path}-wal`).length).toBeGreaterThan(10_000)
    expect(readable(path)).toEqual([])
    expect((await ledger.search('rifles')).length).toBeGreaterThan(0)
    expect((await ledger.verify()).misfits).toEqual([])
    expect(readable(path)).toEqual([])
    await ledger.close()
    expect(fileKind(path)).toBe('encrypted')
    expect(readable(path)).toEqual([])
    // the same without a key is found by the same look
    expect(readable(await filled(null))).toEqual(['ledger.db'])
  })

  test('keeps what it works out in memory, not in temporary files', async () => {
    const path = await filled(KEY)
    const { db, file } = connect(path, KEY)
    expect(file.pragma('temp_store')).toEqual([{ temp_store: 2 }])
    await db.destroy()
  })

  test('opens only with its key, and says which of them is wrong', async () => {
    const path = await filled(KEY)
    const code = (code: string, about = '') =>
      expect.objectContaining({ code, message: expect.stringContaining(about) })
    expect(() => openSqliteLedger(path)).toThrow(code('RELATA_LEDGER_KEY', 'no key was given'))
    expect(() => openSqliteLedger(path, { key: 'another' })).toThrow(code('RELATA_LEDGER_KEY', 'does not open it'))
    const plain = await filled(null)
    expect(() => openSqliteLedger(plain, { key: KEY })).toThrow(code('RELATA_LEDGER_PLAIN'))
    const text = `${path}.txt`
    writeFileSync(text, 'some text that is no database of any kind\n'.repeat(200))
    expect(() => openSqliteLedger(text, { key: KEY })).toThrow(code('RELATA_LEDGER_OPEN'))
    const ledger = openSqliteLedger(path, { key: KEY })
    expect(await ledger.counts()).toMatchObject({ documents: 2 })
    await ledger.close()
  })

  test('takes the key from RELATA_KEY', async () => {
    const path = await filled(KEY)
    await expect(openExisting(path)).rejects.toMatchObject({ code: 'RELATA_LEDGER_KEY' })
    vi.stubEnv('RELATA_KEY', KEY)
    const ledger = await openExisting(path)
    expect(await ledger.counts()).toMatchObject({ documents: 2 })
    await ledger.close()
    const made = fresh()
    await (await openLedger(made)).close()
    expect(fileKind(made)).toBe('encrypted')
  })

  test('is found changed where a byte of its file was, as a plain one is', async () => {
    const named = async (key: string | null) => {
      const path = await filled(key)
      const bytes = readFileSync(path)
      const found: number[] = []
      // rows stand at the end of their page; some pages have none
      for (let page = 1; page * 4096 <= bytes.length && page <= 30; page++) {
        const changed = Buffer.from(bytes)
        changed[page * 4096 - 20] ^= 1
        const copy = `${path}-${page}`
        writeFileSync(copy, changed)
        try {
          const ledger = openSqliteLedger(copy, { key })
          if ((await ledger.verify()).misfits.length) found.push(page)
          await ledger.close()
        } catch (error) {
          expect((error as { code: string }).code).toMatch(/^RELATA_LEDGER_/)
          found.push(page)
        }
      }
      return found
    }
    const [plain, encrypted] = [await named(null), await named(KEY)]
    expect(plain.length).toBeGreaterThan(10)
    expect(plain.filter(page => !encrypted.includes(page))).toEqual([])
  })
})

describe('copies of an encrypted ledger', () => {
  test('a backup is encrypted as well, and is restored with the same key', async () => {
    const path = await filled(KEY)
    vi.stubEnv('RELATA_KEY', KEY)
    const file = join(dirname(path), 'backup.relata')
    const { heads } = await backupLedger(path, file)
    expect(fileKind(file)).toBe('encrypted')
    expect(readable(path)).toEqual([])
    const restored = fresh()
    expect((await restoreLedger(file, restored)).heads).toEqual(heads)
    expect(fileKind(restored)).toBe('encrypted')
    vi.unstubAllEnvs()
    await expect(restoreLedger(file, fresh())).rejects.toMatchObject({ code: 'RELATA_LEDGER_KEY' })
    expect(existsSync(`${file}.part`)).toBe(false)
  })

  test('a plain ledger is copied into an encrypted one, into one with another key, and back, with the same chain', async () => {
    const plain = await filled(null)
    const [first, second, back] = [fresh(), fresh(), fresh()]
    const { heads } = await copyBetween(plain, first, undefined, { to: KEY })
    expect((await copyBetween(first, second, undefined, { from: KEY, to: 'another' })).heads).toEqual(heads)
    expect((await copyBetween(second, back, undefined, { from: 'another', to: null })).heads).toEqual(heads)
    expect([first, second, back].map(fileKind)).toEqual(['encrypted', 'encrypted', 'plain'])
    expect(readable(second)).toEqual([])
    vi.stubEnv('RELATA_KEY', KEY)
    const third = fresh()
    await copyBetween(plain, third)
    expect(fileKind(third)).toBe('encrypted')
  })
})

test('the key is not the passphrase, and is the same for the same letters', () => {
  expect(pageKey('pässword')).toBe(pageKey('pa\u0308ssword'))
  expect(pageKey('a')).not.toBe(pageKey('b'))
  expect(pageKey('a')).toMatch(/^[0-9a-f]{64}$/)
  const path = fresh()
  openSqliteLedger(path, { key: 'a' }).close()
  const db = new Database(path, { encryptionKey: 'a' } as never)
  expect(() => db.prepare('select * from entries').all()).toThrow(/not a database/)
  db.close()
})
