import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { acquire, acquireSource } from '../../src/acquire/acquire.js'
import { RelataError } from '../../src/base/errors.js'
import { openLedger } from '../../src/ledger/open.js'
import { openQueue } from '../../src/ledger/open-queue.js'
import { queueSchema } from '../../src/ledger/postgres/queue/install.js'
import type { Document } from '../../src/model/document.js'
import type { JobQueue, JobRequest } from '../../src/model/jobs.js'
import type { Ledger } from '../../src/model/ledger.js'
import { noLayers } from '../../src/model/reading.js'
import type { Readers } from '../../src/wiring/readers.js'
import { type WorkEvent, work } from '../../src/wiring/working.js'
import { postgresServer, type Server } from './postgres-server.js'

const server: Server = await postgresServer()
afterAll(() => ('stop' in server ? server.stop() : undefined))

const name = `q${process.pid}_${Date.now().toString(36)}_`
let schemas = 0

/** The address of a ledger in a schema of its own, with that of its queue. */
function place(url: string): { address: string; jobs: string } {
  const schema = `${name}${schemas++}`
  return { address: `${url}${url.includes('?') ? '&' : '?'}schema=${schema}`, jobs: queueSchema(schema) }
}

const request = (text: string, more: Partial<JobRequest> = {}): JobRequest => ({
  collection: 'main',
  name: `${text}.txt`,
  options: { language: 'en' },
  source: {
    bytes: new TextEncoder().encode(text),
    url: null,
    declaredType: null,
    declaredCharset: null,
    fetched: '2026-11-23T00:00:00.000Z',
  },
  ...more,
})

/** Readers that find nothing in a text; `look` may throw or wait. */
function readers(look: (document: Document) => Promise<void> | void = () => {}): Readers {
  const never = () => Promise.reject(new Error('not asked for'))
  return {
    abreast: 4,
    acquire,
    acquireSource,
    read: never,
    annotate: never,
    readToKeep: async document => {
      await look(document)
      return { document, claims: [], notices: [], reader: 'test/1', layers: noLayers() }
    },
    close: async () => {},
  }
}

/** Works until nothing waits; gives what happened. */
async function workOff(queue: JobQueue, ledger: Ledger, using: Readers, concurrency = 2): Promise<WorkEvent[]> {
  const events: WorkEvent[] = []
  const { signal } = new AbortController()
  await work(queue, async () => ledger, using, {
    ...{ concurrency, stop: signal, untilEmpty: true, allowHost: ['127.0.0.1'] },
    tell: event => events.push(event),
  })
  return events
}

