import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { document } from '../../src/model/document.js'
import type { Ledger } from '../../src/model/ledger.js'
import { changesSince } from '../../src/wiring/change/changes.js'
import { lastSeen, markSeen } from '../../src/wiring/change/since.js'
import { forecastsIn, settleForecast } from '../../src/wiring/forecasting.js'
import { hypothesesOn } from '../../src/wiring/hypotheses/hypotheses.js'
import { timelineOf } from '../../src/wiring/timeline.js'
import { alertsSince } from '../../src/wiring/watching/alerts.js'
import { addWatch, removeWatch, watches } from '../../src/wiring/watching/watches.js'
import { weighing } from '../../src/wiring/weighing/weighing.js'
import type { Workspace } from '../../src/wiring/workspace.js'
import { dossier, entry, handMade, who } from '../support/claims.js'
import { workspaceOn, yamlFiles } from '../support/workspace.js'

const grounds = { reason: 'it is so', author: 'ana' }
const weigh = async (at: Workspace) => weighing(at, yamlFiles('src/weigh/data'), {})

/** A report that tells of the rifles again, denies them, and foretells a break. */
function later() {
  const doc = document({
    text: 'The Northern Front gave the Coast League rifles, Ana Varo said. The Coast League denied that the Northern Front gave it rifles. The Northern Front is not likely to break with the Coast League in 2021.',
    title: 'Rifles again',
    publisher: 'Valley Radio',
    published: '2020-06-01',
  })
  const parties = { actor: [who(doc.text, 'Northern Front')], recipient: [who(doc.text, 'Coast League')] }
  const speaker = (name: string) => {
    const { text, start, end, kind } = who(doc.text, name, { kind: name === 'Ana Varo' ? 'person' : 'organization' })
    return [{ name, text, start, end, kind }]
  }
  const march = { text: 'March 2019', edtf: '2019-03', basis: 'stated' as const }
  return entry(doc, [
    handMade(doc, {
      type: 'aid',
      mode: 'arms',
      ...parties,
      time: march,
      quote: 'The Northern Front gave the Coast League rifles',
      attribution: speaker('Ana Varo'),
    }),
    handMade(doc, {
      type: 'aid',
      mode: 'arms',
      ...parties,
      time: march,
      polarity: 'denied',
      quote: 'the Northern Front gave it rifles',
      attribution: speaker('Coast League'),
    }),
    handMade(doc, {
      type: 'rival',
      symmetric: true,
      ...parties,
      realis: 'predicted',
      hedge: 'unlikely',
      probability: [0.2, 0.45],
      time: { text: 'in 2021', edtf: '2021', basis: 'stated' },
      quote: 'is not likely to break with the Coast League',
    }),
  ])
}

