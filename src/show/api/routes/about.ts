import { createRoute } from '@hono/zod-openapi'
import { VERSION } from '../../cli/version.js'
import { type Health, healthSchema, type SchemeBody, schemeSchema } from '../contract.js'
import { answers, type Routes } from './answer.js'

const health = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Whether the server answers, and how much its ledger holds',
  responses: answers(healthSchema, 'It does'),
})

const scheme = createRoute({
  method: 'get',
  path: '/scheme',
  summary: 'The coding scheme: types, modes, families, base scores',
  responses: answers(schemeSchema, 'The types of claims'),
})

export const aboutRoutes: Routes = (api, { ledger, scheme: types }) => {
  api.openapi(health, async c => {
    const { documents, claims } = await ledger.counts()
    const revision = await ledger.revision()
    return c.json({ status: 'ok', version: VERSION, revision, documents, claims } satisfies Health, 200)
  })
  api.openapi(scheme, c => c.json({ types: [...types.values()] } satisfies SchemeBody, 200))
}
