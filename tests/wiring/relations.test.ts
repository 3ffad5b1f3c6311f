import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSqliteLedger } from '../../src/ledger/sqlite/backend.js'
import { keepReady, openReaders, openWorkspace, readyFrom } from '../../src/relata.js'
import { allies, doubleGames, membershipFlows, membershipsOf, supportFlows } from '../../src/wiring/analyses.js'
import { workspace } from '../../src/wiring/open-workspace.js'
import { forgetting } from '../../src/wiring/relations/forgetting.js'
import { packClaims, packWho, unpackClaims, unpackWho } from '../../src/wiring/relations/pack.js'
import { drawRelations, type Relations, type Weighty } from '../../src/wiring/relations/relations.js'
import { joinSections, sectionsOf } from '../../src/wiring/relations/sections.js'
import { recallRelations, rememberRelations } from '../../src/wiring/relations/store.js'
import { entryOf, reports } from '../support/reporting.js'
import { testWorkspace } from '../support/workspace.js'

/** A claim that is looked up in columns, with all that it has. */
function plain({ claim, recorded, support }: Weighty): Weighty {
  const { id, type, mode, symmetric, role, polarity, realis, hedge, document } = claim
  const { actor, recipient, origin, place, time, attribution } = claim
  const whole = { id, type, mode, symmetric, role, polarity, realis, hedge, document }
  return { claim: { ...whole, actor, recipient, origin, place, time, attribution }, recorded, support }
}

/** The same bytes but one. */
function turned(bytes: Buffer, at: number): Buffer {
  const other = Buffer.from(bytes)
  other[at] ^= 1
  return other
}

const whole = (relations: Relations | null) => relations && { ...relations, claims: relations.claims.map(plain) }

describe('relations that are kept between runs', () => {
  it('are the same when they are read again', async () => {
    const [told] = fc.sample(reports, { numRuns: 1, seed: 3 })
    const at = testWorkspace(':memory:')
    for (const [i, one] of told.entries()) await at.ledger.keep(entryOf(one, i))
    const drawn = await drawRelations(at)
    const { actors, ties } = await at.who()
    const file = joinSections('mark', { ...packWho(actors.drawn, ties), ...packClaims(drawn) })
    expect(sectionsOf(file, 'another')).toBeNull()
    const sections = sectionsOf(file, 'mark')!
    expect(unpackClaims(sections).map(plain)).toEqual(drawn.claims)
    expect(unpackWho(sections)).toEqual({ drawn: actors.drawn, ties })
    await at.close()
  })
  it('are those of the ledger as it is, and of nothing else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'relata-drawn-'))
    const file = join(folder, 'drawn')
    const bare = testWorkspace(':memory:')
    const at = workspace(openSqliteLedger(join(folder, 'ledger.db')), { ...bare.data, drawn: file })
    const told = fc.sample(reports, { numRuns: 3, seed: 4 }).flat()
    const entries = told.map(entryOf)
    for (const one of entries.slice(1)) await at.ledger.keep(one)
    const drawn = await drawRelations(at)
    expect(await recallRelations(at)).toBeNull()
    // a small one is sooner drawn than read
    await rememberRelations(at, drawn)
    expect(existsSync(file)).toBe(false)
    await rememberRelations(at, drawn, 1)
    expect(existsSync(file)).toBe(true)
    expect(whole(await recallRelations(at))).toEqual(drawn)
    // a view of the past has no file, and one that is not whole is none
    expect(await recallRelations(await at.asOf({ entry: 1 }))).toBeNull()
    const bytes = readFileSync(file)
    const anew = () => recallRelations(workspace({ ...at.ledger }, at.data))
    expect(whole(await anew())).toEqual(drawn)
    for (const damaged of [
      bytes.subarray(0, -100),
      bytes.subarray(5),
      Buffer.alloc(0),
      turned(bytes, bytes.length - 9),
    ]) {
      writeFileSync(file, damaged)
      expect(await anew()).toBeNull()
    }
    writeFileSync(file, bytes)
    // who is who comes from the file as well, and is the same
    const again = await workspace({ ...at.ledger }, at.data).who()
    const before = await workspace({ ...at.ledger }, bare.data).who()
    expect([again.actors.list, again.ties]).toEqual([before.actors.list, before.ties])
    // and what is asked of the file is what is asked of the ledger
    const [kept, read] = [workspace({ ...at.ledger }, at.data), workspace({ ...at.ledger }, bare.data)]
    expect(await kept.network()).toEqual(await read.network())
    expect(await kept.network({ rollUp: true, during: '2015/2020' })).toEqual(
      await read.network({ rollUp: true, during: '2015/2020' }),
    )
    const [first, ...others] = before.actors.list.map(actor => actor.id)
    for (const rollUp of [false, true]) {
      expect(await kept.dossier(first, { rollUp })).toEqual(await read.dossier(first, { rollUp }))
      for (const other of others)
        expect(await kept.between(first, other, { rollUp })).toEqual(await read.between(first, other, { rollUp }))
    }
    await at.ledger.keep(entries[0])
    expect(await recallRelations(at)).toBeNull()
    // what is scrubbed from the ledger stays in no file beside it
    const nothing = { text: (text: string) => text, erases: () => false, dropsOriginal: () => false }
    const grounds = { what: 'nothing', reason: 'a test', author: 'tests' }
    await forgetting(at.ledger, file).scrub({ ...nothing, ...grounds, dryRun: true })
    expect(existsSync(file)).toBe(true)
    await forgetting(at.ledger, file).scrub({ ...nothing, ...grounds })
    expect(existsSync(file)).toBe(false)
    await Promise.all([at.close(), bare.close()])
  }, 60_000)
})

const article = fileURLToPath(new URL('../../../shared/gold/dev/hamas-wilayat-sinai.txt', import.meta.url))

describe.skipIf(!existsSync(article))('one article alone (an extra check, where the shared texts are there)', () => {
  it('has the pair with the parent on top, a range of defectors, kinds of support, and common enemies', async () => {
    const at = await openWorkspace(join(mkdtempSync(join(tmpdir(), 'relata-article-')), 'ledger.db'))
    const readers = openReaders({ tier: 'net', threads: 1 })
    await keepReady(at.ledger, await readyFrom(at.ledger, readers, article, { allowHost: [] }), article)
    const { pairs } = await doubleGames(at, { rollUp: true })
    expect([...pairs[0].names].sort()).toEqual(['Hamas', 'Islamic State'])
    const moved = (await membershipFlows(at, { rollUp: true })).flows.find(f => f.fromName === 'Hamas' && f.people)
    expect(moved?.people?.[0]).toBe(24)
    expect(moved?.sources).toContain('Palestinian sources')
    const modes = (await supportFlows(at, { rollUp: true, of: 'Hamas' })).flows.map(f => f.mode)
    expect(modes).toEqual(expect.arrayContaining(['arms', 'training', 'medical', 'money']))
    const { commonEnemies } = await allies(at, { rollUp: true })
    expect(commonEnemies[0].enemies.map(e => e.name)).toEqual(expect.arrayContaining(['Egypt', 'Israel']))
    const { members } = await membershipsOf(at, 'Hamas')
    expect(members.some(s => s.end.how === 'defect')).toBe(true)
    await at.close()
  }, 120_000)
})
