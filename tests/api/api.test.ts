import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { app } from '../../src/show/api/app.js'
import * as contract from '../../src/show/api/contract.js'
import { dossier } from '../support/claims.js'
import { testWorkspace } from '../support/workspace.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-api-'))
const workspace = testWorkspace(join(folder, 'ledger.db'))
const web = join(folder, 'web')
const api = app(workspace, web)
const host = { host: '127.0.0.1:4280' }
const get = (path: string, headers = {}) =>
  api.request(`http://127.0.0.1:4280${path}`, { headers: { ...host, ...headers } })
const body = async <T extends z.ZodType>(schema: T, path: string): Promise<z.infer<T>> => {
  const response = await get(path)
  expect(response.status, await response.clone().text()).toBe(200)
  return schema.parse(await response.json())
}
const problemOf = async (response: Response) => contract.problemSchema.parse(await response.json())

beforeAll(async () => {
  for (const e of dossier()) {
    await workspace.ledger.keep(e)
    // so that their recorded times differ
    await new Promise(done => setTimeout(done, 2))
  }
  mkdirSync(join(web, 'assets'), { recursive: true })
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Reading room</title>')
  writeFileSync(join(web, 'assets', 'app.js'), 'export {}')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
})
afterAll(() => workspace.close())

describe('the API gives what its contract says', () => {
  test('health, scheme, documents', async () => {
    expect(await body(contract.healthSchema, '/api/health')).toMatchObject({ status: 'ok', documents: 2, claims: 4 })
    expect((await body(contract.schemeSchema, '/api/scheme')).types.length).toBeGreaterThan(20)
    const { documents, total } = await body(contract.documentsSchema, '/api/documents?limit=1')
    expect([documents.length, total]).toEqual([1, 2])
  })

  test('a document with its text, layers and resolved claims', async () => {
    const [first] = dossier()
    const { document, claims, summary } = await body(
      contract.documentDetailSchema,
      `/api/documents/${first.document.id}`,
    )
    expect(document.text).toBe(first.document.text)
    expect(summary.claims).toBe(claims.length)
    for (const { quote, actor } of claims) {
      expect(document.text.slice(quote.start, quote.end)).toBe(quote.text)
      expect(actor.every(p => p.actor)).toBe(true)
    }
  })

  test('claims by document, type and actor, in pages', async () => {
    const all = await body(contract.claimsSchema, '/api/claims')
    expect(all.claims).toHaveLength(4)
    const page = await body(contract.claimsSchema, '/api/claims?limit=3')
    expect([page.claims.length, page.next]).toEqual([3, 3])
    expect((await body(contract.claimsSchema, '/api/claims?limit=3&offset=3')).claims).toEqual(all.claims.slice(3))
    const types = async (query: string) =>
      (await body(contract.claimsSchema, `/api/claims?${query}`)).claims.map(c => c.type)
    expect(await types('type=aid,assault')).toEqual(['aid', 'assault'])
    expect(await types('actor=Harbour%20Cell')).toEqual(['affiliate', 'cooperate'])
    expect(await types('actor=NF&type=assault')).toEqual(['assault'])
    expect(await types('actor=NF&limit=1&offset=1')).toEqual(['cooperate'])
  })

  test('actors, and one by id or name', async () => {
    const { actors } = await body(contract.actorsSchema, '/api/actors')
    expect(actors.map(a => a.name)).toEqual(['Northern Front', 'Coast League', 'Harbour Cell'])
    expect((await body(contract.actorsSchema, '/api/actors?unnamed=true')).total).toBe(4)
    const byName = await body(contract.actorDetailSchema, '/api/actors/coast%20league')
    expect(byName).toEqual(await body(contract.actorDetailSchema, `/api/actors/${byName.actor.id}`))
    expect(byName.below.map(t => [t.type, t.actor.name]).sort()).toEqual([
      ['affiliate', 'Harbour Cell'],
      ['phrase', 'Fighters of the Coast League'],
    ])
  })

  test('who may be one actor, and an actor with its parts', async () => {
    const found = await body(contract.suggestionsSchema, '/api/actors/suggestions?above=0')
    expect(found.list.every(s => s.score >= 0 && s.parts.length > 0)).toBe(true)
    expect((await body(contract.suggestionsSchema, '/api/actors/suggestions?above=1')).list).toEqual([])
    const related = async (query: string) =>
      (await body(contract.actorDetailSchema, `/api/actors/coast%20league${query}`)).relations.map(r => [
        r.actor.name,
        r.cooperation.claims + r.conflict.claims,
      ])
    expect(await related('')).toContainEqual(['Northern Front', 1])
    expect(await related('?rollUp=true')).toContainEqual(['Northern Front', 3])
  })

  test('the dyad, alone and rolled up', async () => {
    const alone = await body(contract.dyadSchema, '/api/dyad?a=Northern%20Front&b=Coast%20League')
    expect([alone.lanes.cooperation.length, alone.lanes.conflict.length]).toEqual([1, 0])
    const rolled = await body(contract.dyadSchema, '/api/dyad?a=Northern%20Front&b=Coast%20League&rollUp=true')
    expect(rolled.lanes.cooperation.map(c => c.type)).toEqual(['aid', 'cooperate'])
    expect(rolled.lanes.conflict.map(c => c.type)).toEqual(['assault'])
    expect(rolled.ambivalence).toMatchObject({ positive: 19.5, negative: 9 })
    expect(rolled.parties[1].rolled.map(r => r.path.length)).toEqual([0, 1, 1])
    const early = await body(contract.dyadSchema, '/api/dyad?a=NF&b=Coast%20League&rollUp=true&asOf=2019-12-31')
    expect(early.lanes.conflict).toEqual([])
    const told = await body(contract.dyadSchema, '/api/dyad?a=NF&b=Coast%20League&rollUp=true&according=officials')
    expect([told.lanes.cooperation.length, told.lanes.conflict.length]).toEqual([0, 1])
  })

  test('the network', async () => {
    const { nodes, edges } = await body(contract.networkSchema, '/api/network?rollUp=true')
    expect(nodes.map(n => n.name).sort()).toEqual(['Coast League', 'Northern Front'])
    expect(edges).toHaveLength(1)
    expect(edges[0]).toMatchObject({ cooperation: { claims: 2, score: 19.5 }, conflict: { claims: 1, score: 9 } })
    expect((await body(contract.networkSchema, '/api/network')).edges).toHaveLength(3)
  })

  test('search', async () => {
    const { hits } = await body(contract.searchSchema, '/api/search?q=rifles')
    expect(hits.map(h => h.kind)).toEqual(['document', 'claim'])
    expect((await body(contract.searchSchema, '/api/search?q=coast')).actors.map(a => a.name)).toContain('Coast League')
  })

  test('the past: every list as of an entry, a time or a day', async () => {
    const { entries } = await body(contract.historySchema, '/api/history')
    expect(entries.map(e => e.entry)).toEqual([2, 1])
    const { total } = await body(contract.documentsSchema, '/api/documents?asOf=entry:1')
    expect(total).toBe(1)
    const at = encodeURIComponent(entries[1].recorded)
    for (const asOf of ['entry:1', at, '2019-12-31']) {
      expect((await body(contract.claimsSchema, `/api/claims?asOf=${asOf}`)).claims).toHaveLength(3)
      expect((await body(contract.searchSchema, `/api/search?q=attacked&asOf=${asOf}`)).hits).toEqual([])
      expect(
        (await body(contract.networkSchema, `/api/network?rollUp=true&asOf=${asOf}`)).edges[0].conflict.claims,
      ).toBe(0)
      const { documents } = await body(contract.actorDetailSchema, `/api/actors/Northern%20Front?asOf=${asOf}`)
      expect(documents).toHaveLength(1)
    }
    expect((await get(`/api/documents/${entries[0].id}?asOf=entry:1`)).status).toBe(404)
    expect((await get('/api/claims?asOf=yesterday')).status).toBe(400)
  })

  test('its own description', async () => {
    const { paths } = (await (await get('/api/openapi.json')).json()) as { paths: object }
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/actors',
        '/actors/merge',
        '/actors/split',
        '/actors/suggestions',
        '/actors/{id}',
        '/ambivalent',
        '/balance',
        '/claims',
        '/claims/{id}/grade',
        '/claims/{id}/judgements',
        '/claims/{id}/origins',
        '/claims/{id}/why',
        '/collections',
        '/contradictions',
        '/defections',
        '/documents',
        '/documents/{id}',
        '/documents/{id}/lineage',
        '/documents/{id}/retraction',
        '/documents/{id}/versions',
        '/dyad',
        '/flows',
        '/health',
        '/history',
        '/network',
        '/scheme',
        '/search',
        '/sources',
        '/sources/{name}',
        '/sources/{name}/grade',
        '/undo',
      ]),
    )
  })
})

