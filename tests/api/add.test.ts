import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openWorkspace } from '../../src/relata.js'
import { app } from '../../src/show/api/app.js'
import { addedSchema, documentDetailSchema, problemSchema } from '../../src/show/api/contract.js'

const workspace = await openWorkspace(join(mkdtempSync(join(tmpdir(), 'relata-api-add-')), 'ledger.db'))
const api = app(workspace, '/nowhere')
const host = { host: '127.0.0.1:4280' }
const url = 'http://127.0.0.1:4280/api/documents'
afterAll(() => workspace.close())

const post = (body: BodyInit, type?: string) =>
  api.request(url, { method: 'POST', body, headers: type ? { ...host, 'content-type': type } : host })
const added = async (response: Response) => addedSchema.parse(await response.json()).results
const TEXT = 'The Northern Front attacked the Coast League. The Coast League accused the Northern Front of murder.'

test('a pasted text is read and kept, and can be opened', async () => {
  const body = JSON.stringify({ text: TEXT, title: 'Pasted report', published: '2020-01-02' })
  const [result] = await added(await post(body, 'application/json'))
  expect(result).toMatchObject({ file: 'Pasted report', status: 'added', error: null })
  expect(result.claims).toBeGreaterThan(0)
  const opened = await api.request(`${url}/${result.document}`, { headers: host })
  const { document, claims } = documentDetailSchema.parse(await opened.json())
  expect(document).toMatchObject({ title: 'Pasted report', published: '2020-01-02', text: TEXT })
  expect(claims).toHaveLength(result.claims)
  const original = await api.request(`${url}/${result.document}/original`, { headers: host })
  expect(original.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(await original.text()).toBe(TEXT)
  expect((await added(await post(body, 'application/json')))[0].status).toBe('known')
})

test('files are taken one by one: one that fails stops no other', async () => {
  const form = new FormData()
  form.append('file', new File([new Uint8Array([0, 1, 2, 255, 0, 3])], 'broken.bin'))
  form.append('file', new File([`A clash\n\n${TEXT}\n`], 'clash.txt', { type: 'text/plain' }))
  const results = await added(await post(form))
  expect(results.map(r => [r.file, r.status])).toEqual([
    ['broken.bin', 'failed'],
    ['clash.txt', 'added'],
  ])
  expect(results[0].error?.code).toMatch(/^RELATA_/)
})

test('addresses on this machine or its network are not fetched', async () => {
  for (const address of ['http://127.0.0.1:4280/', 'http://10.0.0.1/', 'http://[::1]/']) {
    const [result] = await added(await post(JSON.stringify({ url: address }), 'application/json'))
    expect(result.error?.code, address).toBe('RELATA_FETCH_REFUSED')
  }
})

test.each([
  ['{nope', 'application/json'],
  ['{"text":""}', 'application/json'],
  ['{"url":"file:///etc/passwd"}', 'application/json'],
  ['{"foo":1}', 'application/json'],
  ['x=1', 'application/x-www-form-urlencoded'],
])('%s as %s is refused', async (body, type) => {
  const response = await post(body, type)
  expect(response.status).toBe(400)
  expect(problemSchema.parse(await response.json()).code).toBe('RELATA_REQUEST_INVALID')
})
