import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { acquirePasted, keepAcquired, openReaders } from '../../src/relata.js'
import { app } from '../../src/show/api/app.js'
import * as contract from '../../src/show/api/contract.js'
import { dossier } from '../support/claims.js'
import { testWorkspace } from '../support/workspace.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-api-why-'))
const workspace = testWorkspace(join(folder, 'ledger.db'))
const api = app(workspace, join(folder, 'web'))
const get = (path: string) => api.request(`http://127.0.0.1:4280${path}`, { headers: { host: '127.0.0.1:4280' } })
afterAll(() => workspace.close())

test('says why a claim was read', async () => {
  const text = 'The Northern Front attacked the Coast League near the harbour on Sunday, officials said.'
  await keepAcquired(
    workspace.ledger,
    openReaders({ threads: 1 }),
    await acquirePasted({ text, language: 'en' }),
    'pasted',
  )
  const [claim] = await workspace.claims({ types: ['assault'] })
  const response = await get(`/api/claims/${claim.id}/why`)
  expect(response.status, await response.clone().text()).toBe(200)
  const told = contract.whySchema.parse(await response.json())
  expect(told.claim.id).toBe(claim.id)
  expect(told.rule.name).toBe('attack')
  expect(told.roles.map(r => r.role)).toEqual(expect.arrayContaining(['actor', 'recipient']))
})

test('answers with a problem where there is no such claim, or no such reader any more', async () => {
  for (const e of dossier()) await workspace.ledger.keep(e)
  const unknown = await get('/api/claims/ffffffffffff/why')
  expect(unknown.status).toBe(404)
  expect(contract.problemSchema.parse(await unknown.json()).code).toBe('RELATA_CLAIM_UNKNOWN')
  const [old] = (await workspace.claims({})).filter(c => c.reader === 'test/1')
  const answer = await get(`/api/claims/${old.id}/why`)
  expect(answer.status).toBe(422)
  expect(contract.problemSchema.parse(await answer.json()).code).toBe('RELATA_CLAIM_READER')
})