describe('the API says what went wrong', () => {
  test.each([
    ['/api/documents/none', 404, 'RELATA_DOCUMENT_UNKNOWN'],
    ['/api/actors/nobody', 404, 'RELATA_ACTOR_UNKNOWN'],
    ['/api/dyad?a=NF&b=Northern%20Front', 409, 'RELATA_ACTOR_SAME'],
    ['/api/dyad?a=NF', 400, 'RELATA_REQUEST_INVALID'],
    ['/api/dyad?a=NF&b=x&asOf=2019-02-30', 400, 'RELATA_REQUEST_INVALID'],
    ['/api/claims?limit=0', 400, 'RELATA_REQUEST_INVALID'],
    ['/api/nothing', 404, 'RELATA_NOT_FOUND'],
  ])('%s', async (path, status, code) => {
    const response = await get(path)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect([response.status, (await problemOf(response)).code]).toEqual([status, code])
  })
})

describe('the server is for this machine alone', () => {
  const post = (headers: Record<string, string>) =>
    api.request('http://127.0.0.1:4280/api/documents', {
      method: 'POST',
      body: '{',
      headers: { ...host, 'content-type': 'application/json', ...headers },
    })

  test('other host names are refused', async () => {
    for (const name of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:4280', ''])
      expect((await get('/api/health', { host: name })).status, name).toBe(403)
    for (const name of ['localhost', 'localhost:9', '[::1]:4280'])
      expect((await get('/api/health', { host: name })).status).toBe(200)
  })

  test('pages of other sites can change nothing, and read nothing', async () => {
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await post({ origin: 'http://127.0.0.1:4280', 'sec-fetch-site': 'same-origin' })).status).not.toBe(403)
    const answer = await get('/api/health', { origin: 'https://evil.example' })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('every answer has the policy', async () => {
    for (const path of ['/', '/api/health', '/api/none', '/assets/app.js'])
      expect((await get(path)).headers.get('content-security-policy'), path).toContain("script-src 'self'")
  })
})

describe('answers that did not change', () => {
  test('are not sent again', async () => {
    const first = await get('/api/actors')
    const mark = first.headers.get('etag')!
    expect((await get('/api/actors', { 'if-none-match': mark })).status).toBe(304)
    const { document: _, ...rest } = dossier()[0]
    const doc = { ...dossier()[0].document, id: 'another', text: 'Another text' }
    await workspace.ledger.keep({ ...rest, document: doc, reading: { ...rest.reading, claims: [] } })
    expect((await get('/api/actors', { 'if-none-match': mark })).status).toBe(200)
  })
})

describe('the reading room', () => {
  test('is served, with its page for every address that is no file', async () => {
    for (const path of ['/', '/actors/x', '/pair?a=1']) expect(await (await get(path)).text()).toContain('Reading room')
    expect((await get('/assets/app.js')).headers.get('cache-control')).toContain('immutable')
    expect((await get('/assets/none.js')).status).toBe(404)
  })

  test('comes compressed to who takes that', async () => {
    const plain = await get('/assets/app.js')
    expect(plain.headers.get('content-encoding')).toBeNull()
    const text = await plain.text()
    for (const again of [1, 2]) {
      const packed = await get('/assets/app.js', { 'accept-encoding': 'br, gzip' })
      expect(packed.headers.get('content-encoding'), `asked ${again}`).toBe('gzip')
      expect(packed.headers.get('vary')).toContain('accept-encoding')
      expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(text)
    }
  })

  test('and its answers are compressed only over a wire', async () => {
    const gzip = { 'accept-encoding': 'gzip' }
    const near = await get('/api/openapi.json', gzip)
    expect(near.headers.get('content-encoding')).toBeNull()
    const wide = app(workspace, web, null, { everywhere: true })
    const afar = await wide.request('http://127.0.0.1:4280/api/openapi.json', { headers: { ...host, ...gzip } })
    expect(afar.headers.get('content-encoding')).toBe('gzip')
    expect(JSON.parse(gunzipSync(await afar.arrayBuffer()).toString())).toEqual(await near.json())
  })

  test('gives nothing from outside its folder', async () => {
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/assets/..%5c..%5csecret.txt',
      '/%00secret.txt',
    ])
      expect(await (await get(path)).text(), path).not.toContain('secret\n')
    expect(await (await get('/..%2fsecret.txt')).text()).not.toBe('secret')
  })
})
