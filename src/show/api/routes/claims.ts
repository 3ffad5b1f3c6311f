import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { type ClaimsBody, claimsQuery, claimsSchema, type WhyBody, whySchema } from '../contract.js'
import { answers, type Routes, seen } from './answer.js'

const list = createRoute({
  method: 'get',
  path: '/claims',
  summary: 'Claims in recorded order, by document, actor and types (comma between them)',
  request: { query: claimsQuery },
  responses: answers(claimsSchema, 'Claims'),
})

const why = createRoute({
  method: 'get',
  path: '/claims/{id}/why',
  summary: 'Why a claim was read: tree, rule, the way to each role, whose word it is, how sure',
  request: { params: z.object({ id: z.string() }) },
  responses: answers(whySchema, 'The explanation'),
})

export const claimRoutes: Routes = (api, workspace) => {
  api.openapi(list, async c => {
    const { document, actor, type, limit = 100, offset = 0, ...view } = c.req.valid('query')
    // One more than asked for says whether there is a next page.
    const query = { document, actor, types: type?.split(','), limit: limit + 1, offset }
    const claims = await (await seen(workspace, view)).claims(query)
    const next = claims.length > limit ? offset + limit : null
    return c.json({ claims: claims.slice(0, limit), next } satisfies ClaimsBody, 200)
  })
  api.openapi(why, async c => {
    const { explainKept, engineOf } = await import('../../../relata.js')
    return c.json((await explainKept(workspace.ledger, c.req.valid('param').id, engineOf)) satisfies WhyBody, 200)
  })
}
