import { createRoute } from '@hono/zod-openapi'
import { VERSION } from '../../cli/version.js'
import {
  type Health,
  type HistoryBody,
  healthSchema,
  historySchema,
  pageQuery,
  type SchemeBody,
  schemeSchema,
} from '../contract.js'
import { answers, at, type Routes } from './answer.js'

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

const history = createRoute({
  method: 'get',
  path: '/history',
  summary: 'Every act of keeping, newest first, with its place in the chain',
  request: { query: pageQuery },
  responses: answers(historySchema, 'Entries'),
})

export const aboutRoutes: Routes = (api, workspace) => {
  const { ledger, scheme: types } = workspace
  api.openapi(history, async c => {
    const { asOf, limit = 200, offset = 0 } = c.req.valid('query')
    const then = await at(workspace, asOf)
    return c.json({ entries: await then.ledger.history({ limit, offset }) } satisfies HistoryBody, 200)
  })
  api.openapi(health, async c => {
    const { documents, claims } = await ledger.counts()
    const revision = await ledger.revision()
    return c.json({ status: 'ok', version: VERSION, revision, documents, claims } satisfies Health, 200)
  })
  api.openapi(scheme, c => c.json({ types: [...types.values()] } satisfies SchemeBody, 200))
}
