import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import { app } from '../../src/show/api/app.js'
import { facetsSchema, lineagesSchema, matrixSchema, placesSchema } from '../../src/show/api/views-contract.js'
import { dossier } from '../support/claims.js'
import { testWorkspace } from '../support/workspace.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-more-views-'))
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

it('the matrix of the whole ledger is that of the claims one by one', async () => {
  const whole = await body(matrixSchema, '/api/matrix')
  const { actors, cells } = await body(matrixSchema, '/api/matrix?asOf=2999-01-01')
  const byName = (m: typeof whole) => {
    const name = new Map(m.actors.map(a => [a.id, a.name]))
    return m.cells
      .map(c => [name.get(c.from), name.get(c.to), c.year, c.cooperation, c.conflict, c.other].join(' '))
      .sort()
  }
  expect(cells.length).toBeGreaterThan(1)
  expect(byName({ actors, cells })).toEqual(byName(whole))
  const conflict = (m: typeof whole) => m.cells.reduce((sum, c) => sum + c.conflict, 0)
  expect(conflict(await body(matrixSchema, '/api/matrix?rollUp=true'))).toBe(1)
  expect(conflict(await body(matrixSchema, '/api/matrix?rollUp=true&asOf=2019-12-31'))).toBe(0)
  expect((await body(matrixSchema, '/api/matrix?top=2')).actors).toHaveLength(2)
})

it('rolled up, parts count for the whole', async () => {
  const { actors } = await body(matrixSchema, '/api/matrix?rollUp=true')
  expect(actors.map(a => a.name)).not.toContain('Harbour Cell')
  expect((await body(matrixSchema, '/api/matrix')).actors.map(a => a.name)).toContain('Harbour Cell')
})

it('places, with their lanes', async () => {
  const { places, placed, total } = await body(placesSchema, '/api/places')
  expect(total).toBeGreaterThan(placed)
  expect(places.length > 0).toBe(placed > 0)
  for (const p of places) expect(p.claims).toBe(p.cooperation + p.conflict + p.other + p.denied)
})

it('facets count what the other facets leave, and narrow', async () => {
  const all = await body(facetsSchema, '/api/search/facets?q=coast')
  expect(all.total).toBe(all.hits.length)
  const values = (of: typeof all, facet: string) => of.facets.find(f => f.facet === facet)!.values
  const kinds = values(all, 'kind')
  expect(kinds.reduce((sum, k) => sum + k.hits, 0)).toBe(all.total)
  const claims = await body(facetsSchema, '/api/search/facets?q=coast&kind=claim')
  expect(claims.total).toBe(kinds.find(k => k.value === 'claim')!.hits)
  expect(claims.hits.every(h => h.type !== null && h.lane !== null)).toBe(true)
  // the counts of the chosen facet stay, so that another value can be chosen
  expect(values(claims, 'kind')).toEqual(kinds)
  const [paper] = values(all, 'publisher')
  const one = await body(facetsSchema, `/api/search/facets?q=coast&publisher=${encodeURIComponent(paper.value)}`)
  expect(one.total).toBe(paper.hits)
  expect(one.hits.every(h => h.publisher === paper.value)).toBe(true)
  expect((await body(facetsSchema, '/api/search/facets?q=coast+-rifles')).total).toBeLessThan(all.total)
})

it('documents that share nothing have no lineage', async () => {
  expect(await body(lineagesSchema, '/api/lineage')).toMatchObject({ nodes: [], edges: [], looked: 2, total: 2 })
})
