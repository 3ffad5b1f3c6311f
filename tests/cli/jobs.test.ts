import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, describe, expect, it, test } from 'vitest'
import { openExisting } from '../../src/ledger/open.js'
import { queueSchema } from '../../src/ledger/postgres/queue/install.js'
import { postgresServer, type Server } from '../ledger/postgres-server.js'
import { files, jsonLines, relata } from './support/relata.js'

const bin = fileURLToPath(new URL('../../bin/relata.js', import.meta.url))
const report = (n: number) =>
  `Report ${n}\n\nThe Northern Front attacked the Coast League at post ${n} on 3 May 2020. Officials said that it released ${n} prisoners.\n`

describe('on a file', () => {
  const ledger = join(mkdtempSync(join(tmpdir(), 'relata-jobs-')), 'ledger.db')
  const [path] = files({ 'one.txt': report(1) })

  it.each([['worker'], ['jobs'], ['jobs', 'retry', '--all'], ['add', path, '--wait']])(
    '%s says that there is no queue, and the way out',
    async (...args) => {
      const { status, stdout, stderr } = await relata([...args, '--ledger', ledger])
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(/^RELATA_JOBS_SERVER: .*postgres:\/\//)
    },
  )

  it('add --now is what add does', async () => {
    const { stdout } = await relata(['add', path, '--now', '--tier', 'fast', '--ledger', ledger])
    expect(stdout).toMatch(/^Added 1 document with \d claims\.\n$/)
    expect((await relata(['add', path, '--now', '--wait', '--ledger', ledger])).status).toBe(2)
  })
})

const server: Server = await postgresServer()
afterAll(() => ('stop' in server ? server.stop() : undefined))

if ('skipped' in server) test.skip(`jobs on PostgreSQL: ${server.skipped}`, () => {})
else {
  const { url } = server
  let schemas = 0
  const place = () => {
    const schema = `j${process.pid}_${Date.now().toString(36)}_${schemas++}`
    return { ledger: `${url}${url.includes('?') ? '&' : '?'}schema=${schema}`, jobs: queueSchema(schema) }
  }
  const paths = files({
    ...Object.fromEntries([1, 2, 3, 4].map(n => [`${n}.txt`, report(n)])),
    'broken.txt': Buffer.from([0, 1, 2, 255, 254, 0, 7, 0, 0, 3, 200, 0, 1]),
  })

  describe('on a server', () => {
    it('add queues, a worker reads, jobs tells, and what was parked is retried or dropped', async () => {
      const { ledger } = place()
      const run = (...args: string[]) => relata([...args, '--ledger', ledger])
      const added = await run('add', ...paths, join(paths[0], '..', 'none.txt'))
      expect(added.stdout).toContain('Queued 5 documents; 1 failed.\nNo worker is running: start relata worker')
      expect([added.status, added.stderr]).toEqual([1, expect.stringContaining('RELATA_FILE_MISSING')])
      expect(jsonLines((await run('add', paths[0], '--json')).stdout)).toEqual([
        { file: paths[0], document: null, status: 'waiting', job: null },
      ])
      expect((await run('jobs')).stdout).toContain(
        '5 waiting, 0 being read, 0 done, 0 parked; no workers\nNothing is read until',
      )

      const worker = await run('worker', '--until-empty', '--tier', 'fast', '--json')
      expect(worker.status).toBe(0)
      const lines = jsonLines(worker.stdout)
      expect(
        lines
          .filter(l => l.status === 'added')
          .map(l => l.file)
          .sort(),
      ).toEqual(paths.slice(0, 4))
      expect(lines.filter(l => l.status === 'failed').map(l => l.attempt)).toEqual([1, 2, 3])

      const jobs = JSON.parse((await run('jobs', '--json')).stdout)
      expect(jobs).toMatchObject({ waiting: 0, active: 0, done: 4, parked: 1, workers: 0 })
      expect(jobs.failures).toMatchObject([{ name: paths[4], attempts: 3, error: { code: 'RELATA_NOT_TEXT' } }])
      const id = jobs.failures[0].id.slice(0, 8)
      expect((await run('jobs')).stdout).toContain(`  ${id}  ${paths[4]}  RELATA_NOT_TEXT`)
      expect((await run('jobs', 'retry', 'ffffffff')).stderr).toContain('RELATA_JOB_UNKNOWN')
      expect((await run('jobs', 'retry')).status).toBe(2)
      expect((await run('jobs', 'retry', id)).stdout).toBe('Waiting again: 1 document.\n')
      expect(JSON.parse((await run('jobs', '--json')).stdout)).toMatchObject({ waiting: 1, parked: 0 })
      await run('worker', '--until-empty', '--tier', 'fast')
      expect((await run('jobs', 'drop', '--all')).stdout).toBe('Forgotten: 1 document.\n')
      expect((await run('verify')).stdout).toMatch(/^All fits: 4 entries with 4 documents/)
    })

    it('add --now reads at once, and add --wait waits for a worker', async () => {
      const { ledger } = place()
      const run = (...args: string[]) => relata([...args, '--ledger', ledger])
      expect((await run('add', paths[0], '--now', '--tier', 'fast')).stdout).toMatch(/^Added 1 document with/)
      const [waited] = await Promise.all([
        run('add', ...paths, '--wait', '--json'),
        new Promise(done => setTimeout(done, 2000)).then(() => run('worker', '--until-empty', '--tier', 'fast')),
      ])
      expect(waited.status).toBe(1)
      const lines = jsonLines(waited.stdout)
      expect(lines.map(l => [l.file, l.status]).sort()).toEqual([
        [paths[0], 'known'],
        ...paths.slice(1, 4).map(path => [path, 'added']),
        [paths[4], 'failed'],
      ])
      expect(lines.find(l => l.status === 'failed').error.code).toBe('RELATA_NOT_TEXT')
    })

    it('says where there is no ledger, and makes no queue there', async () => {
      const { ledger, jobs } = place()
      expect((await relata(['jobs', '--ledger', ledger])).stderr).toContain('RELATA_LEDGER_MISSING')
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      const { rows } = await client.query('select to_regnamespace($1) as made', [jobs])
      expect(rows[0].made).toBeNull()
      await client.end()
    })

    it('a worker that is killed loses and doubles nothing, and one that is told to end does so quietly', async () => {
      const { ledger, jobs } = place()
      const many = files(Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`${n}.txt`, report(n)])))
      await relata(['add', ...many, '--ledger', ledger])
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      const seen: string[] = []
      /** A worker that gets the signal after so many documents. */
      const worker = (after: number, signal: NodeJS.Signals) =>
        new Promise<{ code: number | null; signal: string | null }>(done => {
          const options = ['--ledger', ledger, '--tier', 'fast', '--concurrency', '1', '--json']
          const child = spawn(process.execPath, [bin, 'worker', ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
          let [text, told] = ['', false]
          child.stdout.on('data', chunk => {
            text += chunk
            // once: a second signal would end it at once
            if (!told && text.split('\n').length > after) told = child.kill(signal)
          })
          child.on('close', (code, signal) => {
            seen.push(...jsonLines(text.slice(0, text.lastIndexOf('\n') + 1)).map(line => line.file))
            done({ code, signal })
          })
        })
      expect(await worker(5, 'SIGKILL')).toMatchObject({ signal: 'SIGKILL' })
      expect(await worker(5, 'SIGTERM')).toEqual({ code: 0, signal: null })
      // as if the time had passed after which the killed one is given up
      await client.query(`update ${jobs}.job set started_on = started_on - interval '1 hour' where state = 'active'`)
      await relata(['worker', '--until-empty', '--tier', 'fast', '--ledger', ledger])
      await client.end()
      expect(seen.length).toBeGreaterThanOrEqual(10)
      expect(new Set(seen).size).toBe(seen.length)
      const opened = await openExisting(ledger)
      const documents = await opened.documents()
      expect(documents).toHaveLength(40)
      expect(new Set(documents.map(d => d.source))).toEqual(new Set(many))
      expect((await opened.verify()).misfits).toEqual([])
      await opened.close()
    })
  })
}
