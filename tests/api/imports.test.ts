import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openWorkspace } from '../../src/relata.js'
import { app } from '../../src/show/api/app.js'
import { documentsSchema, problemSchema } from '../../src/show/api/contract.js'
import { importedSchema, importSchema } from '../../src/show/api/editing-contract.js'

const workspace = await openWorkspace(join(mkdtempSync(join(tmpdir(), 'relata-api-imports-')), 'ledger.db'))
const api = app(workspace, '/nowhere')
const host = { host: '127.0.0.1:4280' }
const url = 'http://127.0.0.1:4280/api'
afterAll(() => workspace.close())

const events = (text: string) =>
  text
    .split('\n')
    .filter(line => line.startsWith('data: {'))
    .map(line => importedSchema.parse(JSON.parse(line.slice(6))))

test('many files are taken in one after the other, and each is told as it is done; who comes back is told the rest', async () => {
  const form = new FormData()
  form.append('file', new File(['# Harbour page\n\nThe Coast League praised the Amber Guard.\n'], 'harbour.md'))
  form.append('file', new File([new Uint8Array([0, 1, 2, 255, 0, 3])], 'broken.bin'))
  form.append('file', new File(['# Upland page\n\nThe Amber Guard attacked the Coast League.\n'], 'upland.md'))
  const started = await api.request(`${url}/imports`, { method: 'POST', body: form, headers: host })
  const { id, total } = importSchema.parse(await started.json())
  expect(total).toBe(3)
  const told = events(await (await api.request(`${url}/imports/${id}`, { headers: host })).text())
  expect(told.map(e => [e.at, e.result.file, e.result.status])).toEqual([
    [0, 'harbour.md', 'added'],
    [1, 'broken.bin', 'failed'],
    [2, 'upland.md', 'added'],
  ])
  const rest = await api.request(`${url}/imports/${id}`, { headers: { ...host, 'last-event-id': '1' } })
  expect(events(await rest.text()).map(e => e.at)).toEqual([2])
  const unknown = await api.request(`${url}/imports/none`, { headers: host })
  expect(unknown.status).toBe(404)
  expect(problemSchema.parse(await unknown.json()).code).toBe('RELATA_NOT_FOUND')
})

test('documents are found by the words of their titles and papers, and put in order', async () => {
  const list = async (query: string) =>
    documentsSchema.parse(await (await api.request(`${url}/documents?${query}`, { headers: host })).json())
  const all = await list('')
  expect(all.total).toBe(2)
  expect((await list('q=UPLAND')).documents.map(d => d.title)).toEqual(['Upland page'])
  expect((await list('q=upland%20harbour')).total).toBe(0)
  const most = (await list('order=claims')).documents.map(d => d.claims)
  expect(most).toEqual(most.toSorted((a, b) => b - a))
})
