import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RelataError } from '../../src/base/errors.js'
import {
  expand,
  keepReady,
  openReaders,
  openWeighing,
  openWorkspace,
  readyFrom,
  type Weighed,
  type Weighing,
  type Workspace,
} from '../../src/relata.js'

const samples = fileURLToPath(new URL('../../samples', import.meta.url))
const ledger = () => join(mkdtempSync(join(tmpdir(), 'relata-weigh-')), 'ledger.db')
let workspace: Workspace
let weighing: Weighing

/** Adds the samples whose name is wanted. */
async function add(to: Workspace, wanted: (name: string) => boolean): Promise<void> {
  const readers = openReaders({ tier: 'net', threads: 1 })
  for (const { name } of await expand([samples]))
    if (wanted(name)) await keepReady(to.ledger, await readyFrom(to.ledger, readers, name, { allowHost: [] }), name)
}

/** The defection as one paper tells it, weighed. */
async function defection(of: Workspace, by = 'Harbour Radio'): Promise<Weighed> {
  const claims = await of.claims({ types: ['defect', 'join', 'leave'] })
  const told = claims.find(c => c.document.publisher === by)!
  return (await openWeighing(of)).origins(told.id)
}
const told = (weighed: Weighed) => weighed.affirmed!.origins.origins.map(o => [o.kind, o.name, o.claims.length])

beforeAll(async () => {
  workspace = await openWorkspace(ledger())
  await add(workspace, name => !name.includes('lomna'))
  weighing = await openWeighing(workspace)
}, 120_000)
afterAll(() => workspace.close())

describe('the sample dossier', () => {
  it('has one origin of a defection that three outlets tell, says why, and shows the denial', async () => {
    const weighed = await defection(workspace)
    expect(new Set(weighed.affirmed!.claims.map(c => c.document.publisher))).toEqual(
      new Set(['Harbour Radio', 'Ostrel Courier', 'Norvany Wire']),
    )
    expect(weighed.affirmed!.origins.count).toEqual([1, 1])
    const [origin] = weighed.affirmed!.origins.origins
    expect(origin).toMatchObject({ kind: 'anonymous', through: 'Harbour Radio' })
    const bases = (paper: string) => {
      const mine = weighed.affirmed!.claims.filter(c => c.document.publisher === paper).map(c => c.id)
      return origin.reasons.filter(r => mine.includes(r.claim)).map(r => r.basis)
    }
    expect(bases('Ostrel Courier')).toContain('citation')
    expect(bases('Norvany Wire')).toContain('copy')
    expect(weighed.denied!.claims[0].attribution[0].name).toContain('Velm Liberation Front')
  })

  it('is the same from whichever of its claims it is asked', async () => {
    const [first, other] = [await defection(workspace), await defection(workspace, 'Norvany Wire')]
    expect(other).toEqual(first)
  })

  it('disagrees about the dead at the bridge', async () => {
    const disputes = (await weighing.contradictions()).flatMap(c => c.disputes)
    expect(disputes.find(d => d.about === 'soldier')?.versions.map(v => v.says)).toEqual([
      'Two soldiers',
      'nine soldiers',
    ])
  })

  it('knows its sources', async () => {
    const sources = await weighing.sources()
    expect(sources.find(s => s.name === 'Harbour Radio')).toMatchObject({ kind: 'outlet', documents: 1, grade: null })
    const { source, citedBy, making } = await weighing.source('harbour radio')
    expect(citedBy.map(c => c.name).sort()).toEqual(['Norvany Wire', 'Ostrel Courier'])
    expect(making.own + making.named + making.anonymous + making.outlets).toBe(source.published)
    expect((await weighing.source('samples')).cites).toEqual([{ name: 'Times of Israel', documents: 1 }])
    await expect(weighing.source('nobody')).rejects.toThrow(RelataError)
  })

  it('shows which documents go back to which', async () => {
    const back = async (file: string) => {
      const { origins, nodes, edges, document } = await weighing.lineage(join(samples, file))
      return { to: origins.map(id => nodes.find(n => n.id === id)!), edge: edges.find(e => e.from === document.id) }
    }
    const copy = await back('defection-norvany-wire.html')
    expect(copy.to.map(n => n.publisher)).toEqual(['Harbour Radio'])
    expect(copy.edge?.text).toMatchObject({ kind: 'copy', dated: true })
    const retold = await back('defection-ostrel-courier.html')
    expect(retold.to.map(n => n.publisher)).toEqual(['Harbour Radio'])
    expect(retold.edge).toMatchObject({ text: null, citations: [{ text: 'Harbour Radio reported', first: false }] })
    const outside = await back('double-game.md')
    expect(outside.to.map(n => [n.kind, n.name])).toEqual([['outlet', 'Times of Israel']])
    expect((await back('denial.eml')).to).toEqual([])
  })

  it('is weighed as it was', async () => {
    const early = await workspace.asOf({ reported: '2024-03-04' })
    const weighed = await defection(early)
    expect([weighed.affirmed!.claims.length, weighed.denied]).toEqual([1, null])
    expect((await (await openWeighing(early)).contradictions()).length).toBe(0)
  })

  it('keeps grades as judgements, which change no count and can be taken back', async () => {
    const before = await defection(workspace)
    const grounds = { reason: 'was right before', author: 'test' }
    const { judgement } = await weighing.gradeSource('harbour radio', 'B', grounds)
    expect((await weighing.gradeSource('Harbour Radio', 'B', grounds)).status).toBe('known')
    const [claim] = before.affirmed!.claims
    await weighing.gradeClaim(claim.id.slice(0, 12), '2', grounds)
    const graded = await defection(workspace)
    expect(graded.grades.claims).toMatchObject([{ claim: claim.id, grade: '2', author: 'test' }])
    expect(graded.grades.sources).toMatchObject([{ name: 'Harbour Radio', grade: 'B' }])
    expect({ ...graded, grades: null }).toEqual({ ...before, grades: null })
    await workspace.decide.undo(undefined, grounds)
    await workspace.decide.undo(judgement.id, grounds)
    expect(await defection(workspace)).toEqual(before)
  })

  it('has two origins when a fourth paper tells it by itself', async () => {
    await add(workspace, name => name.includes('lomna'))
    const weighed = await defection(workspace)
    expect(weighed.affirmed!.origins.count).toEqual([2, 2])
    expect(told(weighed).map(([kind, name]) => [kind, name])).toEqual([
      ['anonymous', 'A senior commander of the Velm Liberation Front'],
      ['speaker', 'Mira Holt'],
    ])
    expect(weighed.denied).not.toBeNull()
  })

  it('does not count a claim that is rejected', async () => {
    const grounds = { reason: 'a test', author: 'test' }
    const [claim] = (await workspace.claims({ types: ['defect'] })).filter(
      c => c.document.publisher === 'Lomna Observer',
    )
    await workspace.decide.judge('reject', [claim.id], grounds)
    expect((await defection(workspace)).affirmed!.origins.count).toEqual([1, 1])
    expect((await weighing.origins(claim.id)).affirmed!.claims).toHaveLength(1)
    await workspace.decide.undo(undefined, grounds)
    expect((await defection(workspace)).affirmed!.origins.count).toEqual([2, 2])
  })
})
