import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { document } from '../../src/model/document.js'
import { app } from '../../src/show/api/app.js'
import * as change from '../../src/show/api/change-contract.js'
import { judgedSchema } from '../../src/show/api/contract.js'
import { forecastsSchema } from '../../src/show/api/forecast-contract.js'
import * as contract from '../../src/show/api/hypotheses-contract.js'
import { dossier, entry, handMade, who } from '../support/claims.js'
import { testWorkspace } from '../support/workspace.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-api-'))
const workspace = testWorkspace(join(folder, 'ledger.db'))
const api = app(workspace, folder)
const call = (path: string, body?: unknown) =>
  api.request(`http://127.0.0.1:4280/api${path}`, {
    headers: { host: '127.0.0.1:4280', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })
const answer = async <T extends z.ZodType>(schema: T, path: string, body?: unknown): Promise<z.infer<T>> => {
  const response = await call(path, body)
  expect(response.status, await response.clone().text()).toBe(200)
  return schema.parse(await response.json()) as z.infer<T>
}

const radio = document({
  text: 'The Northern Front attacked the Coast League. It is not likely to make peace with the Coast League in 2021.',
  title: 'Later',
  publisher: 'Valley Radio',
  published: '2020-06-01',
})
const parties = { actor: [who(radio.text, 'Northern Front')], recipient: [who(radio.text, 'Coast League')] }

beforeAll(async () => {
  for (const kept of dossier()) await workspace.ledger.keep(kept)
})
afterAll(() => workspace.close())

describe('the API of change', () => {
  test('watches, and tells what is new since an entry', async () => {
    const { watch } = await answer(judgedSchema.extend({ watch: change.watchSchema }), '/watches', {
      dyad: ['NF', 'Coast League'],
    })
    expect(watch).toMatchObject({ kind: 'dyad', of: ['Coast League', 'Northern Front'], author: 'reading room' })
    await workspace.ledger.keep(
      entry(radio, [
        handMade(radio, { type: 'assault', ...parties, quote: 'attacked the Coast League' }),
        handMade(radio, {
          type: 'agree',
          ...parties,
          realis: 'predicted',
          hedge: 'unlikely',
          probability: [0.2, 0.45],
          time: { text: 'in 2021', edtf: '2021', basis: 'stated' },
          quote: 'is not likely to make peace with the Coast League',
        }),
      ]),
    )
    const found = await answer(change.changesSchema, '/changes?since=entry:2&limit=1')
    expect(found).toMatchObject({
      since: { entry: 2 },
      until: { entry: 4 },
      counts: { documents: 1, claims: 2, judgements: 1 },
    })
    expect(found.claims).toHaveLength(1)
    const { alerts } = await answer(change.alertsSchema, '/alerts?since=entry:2')
    expect(alerts.map(a => [a.kind, a.told, a.entry])).toEqual([['claims', '2 new claims', 4]])
    expect((await answer(change.alertsSchema, '/alerts?since=last')).alerts).toHaveLength(1)
    await answer(judgedSchema, '/changes/seen', {})
    expect((await answer(change.changesSchema, '/changes?since=last')).counts.claims).toBe(0)
    expect((await answer(change.watchesSchema, '/watches')).watches).toHaveLength(1)
    await answer(judgedSchema, `/watches/${watch.id}/removal`, {})
    expect((await answer(change.watchesSchema, '/watches')).watches).toEqual([])
    expect((await call('/changes?since=yesterday')).status).toBe(400)
    expect((await call('/changes')).status).toBe(400)
  })

  test('gives the months of a pair, and the timeline of an actor', async () => {
    const turns = await answer(change.dyadTurnsSchema, '/dyad/turns?a=Northern%20Front&b=Coast%20League')
    expect(turns.months.map(m => [m.month, m.score])).toEqual([
      ['2019-03', 10],
      ['2020-06', -9],
    ])
    const { actors } = await (await call('/actors')).json()
    const { id } = actors.find((a: { name: string }) => a.name === 'Coast League')
    const timeline = await answer(change.timelineSchema, `/actors/${id}/timeline?limit=1`)
    expect(timeline).toMatchObject({
      total: 4,
      dated: 2,
      undated: 2,
      next: 1,
      entries: [{ part: 'undergoes', when: { edtf: '2019-03' } }],
    })
    expect((await answer(change.timelineSchema, `/actors/${id}/timeline?during=2019`)).total).toBe(2)
    expect((await call('/actors/nobody/timeline')).status).toBe(404)
  })

  test('lists, settles and scores forecasts', async () => {
    const { forecasts } = await answer(forecastsSchema, '/forecasts')
    expect(forecasts).toMatchObject([
      { source: 'Valley Radio', likelihood: { term: 'unlikely' }, horizon: { last: '2021-12-31' } },
    ])
    await answer(judgedSchema, `/forecasts/${forecasts[0].id}/settlement`, {
      outcome: 'no',
      reason: 'no peace was made',
    })
    const settled = await answer(forecastsSchema, '/forecasts?state=settled&of=Coast%20League')
    expect(settled.forecasts[0].brier?.middle).toBeCloseTo(0.1056, 3)
    expect(settled.sources).toMatchObject([{ settled: 1 }])
    expect((await answer(forecastsSchema, '/forecasts?state=open')).total).toBe(0)
    expect((await call(`/forecasts/${forecasts[0].id}/settlement`, { outcome: 'perhaps', reason: 'r' })).status).toBe(
      400,
    )
  })

  test('puts hypotheses against evidence', async () => {
    const question = await answer(contract.questionSchema, '/hypotheses', {
      question: 'Is it war?',
      hypotheses: ['Yes', 'No'],
    })
    const [assault] = await workspace.claims({ types: ['assault'] })
    const at = `/hypotheses/${question.id}`
    await answer(judgedSchema, `${at}/evidence`, { claim: assault.id })
    await answer(judgedSchema, `${at}/expectations`, { hypothesis: 'No', type: 'assault', unexpected: true })
    await answer(judgedSchema, `${at}/ratings`, { hypothesis: '1', evidence: '1', rating: 'CC', reason: 'it is one' })
    await answer(judgedSchema, `${at}/hypotheses`, { hypothesis: 'A riot' })
    const matrix = await answer(contract.matrixSchema, at)
    expect(matrix.hypotheses.map(h => [h.hypothesis, h.rank, h.contradiction])).toEqual(
      expect.arrayContaining([
        ['Yes', 1, 0],
        ['A riot', 1, 0],
        ['No', 3, 1],
      ]),
    )
    expect(matrix.hypotheses[2].hypothesis).toBe('No')
    const ratings = Object.fromEntries(
      matrix.evidence[0].cells.map((c, i) => [matrix.hypotheses[i].hypothesis, [c.rating, c.basis]]),
    )
    expect(ratings).toEqual({ Yes: ['CC', 'rated'], No: ['I', 'expected'], 'A riot': ['N', 'none'] })
    await answer(judgedSchema, `${at}/removal`, { what: 'A riot' })
    expect((await answer(contract.questionsSchema, '/hypotheses')).questions).toMatchObject([
      { hypotheses: 2, evidence: 1 },
    ])
    expect((await call('/hypotheses/nothing-at-all')).status).toBe(404)
    expect((await call(`${at}/ratings`, { hypothesis: '1', evidence: '9', rating: 'C' })).status).toBe(404)
  })
})
