import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSqliteLedger } from '../../src/ledger/sqlite/backend.js'
import {
  allies,
  centrality,
  doubleGames,
  dyadMeasures,
  ledgerBalance,
  membershipFlows,
  membershipsOf,
  supportFlows,
} from '../../src/wiring/analyses.js'
import { workspace } from '../../src/wiring/open-workspace.js'
import { answered, answersBeside } from '../../src/wiring/relations/answers.js'
import { forgetting } from '../../src/wiring/relations/forgetting.js'
import type { Workspace } from '../../src/wiring/workspace.js'
import { entryOf, reports } from '../support/reporting.js'
import { testWorkspace } from '../support/workspace.js'

const entries = fc.sample(reports, { numRuns: 3, seed: 8 }).flat().map(entryOf)

describe('answers that are kept', () => {
  it('are those to the same question, of the ledger as it is, and of nothing else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'relata-answers-'))
    const drawn = join(folder, 'drawn')
    const file = answersBeside(drawn)
    const bare = testWorkspace(':memory:')
    const at = workspace(openSqliteLedger(join(folder, 'ledger.db')), { ...bare.data, drawn })
    for (const one of entries.slice(2)) await at.ledger.keep(one)
    let worked = 0
    const ask = async (options: object, on: Workspace = at, large = 1) => {
      const before = worked
      const work = async () => ({ ...(await doubleGames(on, { ...options, unnamed: true })), n: ++worked })
      const { n: _, ...answer } = await answered(on, 'test', options, work, large)
      expect(answer).toEqual(await doubleGames(on, { ...options, unnamed: true }))
      return worked > before
    }
    expect(await ask({}, at, 1_000_000)).toBe(true)
    expect(existsSync(file)).toBe(false)
    expect(await ask({})).toBe(true)
    expect(await ask({})).toBe(false)
    expect(await ask({ rollUp: undefined })).toBe(true)
    expect(await ask({ rollUp: true, during: '2020' })).toBe(true)
    expect(await ask({ during: '2020', rollUp: true })).toBe(false)
    expect(await ask({})).toBe(false)
    expect(await ask({}, await at.asOf({ entry: 1 }))).toBe(true)
    const bytes = readFileSync(file)
    for (const damaged of [
      bytes.subarray(0, -9),
      bytes.subarray(3),
      Buffer.alloc(0),
      Buffer.from('relata drawn 2\n{}'),
    ]) {
      writeFileSync(file, damaged)
      expect(await ask({})).toBe(true)
      expect(await ask({})).toBe(false)
    }
    // another way of answering, or another ledger, has answers of its own
    const other = { ...at.data, analyse: { ...at.data.analyse, exchange: { ...at.data.analyse.exchange, more: [] } } }
    expect(await ask({}, workspace(at.ledger, other as typeof at.data))).toBe(true)
    await at.ledger.keep(entries[0])
    expect(await ask({})).toBe(true)
    expect(await ask({})).toBe(false)
    const nothing = { text: (text: string) => text, erases: () => false, dropsOriginal: () => false }
    await forgetting(at.ledger, drawn).scrub({ ...nothing, what: 'nothing', reason: 'a test', author: 'tests' })
    expect(existsSync(file)).toBe(false)
    await Promise.all([at.close(), bare.close()])
  }, 60_000)

  it('are not driven out by one that is very long', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'relata-answers-'))
    const bare = testWorkspace(':memory:')
    const at = workspace(openSqliteLedger(join(folder, 'ledger.db')), { ...bare.data, drawn: join(folder, 'drawn') })
    for (const one of entries) await at.ledger.keep(one)
    const ask = (question: string, text: string) => answered(at, question, {}, async () => text, 1)
    await ask('short', 'first')
    const long = 'x'.repeat(9 * 2 ** 20)
    expect(await ask('long', long)).toBe(long)
    expect(await ask('long', 'worked out again')).toBe('worked out again')
    expect(await ask('short', 'not asked for')).toBe('first')
    await at.close()
  })

  it('are the same when they are read again, whatever is asked', async () => {
    const at = testWorkspace(':memory:')
    for (const one of entries) await at.ledger.keep(one)
    const [body, other] = (await at.who()).actors.list.map(actor => actor.name)
    for (const rollUp of [false, true])
      for (const answer of [
        await doubleGames(at, { rollUp }),
        await allies(at, { rollUp }),
        await centrality(at, { rollUp }),
        await ledgerBalance(at, { rollUp, seconds: 0 }),
        await supportFlows(at, { rollUp }),
        await membershipFlows(at, { rollUp }),
        await membershipsOf(at, body, {}),
        await at.between(body, other, { rollUp }),
        await dyadMeasures(at, body, other, { rollUp }),
        await at.dossier(body, { rollUp }),
      ])
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
    await at.close()
  }, 60_000)
})
