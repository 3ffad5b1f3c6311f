import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'libsql'
import { expect, test } from 'vitest'
import { openSqliteLedger } from '../../src/ledger/sqlite/backend.js'
import { fill, fresh, verified } from './support.js'

const bin = fileURLToPath(new URL('../../bin/relata.js', import.meta.url))

/** A folder of short reports of one writer, each another text. */
function reports(writer: string, count: number): string {
  const path = join(mkdtempSync(join(tmpdir(), 'relata-writers-')), writer)
  mkdirSync(path)
  for (let i = 0; i < count; i++)
    writeFileSync(
      join(path, `${i}.txt`),
      `Report ${i} by ${writer}\n\nThe Northern Front attacked the Coast League at post ${i}.\n`,
    )
  return path
}

function add(path: string, ledger: string): Promise<{ status: string; error?: { code: string } }[]> {
  return new Promise(resolve => {
    const options = ['--ledger', ledger, '--json', '--tier', 'fast', '--threads', '1', '--language', 'en']
    const child = spawn(process.execPath, [bin, 'add', path, ...options], { stdio: ['ignore', 'pipe', 'ignore'] })
    let text = ''
    child.stdout.on('data', chunk => (text += chunk))
    child.on('close', () =>
      resolve(
        text
          .split('\n')
          .filter(Boolean)
          .map(line => JSON.parse(line)),
      ),
    )
  })
}

test('two processes that write one ledger both succeed, or are told; nothing is lost and all fits', async () => {
  const path = fresh()
  const lines = (await Promise.all(['one', 'two'].map(writer => add(reports(writer, 15), path)))).flat()
  expect(lines).toHaveLength(30)
  const added = lines.filter(line => line.status === 'added').length
  const told = lines.filter(line => line.error?.code === 'RELATA_LEDGER_BUSY').length
  expect(added + told).toBe(30)
  expect(added).toBeGreaterThan(15)
  expect(await verified(path)).toMatchObject({ documents: added, entries: added, misfits: [] })
})

test('readers go on while another process writes; a second writer waits, and is then told', async () => {
  const path = fresh()
  const ledger = openSqliteLedger(path)
  await fill(ledger)
  const other = new Database(path)
  other.exec('begin immediate')
  other.exec("insert into collections values ('other', 7)")
  expect((await ledger.documents()).length).toBe(2)
  expect((await ledger.search('rifles')).length).toBeGreaterThan(0)
  const start = Date.now()
  const [first] = (await ledger.judgements()).slice(0, 1)
  await expect(ledger.judge({ ...first, id: 'f'.repeat(32) })).rejects.toMatchObject({ code: 'RELATA_LEDGER_BUSY' })
  expect(Date.now() - start).toBeGreaterThan(5_000)
  const waiting = ledger.judge({ ...first, id: 'e'.repeat(32) })
  await new Promise(done => setTimeout(done, 200))
  other.exec('rollback')
  expect(await waiting).toBe('added')
  expect((await ledger.verify()).misfits).toEqual([])
  other.close()
  await ledger.close()
}, 60_000)
