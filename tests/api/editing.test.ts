import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkspace } from '../../src/relata.js'
import { app } from '../../src/show/api/app.js'
import { addedSchema, documentDetailSchema, judgedSchema, problemSchema } from '../../src/show/api/contract.js'
import { eventSchema, judgedManySchema, reviewSchema } from '../../src/show/api/editing-contract.js'

const workspace = await openWorkspace(join(mkdtempSync(join(tmpdir(), 'relata-api-editing-')), 'ledger.db'))
const api = app(workspace, '/nowhere')
const host = { host: '127.0.0.1:4280' }
const url = 'http://127.0.0.1:4280/api'
afterAll(() => workspace.close())

const get = async (path: string) => (await api.request(url + path, { headers: host })).json()
const send = (path: string, body: unknown) =>
  api.request(url + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { ...host, 'content-type': 'application/json' },
  })
const TEXT =
  'The Northern Front attacked the Coast League on 3 May 2020. The Coast League accused the Northern Front of murder. ' +
  'The Harbour Guild gave the Coast League rifles.'
const why = { reason: 'compared with the recording', author: 'Ana' }

let document: string
let claims: string[]
beforeAll(async () => {
  const given = { text: TEXT, title: 'Front page', published: '2020-05-06' }
  document = addedSchema.parse(await (await send('/documents', given)).json()).results[0].document!
  claims = documentDetailSchema.parse(await get(`/documents/${document}`)).claims.map(c => c.id)
  expect(claims.length).toBeGreaterThan(2)
})
const review = async (query = '') => reviewSchema.parse(await get(`/review${query}`))
const marksOf = async (id: string) =>
  documentDetailSchema.parse(await get(`/documents/${document}`)).claims.find(c => c.id === id)?.marks

test('many claims are judged at once, leave the queue, and come back when that is taken back as one step', async () => {
  const before = await review()
  expect(before.waiting).toBe(before.claims.length)
  const two = before.claims.slice(0, 2).map(c => c.id)
  const response = await send('/judgements', { kind: 'accept', claims: two, ...why })
  const { judged } = judgedManySchema.parse(await response.json())
  expect(judged.map(j => [j.judgement.kind, j.judgement.subject, j.status])).toEqual(
    two.map(id => ['accept', id, 'added']),
  )
  expect(await review()).toMatchObject({ waiting: before.waiting - 2, decided: before.decided + 2 })
  expect(await marksOf(two[0])).toEqual(['accepted'])
  const entries = judged.map(j => j.judgement.id)
  const undone = judgedManySchema.parse(await (await send('/undo/many', { entries, ...why })).json())
  expect(undone.judged).toHaveLength(2)
  expect(await review()).toMatchObject({ waiting: before.waiting, decided: before.decided })
  // what others took back already is left out
  expect(judgedManySchema.parse(await (await send('/undo/many', { entries, ...why })).json()).judged).toEqual([])
})

test('the queue is narrowed by confidence, actors, source and the view', async () => {
  const all = await review()
  const sure = all.claims.map(c => c.confidence)
  expect(sure).toEqual(sure.toSorted((a, b) => a - b))
  const middle = sure[1]
  expect((await review(`?most=${middle}`)).claims.every(c => c.confidence <= middle)).toBe(true)
  const guild = await review('?actors=Harbour%20Guild')
  expect(guild.waiting).toBe(1)
  expect(guild.claims[0].actor[0].name).toContain('Harbour Guild')
  expect((await review('?according=nobody')).waiting).toBe(0)
  expect((await review('?during=2019')).waiting).toBe(0)
  expect((await review('?limit=1&offset=1')).claims.map(c => c.id)).toEqual([all.claims[1].id])
})

