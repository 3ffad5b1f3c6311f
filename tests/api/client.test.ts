import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson, contentId } from '../../src/base/hash.js'
import type { Claim } from '../../src/model/claim.js'
import { document } from '../../src/model/document.js'
import { judgement } from '../../src/model/judgement.js'
import { app } from '../../src/show/api/app.js'
import { openTokens } from '../../src/show/api/tokens.js'
import { ClientError, client } from '../../src/show/client/client.js'
import { propose } from '../../src/wiring/proposing.js'
import { dossier, entry, handMade, who } from '../support/claims.js'
import { testWorkspace } from '../support/workspace.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-client-'))
const workspace = testWorkspace(join(folder, 'ledger.db'))
const api = app(workspace, join(folder, 'web'))
const through = (target: typeof api) =>
  ((input: string, init?: RequestInit) =>
    Promise.resolve(
      target.request(input, { ...init, headers: { host: '127.0.0.1:4280', ...(init?.headers as object) } }),
    )) as typeof fetch
const relata = client({ url: 'http://127.0.0.1:4280/', fetch: through(api) })

beforeAll(async () => {
  for (const e of dossier()) await workspace.ledger.keep(e)
  for (let n = 1; n <= 9; n++) {
    const text = `The Northern Front attacked the Coast League in week ${n}.`
    const doc = document({ text, published: `2021-01-0${n}`, publisher: 'Harbour Post' })
    const parties = { actor: [who(text, 'Northern Front')], recipient: [who(text, 'Coast League')] }
    await workspace.ledger.keep(entry(doc, [handMade(doc, { type: 'assault', ...parties })]))
  }
})
afterAll(() => workspace.close())

/** What all pages of a list give together. */
async function all<T, E>(pages: AsyncGenerator<T>, entries: (page: T) => readonly E[]): Promise<[E[], number]> {
  const found: E[] = []
  let count = 0
  for await (const page of pages) {
    found.push(...entries(page))
    count++
  }
  return [found, count]
}

describe('the client', () => {
  test('asks by typed addresses', async () => {
    expect((await relata.get('/health')).documents).toBe(11)
    const { documents } = await relata.get('/documents', { limit: 1 })
    const { document: one } = await relata.get('/documents/{id}', { id: documents[0].id })
    expect(one.text).toContain('week 9')
    expect(
      (await relata.get('/dyad', { a: 'Northern Front', b: 'Coast League' })).lanes.conflict.length,
    ).toBeGreaterThan(8)
  })

  test('walks through all pages of every kind of list, and gets each entry once', async () => {
    const limit = 4
    const lists = {
      documents: await all(relata.pages('/documents', { limit }), p => p.documents.map(d => d.id)),
      claims: await all(relata.pages('/claims', { limit }), p => p.claims.map(c => c.id)),
      history: await all(relata.pages('/history', { limit }), p => p.entries.map(e => String(e.entry))),
      conflict: await all(relata.pages('/dyad', { a: 'Northern Front', b: 'Coast League', limit }), p =>
        p.lanes.conflict.map(c => c.id),
      ),
      actors: await all(relata.pages('/actors', { limit: 1 }), p => p.actors.map(a => a.id)),
      review: await all(relata.pages('/review', { limit }), p => p.claims.map(c => c.id)),
      ambivalent: await all(relata.pages('/ambivalent', { limit: 1 }), p => p.pairs.map(x => `${x.a} ${x.b}`)),
      flows: await all(relata.pages('/flows', { limit: 1 }), p => p.flows.map(f => contentId(f))),
    }
    const { claims, documents } = await workspace.ledger.counts()
    expect(lists.documents[0]).toHaveLength(documents)
    expect(lists.claims[0]).toHaveLength(claims)
    expect(lists.documents[1]).toBe(3)
    expect(lists.actors[0].length).toBeGreaterThan(1)
    expect(lists.conflict[0].length).toBeGreaterThan(8)
    for (const [name, [found]] of Object.entries(lists)) expect(new Set(found).size, name).toBe(found.length)
    expect(lists.history[0]).toHaveLength((await relata.get('/history')).entries.length)
    expect(lists.flows[0]).toHaveLength((await relata.get('/flows')).flows.length)
    expect(lists.ambivalent[0]).toHaveLength((await relata.get('/ambivalent')).pairs.length)
  })

  test('a dyad in pages counts over all of it', async () => {
    const whole = await relata.get('/dyad', { a: 'Northern Front', b: 'Coast League' })
    const page = await relata.get('/dyad', { a: 'Northern Front', b: 'Coast League', limit: 2 })
    expect(page.lanes.conflict).toHaveLength(2)
    expect(page.ambivalence).toEqual(whole.ambivalence)
  })

  test('judges, and is told what went wrong with its code', async () => {
    const { claims } = await relata.get('/claims', { limit: 1 })
    const judged = await relata.judge(claims[0].id, { kind: 'accept', reason: 'read rightly', author: 'Ana Rell' })
    expect(judged.judgement).toMatchObject({ kind: 'accept', author: 'Ana Rell' })
    const failed = await relata.get('/actors/{id}', { id: 'nobody at all' }).catch(error => error)
    expect(failed).toBeInstanceOf(ClientError)
    expect(failed.problem).toMatchObject({ code: 'RELATA_ACTOR_UNKNOWN', status: 404 })
  })

  test('shows its token', async () => {
    const tokens = openTokens(join(folder, 'ledger.db'))
    const { secret } = await tokens.make('Reader', 'read')
    const guarded = through(app(workspace, join(folder, 'web'), tokens))
    const ask = (token?: string) => client({ url: 'http://127.0.0.1:4280', token, fetch: guarded }).get('/health')
    expect((await ask(secret)).status).toBe('ok')
    await expect(ask()).rejects.toMatchObject({ problem: { code: 'RELATA_TOKEN_NEEDED' } })
  })
})

