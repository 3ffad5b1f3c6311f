import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  dyadQuery,
  dyadSchema,
  type NetworkBody,
  networkQuery,
  networkSchema,
  pageQuery,
  type SearchBody,
  searchQuery,
  searchSchema,
} from '../contract.js'
import { answers, type Routes, seen, viewed } from './answer.js'

/** Each lane by itself comes in pages where that is asked for; what is counted is counted over all of it. */
const dyadPageQuery = dyadQuery.extend(pageQuery.pick({ limit: true, offset: true }).shape)
const dyadPageSchema = dyadSchema.extend({
  totals: z.object({ cooperation: z.int(), conflict: z.int(), other: z.int() }),
})
type DyadPage = z.infer<typeof dyadPageSchema>

const dyad = createRoute({
  method: 'get',
  path: '/dyad',
  summary: 'What two actors are to each other: two lanes and their ambivalence',
  request: { query: dyadPageQuery },
  responses: answers(dyadPageSchema, 'The dyad'),
})

const network = createRoute({
  method: 'get',
  path: '/network',
  summary: 'Every pair of actors that claims relate, with sums of cooperation and conflict',
  request: { query: networkQuery },
  responses: answers(networkSchema, 'Nodes and edges'),
})

const search = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Actors by name, documents and quotes by their words',
  request: { query: searchQuery },
  responses: answers(searchSchema, 'What was found'),
})

export const viewRoutes: Routes = (api, workspace) => {
  api.openapi(dyad, async c => {
    const { a, b, rollUp, limit, offset = 0, ...query } = c.req.valid('query')
    const [then, view] = await viewed(workspace, query)
    const { lanes, other, ...dyad } = await then.between(a, b, { ...view, rollUp: rollUp === 'true' })
    const page = <T>(claims: readonly T[]) => claims.slice(offset, limit && offset + limit)
    const body = {
      ...dyad,
      lanes: { cooperation: page(lanes.cooperation), conflict: page(lanes.conflict) },
      other: page(other),
      totals: { cooperation: lanes.cooperation.length, conflict: lanes.conflict.length, other: other.length },
    }
    return c.json(body as unknown as DyadPage, 200)
  })
  api.openapi(network, async c => {
    const { rollUp, ...query } = c.req.valid('query')
    const [then, view] = await viewed(workspace, query)
    return c.json((await then.network({ ...view, rollUp: rollUp === 'true' })) as NetworkBody, 200)
  })
  api.openapi(search, async c => {
    const { q, limit, ...view } = c.req.valid('query')
    return c.json((await (await seen(workspace, view)).search(q, limit)) as SearchBody, 200)
  })
}
