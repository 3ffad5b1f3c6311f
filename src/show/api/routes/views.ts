import { createRoute } from '@hono/zod-openapi'
import {
  type DyadBody,
  dyadQuery,
  dyadSchema,
  type NetworkBody,
  networkQuery,
  networkSchema,
  type SearchBody,
  searchQuery,
  searchSchema,
} from '../contract.js'
import { answers, type Routes, seen, viewed } from './answer.js'

const dyad = createRoute({
  method: 'get',
  path: '/dyad',
  summary: 'What two actors are to each other: two lanes and their ambivalence',
  request: { query: dyadQuery },
  responses: answers(dyadSchema, 'The dyad'),
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
    const { a, b, rollUp, ...query } = c.req.valid('query')
    const [then, view] = await viewed(workspace, query)
    return c.json((await then.between(a, b, { ...view, rollUp: rollUp === 'true' })) as unknown as DyadBody, 200)
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
