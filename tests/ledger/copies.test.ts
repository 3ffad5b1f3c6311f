import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backupLedger, restoreLedger } from '../../src/ledger/backup.js'
import { copyLedger } from '../../src/ledger/copy.js'
import { openSqliteLedger, sqliteBackend } from '../../src/ledger/sqlite/backend.js'
import { document } from '../../src/model/document.js'
import { entry } from '../support/claims.js'
import { fill, firstLedger, fresh, verified } from './support.js'

const report = (n: number) => entry(document({ text: `Report ${n}. Unit ${n} attacked Unit ${n + 1}.` }), [])

describe('backup and restore', () => {
  test('a restored ledger has the same chain and answers the same', async () => {
    const path = fresh()
    const ledger = openSqliteLedger(path)
    await fill(ledger)
    const file = join(dirname(path), 'copies', 'backup.relata')
    const { heads, entries } = await backupLedger(path, file)
    expect(entries).toBe(4)
    expect(existsSync(`${file}.part`)).toBe(false)
    const restored = fresh()
    expect((await restoreLedger(file, restored)).heads).toEqual(heads)
    const again = openSqliteLedger(restored)
    expect(await again.documents()).toEqual(await ledger.documents())
    expect(await again.search('front')).toEqual(await ledger.search('front'))
    expect(await again.keep(report(1))).toBe('added')
    expect((await again.verify()).misfits).toEqual([])
    await again.close()
    await ledger.close()
  })

  test('a backup is whole although others write meanwhile', async () => {
    const path = fresh()
    const [writer, other] = [openSqliteLedger(path), openSqliteLedger(path)]
    let ended = false
    let kept = 0
    const writing = (async () => {
      while (!ended && kept < 500) {
        await writer.keep(report(kept++))
        await new Promise(setImmediate)
      }
    })()
    const files = [1, 2, 3].map(n => join(dirname(path), `backup-${n}.relata`))
    const found: number[] = []
    try {
      for (const file of files) {
        while (kept < 5 * (found.length + 1)) await new Promise(done => setTimeout(done, 5))
        found.push((await backupLedger(path, file)).entries)
      }
    } finally {
      ended = true
    }
    await writing
    expect(found[0]).toBeGreaterThan(0)
    expect(found[2]).toBeGreaterThan(found[0])
    for (const file of files) expect((await verified(file)).misfits).toEqual([])
    expect((await other.counts()).documents).toBe(kept)
    await writer.close()
    await other.close()
  })

  test('overwrites nothing, restores nothing that was changed, and makes no ledger where there is none', async () => {
    const path = fresh()
    const ledger = openSqliteLedger(path)
    await fill(ledger)
    await ledger.close()
    const file = join(dirname(path), 'backup.relata')
    await backupLedger(path, file)
    await expect(backupLedger(path, file)).rejects.toMatchObject({ code: 'RELATA_LEDGER_EXISTS' })
    await expect(restoreLedger(file, path)).rejects.toMatchObject({ code: 'RELATA_LEDGER_EXISTS' })
    const missing = fresh()
    await expect(backupLedger(missing, `${file}-2`)).rejects.toMatchObject({ code: 'RELATA_LEDGER_MISSING' })
    expect(existsSync(missing)).toBe(false)
    const bytes = readFileSync(file)
    bytes[bytes.indexOf('Fighters of the Coast League')] ^= 1
    writeFileSync(file, bytes)
    await expect(restoreLedger(file, missing)).rejects.toMatchObject({ code: 'RELATA_LEDGER_CHANGED' })
    expect(existsSync(missing)).toBe(false)
  })
})

describe('a copy', () => {
  test('holds every collection with its chain, can be continued, and is refused by another ledger', async () => {
    const path = firstLedger()
    const second = openSqliteLedger(path, { collection: 'second' })
    await fill(second)
    const [from, to] = [sqliteBackend(path), sqliteBackend(fresh())]
    const first = await copyLedger(from, to)
    expect(first.entries).toBe(9)
    expect(first.heads.map(h => [h.collection, h.entry])).toEqual([
      ['main', 5],
      ['second', 4],
    ])
    await second.keep(report(1))
    expect((await copyLedger(from, to)).entries).toBe(1)
    expect((await copyLedger(from, to)).entries).toBe(0)
    const other = fresh()
    const stranger = openSqliteLedger(other)
    await stranger.keep(report(2))
    await stranger.close()
    await expect(copyLedger(from, sqliteBackend(other))).rejects.toMatchObject({ code: 'RELATA_LEDGER_DIFFERS' })
    await second.close()
    await from.close()
    await to.close()
  })
})