test('who judges what others judged meanwhile is told so, and nothing is kept', async () => {
  const [id] = claims
  await send(`/claims/${id}/judgements`, { kind: 'accept', ...why })
  for (const [path, body] of [
    [`/claims/${id}/judgements`, { kind: 'reject', expected: [], reason: 'misread', author: 'Ben' }],
    ['/judgements', { kind: 'reject', claims: [id], expected: { [id]: [] }, reason: 'misread', author: 'Ben' }],
  ] as const) {
    const refused = await send(path, body)
    expect(refused.status).toBe(409)
    const problem = problemSchema.parse(await refused.json())
    expect(problem.code).toBe('RELATA_JUDGEMENT_CONFLICT')
    expect(problem.detail).toContain('accept by Ana')
  }
  expect(await marksOf(id)).toEqual(['accepted'])
  // who saw it may change it
  const seen = { kind: 'reject', expected: ['accepted'], reason: 'misread', author: 'Ben' }
  expect((await send(`/claims/${id}/judgements`, seen)).status).toBe(200)
  expect(await marksOf(id)).toEqual(['rejected'])
})

test('a claim that somebody edited meanwhile is not judged in its old form', async () => {
  const id = claims[1]
  const edit = { kind: 'edit', set: { hedge: 'alleged' }, expected: [], ...why }
  expect((await send(`/claims/${id}/judgements`, edit)).status).toBe(200)
  expect((await send(`/claims/${id}/judgements`, { kind: 'accept', expected: [], ...why })).status).toBe(409)
})

test('a person adds a claim from selected words; it stands in the document, counts, and can be taken back', async () => {
  const start = TEXT.indexOf('The Harbour Guild')
  const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
  const party = (name: string) => ({ name, text: name, ...span(name), kind: 'organization', named: true })
  const own = {
    quote: { start, end: TEXT.length },
    trigger: span('gave'),
    record: { type: 'ally', symmetric: true, actor: [party('Harbour Guild')], recipient: [party('Northern Front')] },
    ...why,
  }
  const judged = judgedSchema.parse(await (await send(`/documents/${document}/claims`, own)).json())
  expect(judged.claim).toMatchObject({ type: 'ally', reader: 'person:Ana', confidence: 1 })
  expect(judged.claim?.quote.text).toBe(TEXT.slice(start))
  expect(await marksOf(judged.claim!.id)).toEqual(['edited'])
  const dyad = (await get('/dyad?a=Harbour%20Guild&b=Northern%20Front')) as { lanes: { cooperation: unknown[] } }
  expect(dyad.lanes.cooperation).toHaveLength(1)
  await send('/undo', { entry: judged.judgement.id, ...why })
  expect(await marksOf(judged.claim!.id)).toBeUndefined()
  const after = (await get('/dyad?a=Harbour%20Guild&b=Northern%20Front')) as typeof dyad
  expect(after.lanes.cooperation).toHaveLength(0)
  for (const wrong of [
    { ...own, record: { ...own.record, type: 'no such type' } },
    { ...own, trigger: { start: 0, end: 3 } },
    { ...own, record: { type: 'ally', actor: [{ ...party('Harbour Guild'), text: 'others' }] } },
  ])
    expect((await send(`/documents/${document}/claims`, wrong)).status).toBe(422)
})

test('others are told of each entry as it comes, and after a break of what came meanwhile', async () => {
  const listen = async (headers: Record<string, string> = {}) => {
    const response = await api.request(`${url}/events`, { headers: { ...host, ...headers } })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    return {
      async until(words: string) {
        while (!text.includes(words)) {
          const { value, done } = await reader.read()
          if (done) throw new Error(`ended without "${words}": ${text}`)
          text += value
        }
        return text
      },
      close: () => reader.cancel(),
    }
  }
  const ear = await listen()
  await ear.until('event: hello')
  const { judgement } = judgedSchema.parse(
    await (await send(`/claims/${claims[2]}/judgements`, { kind: 'accept', ...why })).json(),
  )
  const heard = await ear.until(judgement.id)
  const data = heard.split('\n').find(line => line.startsWith('data: {'))!
  const event = eventSchema.parse(JSON.parse(data.slice(6)))
  expect(event).toMatchObject({ kind: 'judgement', judgement: { kind: 'accept', author: 'Ana', subject: claims[2] } })
  await ear.close()
  const late = await listen({ 'last-event-id': String(event.entry - 1) })
  await late.until(judgement.id)
  await late.close()
})