if ('skipped' in server) test.skip(`the queue on PostgreSQL: ${server.skipped}`, () => {})
else {
  const { url } = server
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  afterAll(() => client.end())
  const sources = async (jobs: string) =>
    (await client.query(`select count(*)::int as n from ${jobs}.sources`)).rows[0].n
  /** As if the workers of all active jobs had been silent for longer than their lease. */
  const silence = (jobs: string) =>
    client.query(`update ${jobs}.job set started_on = started_on - interval '1 hour' where state = 'active'`)
  /** Passes over the wait before another try. */
  const hurry = (jobs: string) => client.query(`update ${jobs}.job set start_after = now() where state = 'retry'`)

  describe('the queue', () => {
    test('is made by several that start at once', async () => {
      const { address } = place(url)
      const queues = await Promise.all(Array.from({ length: 8 }, () => openQueue(address)))
      expect((await Promise.all(queues.map(q => q.add(request('one'))))).filter(Boolean)).toHaveLength(1)
      expect(await queues[7].counts()).toEqual({ waiting: 1, active: 0, done: 0, parked: 0, workers: 0 })
      for (const queue of queues) await queue.close()
      const ledgers = await Promise.all(Array.from({ length: 8 }, () => openLedger(address)))
      expect((await ledgers[0].verify()).misfits).toEqual([])
      for (const ledger of ledgers) await ledger.close()
    })

    test('holds bytes until they are read, gives each job to one, and the same once', async () => {
      const { address, jobs } = place(url)
      const queue = await openQueue(address, { asWorker: true })
      expect(await queue.add(request('one'))).toMatch(/^[0-9a-f-]{36}$/)
      expect(await queue.add(request('one'))).toBeNull()
      expect(await queue.add(request('one', { collection: 'second' }))).not.toBeNull()
      expect(await sources(jobs)).toBe(2)
      const [[first], [second]] = [await queue.take(1), await queue.take(5)]
      expect(await queue.take(5)).toEqual([])
      expect([first, second]).toMatchObject([
        { collection: 'main', name: 'one.txt', options: { language: 'en' }, attempt: 1 },
        { collection: 'second', attempt: 1 },
      ])
      expect(await queue.source(first.id)).toEqual(request('one').source)
      const result = { document: 'd', title: null, status: 'added', claims: 3, notices: [] }
      await queue.done(first.id, result)
      expect(await queue.ends([first.id, second.id])).toEqual([{ id: first.id, result }])
      expect(await sources(jobs)).toBe(1)
      expect(await queue.counts()).toEqual({ waiting: 0, active: 1, done: 1, parked: 0, workers: 1 })
      await queue.close()
    })

    test('parks what failed three times with its error and bytes, until it is retried or dropped', async () => {
      const { address, jobs } = place(url)
      const queue = await openQueue(address)
      const id = (await queue.add(request('one')))!
      for (const round of [1, 2]) {
        for (const attempt of [1, 2, 3]) {
          await hurry(jobs)
          const [job] = await queue.take(1)
          expect(job).toMatchObject({ id, attempt })
          await queue.failed(id, { code: 'RELATA_NOT_TEXT', message: `no text, ${round}` })
        }
        await hurry(jobs)
        expect(await queue.take(1)).toEqual([])
        const error = { code: 'RELATA_NOT_TEXT', message: `no text, ${round}` }
        expect(await queue.parked()).toMatchObject([{ id, name: 'one.txt', attempts: 3, error }])
        expect(await queue.ends([id])).toEqual([{ id, error }])
        if (round === 1) expect(await queue.retry('all')).toBe(1)
      }
      expect(await sources(jobs)).toBe(1)
      expect(await queue.drop([id])).toBe(1)
      expect([await queue.parked(), await sources(jobs)]).toEqual([[], 0])
      await queue.close()
    })

    test('a job whose worker is silent goes to another, which counts; one that is given back does not', async () => {
      const { address, jobs } = place(url)
      const queue = await openQueue(address)
      const id = (await queue.add(request('one')))!
      for (const attempt of [1, 2, 3]) {
        expect(await queue.take(1)).toMatchObject([{ attempt }])
        await queue.giveBack([id])
        expect(await queue.take(1)).toMatchObject([{ attempt }])
        await queue.tidy()
        expect(await queue.counts()).toMatchObject({ active: 1 })
        await silence(jobs)
        await queue.renew([id])
        await queue.tidy()
        expect(await queue.counts()).toMatchObject({ active: 1 })
        await silence(jobs)
        await queue.tidy()
        await hurry(jobs)
      }
      expect(await queue.parked()).toMatchObject([{ id, error: { code: 'RELATA_JOB_LOST' } }])
      await queue.close()
    })

    test('says that a file has none, and where no server answers', async () => {
      await expect(openQueue('ledger.db')).rejects.toMatchObject({ code: 'RELATA_JOBS_SERVER' })
      await expect(openQueue('postgres://nobody:secret@127.0.0.1:1/none')).rejects.toMatchObject({
        code: 'RELATA_LEDGER_OPEN',
        message: expect.not.stringContaining('secret'),
      })
    })

    test('has a schema name that its library takes, whatever the ledger’s', () => {
      expect(queueSchema('relata')).toBe('relata_jobs')
      const long = queueSchema('x'.repeat(63))
      expect(long).toMatch(/^x{36}_[0-9a-f]{8}_jobs$/)
      expect(long).toHaveLength(50)
    })
  })

  describe('workers', () => {
    test('two read all documents, each once, and park the one that cannot be read', async () => {
      const { address } = place(url)
      const [ledger, queue, second] = [await openLedger(address), await openQueue(address), await openQueue(address)]
      for (let i = 0; i < 30; i++) await queue.add(request(`Report ${i} from the harbour.`))
      await queue.add(request('poison'))
      const read: string[] = []
      const look = ({ text }: Document) => {
        if (text.includes('poison')) throw new Error('it is bitter')
        read.push(text)
      }
      const events = (
        await Promise.all([workOff(queue, ledger, readers(look)), workOff(second, ledger, readers(look))])
      ).flat()
      expect(read).toHaveLength(30)
      expect(new Set(read).size).toBe(30)
      expect(events.filter(e => e.kind === 'done')).toHaveLength(30)
      expect(events.flatMap(e => (e.kind === 'failed' ? [e.job.attempt] : [])).sort()).toEqual([1, 2, 3])
      expect(await queue.counts()).toMatchObject({ waiting: 0, active: 0, done: 30, parked: 1 })
      expect((await queue.parked())[0].error).toMatchObject({ code: 'RELATA_INTERNAL', message: /it is bitter/ })
      expect(await ledger.counts()).toMatchObject({ documents: 30 })
      expect((await ledger.documents())[0]).toMatchObject({ fetched: '2026-11-23T00:00:00.000Z' })
      for (const each of [ledger, queue, second]) await each.close()
    })

    test('read alone what failed before, and otherwise so many at once', async () => {
      const { address } = place(url)
      const [ledger, queue] = [await openLedger(address), await openQueue(address)]
      for (let i = 0; i < 12; i++) await queue.add(request(`Report ${i} from the harbour.`))
      const tried = new Set<string>()
      let [now, most, mostAgain] = [0, 0, 0]
      const look = async ({ text }: Document) => {
        most = Math.max(most, ++now)
        const again = tried.has(text)
        tried.add(text)
        await new Promise(done => setTimeout(done, 30))
        if (again) mostAgain = Math.max(mostAgain, now)
        now--
        if (!again) throw new Error('once')
      }
      await workOff(queue, ledger, readers(look), 3)
      expect([most, mostAgain]).toEqual([3, 1])
      expect(await queue.counts()).toMatchObject({ done: 12, parked: 0 })
      for (const each of [ledger, queue]) await each.close()
    })

    test('fetch an address once, however often it is tried', async () => {
      let asked = 0
      const site = createServer((_, response) => {
        response.setHeader('content-type', 'text/plain; charset=utf-8')
        response.end(`The harbour was closed on Monday, said visitor number ${++asked} of the day.`)
      })
      await new Promise<void>(done => site.listen(0, '127.0.0.1', done))
      const page = `http://127.0.0.1:${(site.address() as AddressInfo).port}/news.txt`
      const { address } = place(url)
      const [ledger, queue] = [await openLedger(address), await openQueue(address)]
      await queue.add(request('page', { name: page, source: null }))
      let tries = 0
      const look = () => {
        if (++tries < 3) throw new Error('not yet')
      }
      const events = await workOff(queue, ledger, readers(look))
      expect(events.map(e => e.kind)).toEqual(['failed', 'failed', 'done'])
      expect([asked, tries]).toEqual([1, 3])
      expect(await ledger.documents()).toMatchObject([{ url: page, source: page }])
      for (const each of [ledger, queue]) await each.close()
      site.close()
    })

    test('give a document back where the ledger is at fault, and do not count it', async () => {
      const { address, jobs } = place(url)
      const [ledger, queue] = [await openLedger(address), await openQueue(address)]
      await queue.add(request('Report from the harbour.'))
      let full = 4
      const filling: Ledger = {
        ...ledger,
        keep: entry =>
          full-- > 0 ? Promise.reject(new RelataError('RELATA_LEDGER_FULL', 'disk')) : ledger.keep(entry),
      }
      const attempts: number[] = []
      const events: string[] = []
      const using = readers()
      // the pause after trouble is cut short by stopping and starting anew
      for (let round = 0; round < 5; round++) {
        const stopped = new AbortController()
        await hurry(jobs)
        await work(queue, async () => filling, using, {
          ...{ concurrency: 1, stop: stopped.signal },
          tell: event => {
            events.push(event.kind)
            if (event.kind === 'done') attempts.push(event.job.attempt)
            stopped.abort()
          },
        })
      }
      expect(events).toEqual(['trouble', 'trouble', 'trouble', 'trouble', 'done'])
      expect(attempts).toEqual([1])
      for (const each of [ledger, queue]) await each.close()
    })

    test('that are told to end finish what they read, and take nothing more', async () => {
      const { address } = place(url)
      const [ledger, queue] = [await openLedger(address), await openQueue(address)]
      for (let i = 0; i < 5; i++) await queue.add(request(`Report ${i} from the harbour.`))
      const stop = new AbortController()
      const look = async () => {
        stop.abort()
        await new Promise(done => setTimeout(done, 50))
      }
      await work(queue, async () => ledger, readers(look), { concurrency: 1, stop: stop.signal, tell: () => {} })
      expect(await queue.counts()).toMatchObject({ waiting: 4, active: 0, done: 1 })
      for (const each of [ledger, queue]) await each.close()
    })

    test('a document that ends its worker each time is parked, and all others are read', async () => {
      const { address, jobs } = place(url)
      const [ledger, queue] = [await openLedger(address), await openQueue(address)]
      for (let i = 0; i < 6; i++) await queue.add(request(`Report ${i} from the harbour.${i === 2 ? ' poison' : ''}`))
      const dying = fileURLToPath(new URL('dying-worker.mjs', import.meta.url))
      let died = 0
      for (;;) {
        const child = spawn(process.execPath, [dying, address], { stdio: ['ignore', 'ignore', 'inherit'] })
        const signal = await new Promise(done => child.once('exit', (_, signal) => done(signal)))
        if (signal === null) break
        died++
        await silence(jobs)
        await queue.tidy()
        await hurry(jobs)
      }
      expect(died).toBe(3)
      const [parked] = await queue.parked()
      expect(parked).toMatchObject({ attempts: 3, error: { code: 'RELATA_JOB_LOST' } })
      expect(await queue.counts()).toMatchObject({ waiting: 0, active: 0, done: 5, parked: 1 })
      expect(await ledger.counts()).toMatchObject({ documents: 5 })
      expect((await ledger.verify()).misfits).toEqual([])
      for (const each of [ledger, queue]) await each.close()
    }, 60_000)
  })
}
