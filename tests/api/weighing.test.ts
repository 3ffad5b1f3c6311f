import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { document } from '../../src/model/document.js'
import { app } from '../../src/show/api/app.js'
import * as contract from '../../src/show/api/contract.js'
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
  return schema.parse(await response.json())
}

const [first] = dossier()
const retelling = document({
  text: 'The Northern Front gave the Coast League rifles, Harbour Post reported. The Northern Front denied that it gave the Coast League rifles.',
  title: 'Rifles again',
  publisher: 'Inland Times',
  published: '2019-04-05',
})
const parties = { actor: [who(retelling.text, 'Northern Front')], recipient: [who(retelling.text, 'Coast League')] }
const outlet = { name: 'Harbour Post', text: 'Harbour Post', kind: 'organization' as const, start: 49, end: 61 }

beforeAll(async () => {
  for (const kept of dossier()) await workspace.ledger.keep(kept)
  await workspace.ledger.keep(
    entry(retelling, [
      handMade(retelling, {
        type: 'aid',
        mode: 'arms',
        ...parties,
        quote: 'The Northern Front gave the Coast League rifles',
        attribution: [outlet],
      }),
      handMade(retelling, {
        type: 'aid',
        mode: 'arms',
        ...parties,
        polarity: 'denied',
        quote: 'it gave the Coast League rifles',
        attribution: [{ ...outlet, name: 'Northern Front', text: 'Northern Front' }],
      }),
    ]),
  )
})
afterAll(() => workspace.close())

describe('the API of origins and lineage', () => {
  const claim = first.reading.claims[0].id
  test('the origins of a claim, and its denial', async () => {
    const { affirmed, denied } = await answer(contract.weighedSchema, `/claims/${claim}/origins`)
    expect(affirmed?.claims).toHaveLength(2)
    expect(affirmed?.origins.count).toEqual([1, 1])
    expect(affirmed?.origins.origins[0]).toMatchObject({ kind: 'outlet', name: 'Harbour Post' })
    expect(denied?.claims).toHaveLength(1)
    const early = await answer(contract.weighedSchema, `/claims/${claim}/origins?asOf=2019-04-03`)
    expect([early.affirmed?.claims.length, early.denied]).toEqual([1, null])
  })

  test('contradictions, in pages', async () => {
    const { contradictions, total } = await answer(contract.contradictionsSchema, '/contradictions')
    expect([contradictions.length, total]).toEqual([1, 1])
    expect((await answer(contract.contradictionsSchema, '/contradictions?offset=1')).contradictions).toEqual([])
  })

  test('sources, and one of them', async () => {
    const { sources, total } = await answer(contract.sourcesSchema, '/sources')
    expect(sources.map(s => s.name)).toContain('Harbour Post')
    expect(total).toBe(sources.length)
    const { source, citedBy } = await answer(contract.sourceDetailSchema, '/sources/harbour%20post')
    expect([source.documents, citedBy[0].name]).toEqual([1, 'Inland Times'])
    expect((await call('/sources/nobody')).status).toBe(404)
  })

  test('the lineage of a document', async () => {
    const { edges, origins } = await answer(contract.lineageSchema, `/documents/${retelling.id}/lineage`)
    expect(origins).toEqual([first.document.id])
    expect(edges[0]).toMatchObject({
      from: retelling.id,
      to: first.document.id,
      citations: [{ text: 'Harbour Post reported' }],
    })
    expect((await call('/documents/none/lineage')).status).toBe(404)
  })

  test('grades, with a reason', async () => {
    const reason = 'right in 2018'
    const { judgement } = await answer(contract.judgedSchema, '/sources/Harbour%20Post/grade', { grade: 'B', reason })
    expect(judgement).toMatchObject({ kind: 'grade_source', object: 'B', reason })
    await answer(contract.judgedSchema, `/claims/${claim}/grade`, { grade: '3', reason })
    const { grades } = await answer(contract.weighedSchema, `/claims/${claim}/origins`)
    expect([grades.sources[0].grade, grades.claims[0].grade]).toEqual(['B', '3'])
    expect((await call('/sources/Harbour%20Post/grade', { grade: 'Z', reason })).status).toBe(400)
    expect((await call('/sources/Harbour%20Post/grade', { grade: 'B' })).status).toBe(400)
    expect((await call('/claims/none/grade', { grade: '1', reason })).status).toBe(404)
  })
})
