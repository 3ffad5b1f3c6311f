import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import { ambivalentSchema, balanceSchema, flowsSchema } from '../../src/show/api/analysis-contract.js'
import { app } from '../../src/show/api/app.js'
import { dossier } from '../support/claims.js'
import { testWorkspace } from '../support/workspace.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-analyses-'))
const workspace = testWorkspace(join(folder, 'ledger.db'))
const api = app(workspace, join(folder, 'web'))
const get = (path: string) => api.request(`http://127.0.0.1:4280${path}`, { headers: { host: '127.0.0.1:4280' } })
const body = async <T extends z.ZodType>(schema: T, path: string): Promise<z.infer<T>> => {
  const response = await get(path)
  expect(response.status, await response.clone().text()).toBe(200)
  return schema.parse(await response.json())
}

beforeAll(async () => {
  for (const e of dossier()) await workspace.ledger.keep(e)
})
afterAll(() => workspace.close())

it('double games, of the whole and of the units', async () => {
  const { pairs } = await body(ambivalentSchema, '/api/ambivalent?rollUp=true')
  expect(pairs.map(p => [...p.names].sort())).toEqual([['Coast League', 'Northern Front']])
  expect(pairs[0].onlyTogether).toBe(true)
  expect(await body(ambivalentSchema, '/api/ambivalent')).toEqual({ pairs: [], total: 0 })
})

it('flows, narrowed to an actor, and none of defections', async () => {
  const { flows } = await body(flowsSchema, '/api/flows?of=Coast%20League')
  expect(flows.map(f => [f.fromName, f.toName, f.mode, f.telling.told])).toEqual([
    ['Northern Front', 'Coast League', 'arms', 1],
  ])
  expect(await body(flowsSchema, '/api/defections')).toEqual({ flows: [], total: 0 })
  expect((await get('/api/flows?of=Nobody')).status).toBe(404)
})

it('the balance, and that of a day', async () => {
  expect((await body(balanceSchema, '/api/balance?rollUp=true')).relations.both).toBe(1)
  expect((await body(balanceSchema, '/api/balance?rollUp=true&asOf=2019-12-31')).relations.both).toBe(0)
})