/** What every backend does with watches, settled forecasts and hypotheses, and what it tells of since a moment. */
export function changeContract(backend: string, open: (collection: string) => Promise<Ledger>): void {
  describe(`changes, watches, forecasts and hypotheses on ${backend}`, () => {
    let ledger: Ledger
    let at: Workspace
    beforeEach(async () => {
      ledger = await open('main')
      at = workspaceOn(ledger)
      for (const e of dossier()) await ledger.keep(e)
    })
    afterEach(async () => {
      expect((await ledger.verify()).misfits).toEqual([])
      await ledger.close()
    })

    test('tells what is new since an entry: claims, origins, a denial; and what was taken back', async () => {
      await ledger.keep(later())
      const found = await changesSince(at, weigh, { entry: 2 })
      expect(found).toMatchObject({ since: { entry: 2 }, until: { entry: 3 } })
      expect(found.documents.map(d => [d.change, d.document.title])).toEqual([['added', 'Rifles again']])
      expect(found.claims).toHaveLength(3)
      expect(found.gone).toEqual([])
      const [aid] = found.propositions
      expect(aid.origins).toEqual({
        affirmed: { before: [1, 1], after: [2, 2] },
        denied: { before: [0, 0], after: [1, 1] },
      })
      expect([aid.came.length, aid.fresh]).toEqual([2, false])
      expect(found.contradictions).toMatchObject([{ denial: true, disputes: [] }])
      expect(found.settled).toEqual([])
      await at.decide.retract(found.documents[0].document.id, grounds)
      const back = await changesSince(at, weigh, { entry: 3 })
      expect(back.documents.map(d => d.change)).toEqual(['retracted'])
      expect(back.gone.map(g => g.why)).toEqual(['retracted', 'retracted', 'retracted'])
      expect(back.claims).toEqual([])
      expect(back.settled).toHaveLength(1)
      expect(back.judgements).toMatchObject([{ entry: 4 }])
      await at.decide.undo(undefined, grounds)
      expect((await changesSince(at, weigh, { entry: 4 })).claims).toHaveLength(3)
      expect((await changesSince(at, weigh, { entry: 3 })).claims).toEqual([])
    })

    test('what was rejected, edited or read again goes and comes', async () => {
      const [aid] = await at.claims({ types: ['aid'] })
      await at.decide.edit(aid.id, { set: { hedge: 'alleged' } }, grounds)
      const edited = await changesSince(at, weigh, { entry: 2 })
      expect([edited.claims.map(c => c.hedge), edited.gone.map(g => g.why)]).toEqual([['alleged'], ['edited']])
      await at.decide.judge('reject', [edited.claims[0].id], grounds)
      expect((await changesSince(at, weigh, { entry: 3 })).gone.map(g => g.why)).toEqual(['rejected'])
      expect((await changesSince(at, weigh, { entry: 2 })).claims).toEqual([])
    })

    test('marks what was seen, by whom', async () => {
      expect(await lastSeen(ledger, 'ana')).toBe(0)
      await markSeen(ledger, grounds)
      await ledger.keep(later())
      await markSeen(ledger, { ...grounds, author: 'bo' })
      expect([await lastSeen(ledger, 'ana'), await lastSeen(ledger, 'bo'), await lastSeen(ledger)]).toEqual([2, 4, 4])
      expect((await changesSince(at, weigh, 'last', { author: 'ana' })).documents).toHaveLength(1)
      expect((await changesSince(at, weigh, 'last', { author: 'bo' })).documents).toEqual([])
      // a mark is nothing that undo would take back by itself
      await expect(at.decide.undo(undefined, grounds)).rejects.toMatchObject({ code: 'RELATA_JUDGEMENT_UNKNOWN' })
    })

    test('watches tell of what came behind them, and can be taken back', async () => {
      const [aid] = await at.claims({ types: ['aid'] })
      await addWatch(at, { actor: 'Coast League' }, grounds)
      await addWatch(at, { dyad: ['Northern Front', 'Coast League'] }, grounds)
      expect((await addWatch(at, { dyad: ['Coast League', 'NF'] }, grounds)).status).toBe('known')
      await addWatch(at, { claim: aid.id.slice(0, 10) }, grounds)
      const alerts = async (since: number) =>
        (await alertsSince(at, weigh, { entry: since })).alerts.map(a => [a.watch.kind, a.kind, a.told, a.entry])
      expect(await alerts(0)).toEqual([])
      await ledger.keep(later())
      expect((await alerts(0)).sort()).toEqual([
        ['actor', 'claims', '3 new claims', 6],
        ['dyad', 'claims', '3 new claims', 6],
        ['proposition', 'denied', 'is denied now', 6],
        ['proposition', 'origins', '2 independent origins, before 1', 6],
      ])
      expect(await alerts(6)).toEqual([])
      const removed = await removeWatch(ledger, 'coast league', grounds)
      await expect(removeWatch(ledger, 'nobody', grounds)).rejects.toMatchObject({ code: 'RELATA_WATCH_UNKNOWN' })
      expect((await watches(ledger)).map(w => w.kind)).toEqual(['dyad', 'proposition'])
      await at.decide.undo(removed.judgement.id, grounds)
      expect(await watches(ledger)).toHaveLength(3)
      expect(await watches(await ledger.asOf({ entry: 4 }))).toHaveLength(2)
    })

    test('a forecast is kept as unlikely, settled by a person, and scored', async () => {
      await ledger.keep(later())
      const seen = () => forecastsIn(at, { today: '2020-12-31' })
      const [forecast] = (await seen()).forecasts
      expect(forecast).toMatchObject({ source: 'Valley Radio', state: 'open', horizon: { last: '2021-12-31' } })
      expect(forecast.likelihood).toMatchObject({ term: 'unlikely', low: 0.2, high: 0.45 })
      expect((await forecastsIn(at, { today: '2022-01-01' })).forecasts[0].state).toBe('due')
      const [aid] = await at.claims({ types: ['aid'] })
      await expect(settleForecast(at, aid.id, 'yes', grounds)).rejects.toMatchObject({
        code: 'RELATA_FORECAST_UNKNOWN',
      })
      await settleForecast(at, forecast.id.slice(0, 9), 'no', grounds)
      expect((await settleForecast(at, forecast.id, 'no', grounds)).status).toBe('known')
      const settled = await seen()
      expect(settled.forecasts[0]).toMatchObject({ state: 'no', settled: { author: 'ana' } })
      expect(settled.sources[0].brier!.mean).toBeCloseTo(0.325 ** 2)
      expect((await forecastsIn(await at.asOf({ entry: 3 }), { today: '2020-12-31' })).forecasts[0].state).toBe('open')
      await at.decide.undo(undefined, grounds)
      expect((await seen()).forecasts[0].state).toBe('open')
    })

    test('hypotheses compete over evidence, by origins, and each step can be taken back', async () => {
      await ledger.keep(later())
      const hypotheses = hypothesesOn(at, () => weigh(at))
      const ask = 'Who armed the league?'
      await hypotheses.ask(ask, ['The front', 'A smuggler'], grounds)
      const aids = await at.claims({ types: ['aid'] })
      for (const { id } of aids) await hypotheses.add(ask, id, grounds)
      const expected = { type: 'aid', mode: 'arms', actor: 'Northern Front', recipient: null, unexpected: false }
      await hypotheses.expect(ask, 'the front', expected, grounds)
      await hypotheses.rate(ask, '2', '1', 'II', grounds)
      const matrix = await hypotheses.matrix(ask)
      expect(matrix.hypotheses.map(h => [h.hypothesis, h.rank])).toEqual([
        ['The front', 1],
        ['A smuggler', 2],
      ])
      const rows = new Map(matrix.evidence.map(e => [e.claim!.id, e]))
      const [first, again, denial] = [aids[0], ...aids.slice(1)].map(c => rows.get(c.id)!)
      expect(first).toMatchObject({ origins: [2, 2], originsAgainst: [1, 1], same: null })
      expect(first.weight).toBeCloseTo(Math.log2(3) - 1)
      expect(first.cells.map(c => [c.rating, c.basis])).toEqual([
        ['C', 'expected'],
        ['II', 'rated'],
      ])
      expect(again).toMatchObject({ weight: 0, same: first.id })
      expect(denial).toMatchObject({ weight: 0, cells: [{ rating: 'I' }, { rating: 'N', basis: 'none' }] })
      expect(matrix.sensitivity).toMatchObject([{ evidence: first.id, first: true }])
      await expect(hypotheses.expect(ask, '1', { ...expected, mode: 'poison' }, grounds)).rejects.toMatchObject({
        code: 'RELATA_EXPECTATION_INVALID',
      })
      await expect(hypotheses.rate(ask, '3', '1', 'C', grounds)).rejects.toMatchObject({
        code: 'RELATA_QUESTION_UNKNOWN',
      })
      await at.decide.judge('reject', [aids[0].id], grounds)
      expect((await hypotheses.matrix(ask)).evidence.find(e => e.id === first.id)).toMatchObject({
        claim: null,
        weight: 0,
      })
      await at.decide.undo(undefined, grounds)
      expect(await hypotheses.matrix(ask)).toEqual(matrix)
      await at.decide.undo(undefined, grounds)
      expect((await hypotheses.matrix(ask)).evidence[0].cells.every(c => c.rating !== 'II')).toBe(true)
      await hypotheses.remove(ask, 'a smuggler', grounds)
      expect((await hypotheses.question(ask)).hypotheses).toHaveLength(1)
      const { judgement } = await hypotheses.remove(ask, undefined, grounds)
      expect(await hypotheses.list()).toEqual([])
      await at.decide.undo(judgement.id, grounds)
      expect((await hypotheses.list()).map(q => [q.question, q.evidence.length])).toEqual([[ask, 3]])
    })

    test('what was there is told the same whatever comes later (property)', async () => {
      await addWatch(at, { actor: 'Coast League' }, grounds)
      await ledger.keep(later())
      const hypotheses = hypothesesOn(at, () => weigh(at))
      const { id } = await hypotheses.ask('Who?', ['a', 'b'], grounds)
      await hypotheses.add(id, (await at.claims({ types: ['aid'] }))[0].id, grounds)
      const now = await ledger.revision()
      const view = async (then: Workspace) => {
        const told = await changesSince(then, weigh, { entry: 1 }, { until: { entry: now } })
        return {
          told,
          alerts: await alertsSince(then, weigh, { entry: 1 }, { until: { entry: now } }),
          timeline: await timelineOf(await then.asOf({ entry: now }), 'Coast League'),
          forecasts: await forecastsIn(await then.asOf({ entry: now }), { today: '2020-12-31' }),
          matrix: await hypothesesOn(await then.asOf({ entry: now }), async () =>
            weigh(await then.asOf({ entry: now })),
          ).matrix(id),
        }
      }
      const before = await view(at)
      const acts = [
        async () => at.decide.judge('reject', [(await at.claims({ types: ['aid'] }))[0].id], grounds),
        async () => settleForecast(at, (await at.claims({ types: ['rival'] }))[0].id, 'yes', grounds),
        async () => hypotheses.suppose(id, 'c', grounds),
        async () => addWatch(at, { actor: 'Northern Front' }, grounds),
        async () => at.decide.undo(undefined, grounds),
      ]
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 }), async order => {
          for (const i of order) await acts[i]()
          expect(await view(at)).toEqual(before)
        }),
        { numRuns: 3 },
      )
    })
  })
}
