import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  type ActorDetail,
  type ActorsBody,
  actorDetailSchema,
  actorQuery,
  actorsQuery,
  actorsSchema,
  type SuggestionsBody,
  suggestionsQuery,
  suggestionsSchema,
} from '../contract.js'
import { answers, at, type Routes, seen } from './answer.js'

const list = createRoute({
  method: 'get',
  path: '/actors',
  summary: 'Who takes part in the claims, most often first',
  request: { query: actorsQuery },
  responses: answers(actorsSchema, 'Actors'),
})

const suggested = createRoute({
  method: 'get',
  path: '/actors/suggestions',
  summary: 'Who may be one actor, with the probability and what speaks for and against it; nothing is merged',
  request: { query: suggestionsQuery },
  responses: answers(suggestionsSchema, 'Suggestions'),
})

const one = createRoute({
  method: 'get',
  path: '/actors/{id}',
  summary: 'One actor, by id, name or alias: other names, ties, relations, documents',
  request: { params: z.object({ id: z.string() }), query: actorQuery },
  responses: answers(actorDetailSchema, 'The actor'),
})

export const actorRoutes: Routes = (api, workspace) => {
  api.openapi(list, async c => {
    const { q, unnamed, limit = 200, offset = 0, ...view } = c.req.valid('query')
    const then = await seen(workspace, view)
    const all = q ? await then.find(q) : (await then.who()).actors.list
    const wanted = all.filter(actor => actor.uses > 0 && (actor.named || unnamed === 'true'))
    return c.json({ actors: wanted.slice(offset, offset + limit), total: wanted.length } satisfies ActorsBody, 200)
  })
  api.openapi(suggested, async c => {
    const { above = 0.5, asOf, limit = 200, offset = 0 } = c.req.valid('query')
    const { list, groups } = await (await at(workspace, asOf)).suggestions(above)
    return c.json({ above, list: list.slice(offset, offset + limit), groups } as SuggestionsBody, 200)
  })
  api.openapi(one, async c => {
    const { rollUp, ...view } = c.req.valid('query')
    const then = await seen(workspace, view)
    return c.json((await then.dossier(c.req.valid('param').id, { rollUp: rollUp === 'true' })) as ActorDetail, 200)
  })
}
