import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { RelataError } from '../../src/base/errors.js'
import { openLedger } from '../../src/ledger/open.js'
import { openSqliteLedger } from '../../src/ledger/sqlite/backend.js'
import { document } from '../../src/model/document.js'
import { bucket } from '../../src/show/api/limits.js'
import { postgresServer } from '../ledger/postgres-server.js'
import { entry } from '../support/claims.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-faults-'))
const server = await postgresServer({ fsync: true })
afterAll(async () => {
  if ('stop' in server) await server.stop()
})
const report = (n: number) => entry(document({ text: `Report ${n} of the strike.` }), [])

describe('a clock that jumps', () => {
  it('changes no order: entries follow each other by their numbers, and the chain fits', async () => {
    const times = ['2026-01-05', '2026-01-05', '2019-01-01', '2038-01-20', '1970-01-01', '2026-01-06'].map(
      d => new Date(`${d}T00:00:00Z`),
    )
    let turn = 0
    const ledger = openSqliteLedger(join(folder, 'clock.db'), { now: () => times[turn] })
    for (turn = 0; turn < times.length; turn++) await ledger.keep(report(turn))
    expect((await ledger.history()).map(e => e.entry)).toEqual([6, 5, 4, 3, 2, 1])
    expect((await ledger.verify()).misfits).toEqual([])
    const then = await ledger.asOf({ entry: 3 })
    expect((await then.counts()).documents).toBe(3)
    expect((await (await ledger.asOf({ recorded: '2026-01-05T12:00:00Z' })).counts()).documents).toBeGreaterThanOrEqual(
      2,
    )
    await ledger.close()
  })

  it('lets nobody through a rate, and locks nobody out: rates are counted by a clock that never goes back', () => {
    let now = 1000
    const rate = bucket({ perSecond: 1, burst: 2 }, () => now)
    expect([rate.take('a'), rate.take('a'), rate.take('a')]).toEqual([0, 0, 1])
    now += 1000
    expect([rate.take('a'), rate.take('a'), rate.take('b')]).toEqual([0, 1, 0])
  })
})

describe.runIf('url' in server)('PostgreSQL', () => {
  it('may be started again in the middle of work: what was acknowledged is there, what was not is told', async () => {
    const { url, restart } = server as Extract<typeof server, { url: string }>
    const ledger = await openLedger(url)
    const acknowledged: string[] = []
    let told = 0
    let going = true
    const writer = (async () => {
      for (let n = 0; going || n < 40; n++) {
        const next = report(n)
        try {
          if ((await ledger.keep(next)) === 'added') acknowledged.push(next.document.id)
        } catch (error) {
          if (!(error instanceof RelataError) || !error.code.startsWith('RELATA_LEDGER_')) throw error
          told++
          await new Promise(done => setTimeout(done, 20))
        }
      }
    })()
    for (let i = 0; i < 2; i++) {
      await new Promise(done => setTimeout(done, 300))
      await restart()
    }
    await new Promise(done => setTimeout(done, 300))
    going = false
    await writer
    expect(acknowledged.length).toBeGreaterThan(10)
    for (const id of acknowledged) expect(await ledger.has(id)).toBe(true)
    expect((await ledger.verify()).misfits).toEqual([])
    expect(told).toBeGreaterThanOrEqual(0)
    await ledger.close()
  })
})
