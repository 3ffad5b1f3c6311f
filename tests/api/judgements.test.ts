import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judgement } from '../../src/model/judgement.js'
import { app } from '../../src/show/api/app.js'
import * as contract from '../../src/show/api/contract.js'
import { dossier } from '../support/claims.js'
import { testWorkspace } from '../support/workspace.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-api-'))
const workspace = testWorkspace(join(folder, 'ledger.db'))
const api = app(workspace, folder)
const headers = { host: '127.0.0.1:4280', 'content-type': 'application/json' }
const at = (path: string) => `http://127.0.0.1:4280/api${path}`
const get = async (path: string) => (await api.request(at(path), { headers })).json()
const post = (path: string, body: object, more = {}) =>
  api.request(at(path), { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) })
const judged = async (path: string, body: object) => {
  const response = await post(path, body)
  expect(response.status, await response.clone().text()).toBe(200)
  return contract.judgedSchema.parse(await response.json())
}
const [first, second] = dossier()
const [aid] = first.reading.claims
const reason = 'it is so'

beforeAll(async () => {
  for (const e of dossier()) await workspace.ledger.keep(e)
})
afterAll(() => workspace.close())

describe('judgements over the API', () => {
  test('a verdict marks a claim wherever claims are listed, and undo takes it back', async () => {
    expect(await judged(`/claims/${aid.id}/judgements`, { kind: 'reject', reason })).toMatchObject({
      judgement: { kind: 'reject', author: 'reading room', subject: aid.id },
      status: 'added',
    })
    const { claims } = contract.claimsSchema.parse(await get('/claims?type=aid'))
    expect(claims.map(c => c.marks)).toEqual([['rejected']])
    const detail = contract.documentDetailSchema.parse(await get(`/documents/${first.document.id}`))
    expect(detail.claims.find(c => c.id === aid.id)?.marks).toEqual(['rejected'])
    await judged('/undo', { reason, author: 'ana' })
    expect(contract.claimsSchema.parse(await get('/claims?type=aid')).claims[0].marks).toBeUndefined()
    expect(contract.historySchema.parse(await get('/history')).entries.map(e => e.kind)).toContain('judgement')
  })

  test('an edit answers with the claim that stands there now', async () => {
    const { claim, judgement } = await judged(`/claims/${aid.id}/judgements`, {
      kind: 'edit',
      set: { hedge: 'alleged' },
      reason,
    })
    expect(claim).toMatchObject({ hedge: 'alleged', reader: 'person:reading room' })
    expect(contract.claimsSchema.parse(await get('/claims?type=aid')).claims.map(c => c.id)).toEqual([claim?.id])
    await judged('/undo', { entry: judgement.id, reason })
  })

  test('merge, split and retraction; what goes against them is a conflict', async () => {
    await judged('/actors/merge', { a: 'Northern Front', b: 'Coast League', reason })
    await judged('/actors/split', { a: 'Northern Front', b: 'Coast League', reason })
    await judged('/actors/split', { a: 'Northern Front', b: 'Coast League', reason })
    const conflict = await post('/actors/merge', { a: 'Northern Front', b: 'Coast League', reason })
    expect([conflict.status, contract.problemSchema.parse(await conflict.json()).code]).toEqual([
      409,
      'RELATA_JUDGEMENT_CONFLICT',
    ])
    await judged(`/documents/${first.document.id}/retraction`, { reason })
    const { documents } = contract.documentsSchema.parse(await get('/documents'))
    expect(documents.find(d => d.id === first.document.id)?.marks).toEqual(['retracted'])
    expect((await post('/undo', { entry: '1', reason })).status).toBe(404)
    expect((await post('/undo', {})).status).toBe(400)
  })

  test('versions and collections', async () => {
    const about = { subject: second.document.id, object: first.document.id, reason, author: 'x', made: '2020-01-01' }
    await workspace.ledger.judge(judgement({ kind: 'replace', ...about }))
    const { versions } = contract.versionsSchema.parse(await get(`/documents/${first.document.id}/versions`))
    expect(versions.map(v => v.current)).toEqual([false, true])
    expect(versions[0].summary.marks).toEqual(['superseded', 'retracted'])
    expect(versions[1].difference?.claims.dropped.length).toBe(3)
    const { collections, current } = contract.collectionsSchema.parse(await get('/collections'))
    expect([current, collections.map(c => c.documents)]).toEqual(['main', [2]])
  })

  test('no other site can judge', async () => {
    const body = { kind: 'reject', reason }
    const foreign = await post(`/claims/${aid.id}/judgements`, body, { origin: 'https://example.org' })
    expect(foreign.status).toBe(403)
  })
})