test('proposals are listed in pages and decided on', async () => {
  const [{ document: doc }] = dossier()
  const claim = handMade(doc, {
    type: 'ally',
    symmetric: true,
    actor: [who(doc.text, 'Harbour Cell')],
    quote: 'The Harbour Cell, an affiliate of the Coast League',
    trigger: { start: doc.text.indexOf('affiliate'), end: doc.text.indexOf('affiliate') + 9 },
  })
  const by = { reason: 'so it says', author: 'mcp:tester' }
  for (const mode of [null, 'x', 'y'])
    await propose(workspace.ledger, doc.id, { what: 'add', claim: { ...claim, mode } }, by)
  const [found, pages] = await all(relata.pages('/proposals', { limit: 2 }), p => p.proposals)
  expect([found.length, pages]).toEqual([3, 2])
  const decide = (id: string, verdict: string) =>
    relata.post(`/proposals/${id}/decision`, { verdict, reason: 'looked', author: 'Ana' })
  expect(await relata.get('/proposals', { by: 'nobody' })).toMatchObject({ total: 0, decided: 0 })
  expect((await relata.get('/proposals')).proposers).toEqual([{ name: 'mcp:tester', waiting: 3 }])
  const right = found.find(p => p.claim?.mode === null)!
  // read otherwise than it was proposed: the claim and the dismissal are one step
  const { judged, claim: own } = await relata.post<{ judged: { judgement: { id: string } }[]; claim: Claim }>(
    `/proposals/${right.id}/decision`,
    { verdict: 'accept', record: { realis: 'attempted' }, reason: 'looked', author: 'Ana' },
  )
  expect([judged.length, own.realis, own.quote.text]).toEqual([2, 'attempted', claim.quote.text])
  expect(await relata.get('/proposals')).toMatchObject({ total: 2, decided: 1 })
  await relata.post('/undo/many', { entries: judged.map(j => j.judgement.id), reason: 'misread' })
  expect((await relata.get('/proposals')).total).toBe(3)
  await decide(right.id, 'accept')
  for (const p of found) if (p !== right) await decide(p.id, 'dismiss')
  expect((await relata.get('/proposals')).total).toBe(0)
  expect((await relata.get('/claims', { document: doc.id })).claims.some(c => c.reader === 'person:Ana')).toBe(true)
  await expect(decide(right.id, 'accept')).rejects.toMatchObject({
    problem: { code: 'RELATA_JUDGEMENT_CONFLICT', status: 409 },
  })
})

test('proposals that cannot be read are told, keep no others from being decided on, and can be dismissed', async () => {
  const [{ document: doc }] = dossier()
  const by = { reason: 'so it says', author: 'mcp:tester' }
  const wrong = { what: 'add', claim: { quote: 'half a claim' } } as never
  await expect(propose(workspace.ledger, doc.id, wrong, by)).rejects.toMatchObject({ code: 'RELATA_PROPOSAL_INVALID' })
  const before = await relata.get('/proposals')
  expect(before.unreadable).toEqual([])
  const ids: string[] = []
  for (const object of ['{"what":"add"', canonicalJson(wrong), 'null', '{"what":"other"}']) {
    const made = '2024-05-01T00:00:00Z'
    const kept = judgement({ kind: 'propose', subject: doc.id, object, ...by, author: 'another program', made })
    await workspace.ledger.judge(kept)
    ids.push(kept.id)
  }
  const after = await relata.get('/proposals')
  expect(after).toMatchObject({ total: before.total, decided: before.decided })
  expect(after.unreadable.map(u => u.id).sort()).toEqual([...ids].sort())
  expect((await relata.get('/proposals', { by: 'mcp:tester' })).unreadable).toEqual([])
  const decide = (id: string, verdict: string) =>
    relata.post(`/proposals/${id}/decision`, { verdict, reason: 'looked', author: 'Ana' })
  await expect(decide(ids[0], 'accept')).rejects.toMatchObject({ problem: { status: 422 } })
  for (const id of ids) await decide(id, 'dismiss')
  expect(await relata.get('/proposals')).toMatchObject({ unreadable: [], total: before.total })
})
