import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'libsql'
import { expect, test } from 'vitest'
import { openSqliteLedger } from '../../src/ledger/sqlite/backend.js'

const bin = fileURLToPath(new URL('../../bin/relata.js', import.meta.url))
const DOCUMENTS = 60

/** A folder of short reports, each another text. */
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'relata-kill-'))
  for (let i = 0; i < DOCUMENTS; i++)
    writeFileSync(
      join(path, `report-${String(i).padStart(3, '0')}.txt`),
      `Report number ${i}\n\nThe Northern Front attacked the Coast League at post ${i} on 3 May 2020. Officials said that the league released ${i + 2} prisoners.\n`,
    )
  return path
}

/** Starts `relata add --json` and kills it once so many documents were reported; gives the reported lines. */
function addAndKill(path: string, ledger: string, after: number): Promise<{ document: string; status: string }[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, 'add', path, '--ledger', ledger, '--json'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    child.stdout.on('data', chunk => {
      text += chunk
      if (text.split('\n').length > after) child.kill('SIGKILL')
    })
    child.on('error', reject)
    // A line that the kill cut off is none.
    child.on('close', () =>
      resolve(
        text
          .split('\n')
          .slice(0, -1)
          .map(line => JSON.parse(line)),
      ),
    )
  })
}

test('a kill in the middle loses nothing that was reported and leaves nothing half-kept; adding again completes it', async () => {
  const path = folder()
  const ledger = join(path, 'l', 'ledger.db')
  const reported: string[] = []
  for (const after of [1, 4, 9]) {
    const seen = await addAndKill(path, ledger, after)
    expect(seen.filter(line => line.status === 'failed')).toEqual([])
    reported.push(...seen.map(line => line.document))
    const opened = openSqliteLedger(ledger)
    for (const id of new Set(reported)) expect(await opened.has(id)).toBe(true)
    const { documents, claims } = await opened.counts()
    expect(documents).toBeLessThan(DOCUMENTS)
    await opened.close()
    const db = new Database(ledger)
    const one = (sql: string) => Object.values((db.prepare(sql).all() as object[])[0])[0]
    expect(one('pragma integrity_check')).toBe('ok')
    expect(one('select count(*) from readings')).toBe(documents)
    expect(one('select sum(claims) from readings')).toBe(claims)
    expect(one('select count(*) from document_words')).toBe(documents)
    db.close()
  }
  const lines = await addAndKill(path, ledger, DOCUMENTS + 1)
  expect(lines).toHaveLength(DOCUMENTS)
  const known = new Set(lines.filter(line => line.status === 'known').map(line => line.document))
  for (const id of reported) expect(known.has(id)).toBe(true)
  const opened = openSqliteLedger(ledger)
  expect((await opened.counts()).documents).toBe(DOCUMENTS)
  await opened.close()
}, 120_000)
