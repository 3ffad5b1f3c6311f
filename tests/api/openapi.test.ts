import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { afterAll, expect, test } from 'vitest'
import { app } from '../../src/show/api/app.js'
import { testWorkspace } from '../support/workspace.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-openapi-'))
const workspace = testWorkspace(join(folder, 'ledger.db'))
const api = app(workspace, join(folder, 'web'))
const description = async () => {
  const response = await api.request('http://127.0.0.1:1/api/openapi.json', { headers: { host: '127.0.0.1:1' } })
  return response.json()
}
afterAll(() => workspace.close())

const lint = async (document: object) => {
  const config = await createConfig({ extends: ['recommended-strict'] })
  const problems = await lintFromString({ source: JSON.stringify(document), absoluteRef: 'openapi.json', config })
  return problems.map(p => `${p.ruleId} ${p.location[0]?.pointer}: ${p.message}`)
}

test('the description of the API passes the linter of its standard, with all that it recommends', async () => {
  const good = await description()
  expect(await lint(good)).toEqual([])
  // the linter does look
  good.paths['/documents/{id}'].get.parameters = []
  good.paths['/health'].get.responses = { 200: { content: {} } }
  expect((await lint(good)).map(p => p.split(' ')[0])).toEqual(
    expect.arrayContaining(['path-parameters-defined', 'operation-4xx-response', 'struct']),
  )
})

test('every operation has a name of its own, a group that is described, and the role that it needs', async () => {
  const { paths, tags, openapi } = await description()
  expect(openapi).toBe('3.1.0')
  const operations = Object.values(paths as Record<string, Record<string, Record<string, unknown>>>).flatMap(o =>
    Object.values(o),
  )
  expect(operations.length).toBeGreaterThan(60)
  expect(new Set(operations.map(o => o.operationId)).size).toBe(operations.length)
  const known = (tags as { name: string }[]).map(t => t.name)
  for (const { tags, summary, responses } of operations) {
    expect(known).toContain((tags as string[])[0])
    expect((summary as string).length).toBeGreaterThan(10)
    expect(Object.keys(responses as object)).toContain('4XX')
  }
})
