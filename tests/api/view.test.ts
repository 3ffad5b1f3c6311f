import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorkspace } from '../../src/relata.js'
import { app } from '../../src/show/api/app.js'
import type {
  ActorDetail,
  ActorsBody,
  ClaimsBody,
  DocumentDetail,
  DocumentsBody,
  DyadBody,
  NetworkBody,
  SearchBody,
  SourcesBody,
} from '../../src/show/api/contract.js'

const workspace = await openWorkspace(join(mkdtempSync(join(tmpdir(), 'relata-api-view-')), 'ledger.db'))
const api = app(workspace, '/nowhere')
const host = { host: '127.0.0.1:4280' }
const url = 'http://127.0.0.1:4280/api'
afterAll(() => workspace.close())

async function get<T>(path: string): Promise<T> {
  const response = await api.request(url + path, { headers: host })
  expect(response.status, path).toBe(200)
  return (await response.json()) as T
}
const PAPERS = [
  {
    publisher: 'Harbour Radio',
    published: '2020-05-06',
    title: 'Harbour page',
    text: 'The Northern Front attacked the Coast League on 3 May 2020. The Harbour Guild may have given the Coast League rifles.',
  },
  {
    publisher: 'Upland Post',
    published: '2020-05-07',
    title: 'Upland page',
    text: 'Fighters of the Northern Front attacked the Coast League on 3 May 2020, a witness told the Upland Post.',
  },
  {
    publisher: 'Upland Post',
    published: '2021-01-10',
    title: 'Later page',
    text: 'The Coast League praised the Northern Front in January 2021.',
  },
]
beforeAll(async () => {
  for (const paper of PAPERS) {
    const body = JSON.stringify(paper)
    await api.request(`${url}/documents`, {
      method: 'POST',
      body,
      headers: { ...host, 'content-type': 'application/json' },
    })
  }
})

/** What all lists and analyses show of a view. */
async function shown(view: string) {
  const { claims } = await get<ClaimsBody>(`/claims?${view}`)
  const { documents, total } = await get<DocumentsBody>(`/documents?${view}`)
  const { actors } = await get<ActorsBody>(`/actors?${view}`)
  const { edges } = await get<NetworkBody>(`/network?${view}`)
  const { lanes } = await get<DyadBody>(`/dyad?a=Northern%20Front&b=Coast%20League&${view}`)
  const { hits } = await get<SearchBody>(`/search?q=League&${view}`)
  const dossier = await get<ActorDetail>(`/actors/Coast%20League?${view}`)
  expect(total).toBe(documents.length)
  expect(documents.reduce((sum, d) => sum + d.claims, 0)).toBe(claims.length)
  expect(new Set(hits.map(h => h.document))).toEqual(new Set(documents.map(d => d.id)))
  expect(dossier.documents.map(d => d.title).sort()).toEqual(documents.map(d => d.title).sort())
  return { claims, titles: documents.map(d => d.title).sort(), actors: actors.map(a => a.name), edges, lanes }
}

describe('every list and analysis is narrowed by the same view', () => {
  test('nothing said: everything', async () => {
    const all = await shown('')
    expect(all.titles).toEqual(['Harbour page', 'Later page', 'Upland page'])
    expect(all.actors).toEqual(expect.arrayContaining(['Northern Front', 'Coast League', 'Harbour Guild']))
  })

  test('by source', async () => {
    const { titles, actors, lanes } = await shown('according=Harbour%20Radio')
    expect(titles).toEqual(['Harbour page'])
    expect(actors).toContain('Harbour Guild')
    expect(lanes.cooperation).toHaveLength(0)
    expect(lanes.conflict).toHaveLength(1)
    expect((await shown('according=Upland%20Post')).actors).not.toContain('Harbour Guild')
  })

  test('by time', async () => {
    const { titles, lanes } = await shown('during=2021-01/..')
    expect(titles).toEqual(['Later page'])
    expect([lanes.cooperation.length, lanes.conflict.length]).toEqual([1, 0])
  })

  test('by certainty', async () => {
    const { claims, titles } = await shown('certainty=hedged')
    expect(titles).toEqual(['Harbour page'])
    expect(new Set(claims.map(c => c.hedge))).toEqual(new Set(['possible']))
  })

  test('by what was known on a day', async () => {
    expect((await shown('asOf=2020-06-01')).titles).toEqual(['Harbour page', 'Upland page'])
  })

  test('by independent origins', async () => {
    const { claims, titles } = await shown('origins=2')
    expect(titles).toEqual(['Harbour page', 'Upland page'])
    expect(new Set(claims.map(c => c.type))).toEqual(new Set(['assault']))
  })

  test('several conditions at once; a document shows its claims of the view', async () => {
    const { claims } = await shown('according=Harbour%20Radio&certainty=stated')
    expect(claims).toHaveLength(1)
    const detail = await get<DocumentDetail>(`/documents/${claims[0].document.id}?certainty=stated`)
    expect(detail.claims.map(c => c.id)).toEqual(claims.map(c => c.id))
    expect(detail.summary.claims).toBeGreaterThan(1)
    const { sources } = await get<SourcesBody>('/sources?according=Harbour%20Radio')
    expect(sources.map(s => s.name)).toEqual(['Harbour Radio'])
  })

  test.each(['during=yesterday', 'certainty=sure', 'origins=0', 'asOf=then'])('%s is refused', async view => {
    for (const path of ['/claims', '/documents', '/actors', '/network'])
      expect((await api.request(`${url}${path}?${view}`, { headers: host })).status).toBe(400)
  })
})
