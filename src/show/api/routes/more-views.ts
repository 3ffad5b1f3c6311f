import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { analyses, openWeighing } from '../../../relata.js'
import { networkQuery, viewPageQuery, viewQuery } from '../contract.js'
import {
  FACETS,
  type FacetsBody,
  facetsSchema,
  type LineagesBody,
  lineagesSchema,
  type MatrixBody,
  matrixSchema,
  type PlacesBody,
  placesSchema,
} from '../views-contract.js'
import { answers, type Routes, seen, viewed } from './answer.js'

/** Actors of a matrix where nothing is asked for, and the most. */
const TOP = 20
/** Documents whose lineage is drawn where nothing is asked for. */
const DOCUMENTS = 60

const matrix = createRoute({
  method: 'get',
  path: '/matrix',
  summary: 'Who does what to whom among the busiest actors, year by year',
  request: { query: networkQuery.extend({ top: z.coerce.number().int().min(2).max(200).optional() }) },
  responses: answers(matrixSchema, 'Actors and cells'),
})

const places = createRoute({
  method: 'get',
  path: '/places',
  summary: 'Where claims are said to take place',
  request: { query: networkQuery },
  responses: answers(placesSchema, 'Places, most claims first'),
})

const lineages = createRoute({
  method: 'get',
  path: '/lineage',
  summary: 'Which of the newest documents copy, quote or cite each other',
  request: { query: viewPageQuery },
  responses: answers(lineagesSchema, 'One graph of all that share something'),
})

const facet = z.string().min(1).optional()
const facets = createRoute({
  method: 'get',
  path: '/search/facets',
  summary: 'Full text with facets and their counts; "a phrase", -without',
  request: {
    query: viewQuery.extend({
      q: z.string(),
      limit: viewPageQuery.shape.limit,
      ...(Object.fromEntries(FACETS.map(name => [name, facet])) as Record<(typeof FACETS)[number], typeof facet>),
    }),
  },
  responses: answers(facetsSchema, 'Hits and facets'),
})

export const moreViewRoutes: Routes = (api, workspace) => {
  api.openapi(matrix, async c => {
    const { rollUp, top = TOP, ...query } = c.req.valid('query')
    const [then, view] = await viewed(workspace, query)
    const found = await (await analyses()).viewMatrix(then, { ...view, top, rollUp: rollUp === 'true' })
    return c.json(found as MatrixBody, 200)
  })
  api.openapi(places, async c => {
    const { rollUp, ...query } = c.req.valid('query')
    const [then, view] = await viewed(workspace, query)
    return c.json((await (await analyses()).placesOf(then, { ...view, rollUp: rollUp === 'true' })) as PlacesBody, 200)
  })
  api.openapi(lineages, async c => {
    const { limit = DOCUMENTS, offset = 0, ...query } = c.req.valid('query')
    const then = await seen(workspace, query)
    const { documents: total } = await then.ledger.counts()
    const ids = (await then.documents({ limit, offset })).map(d => d.id)
    const graph = await (await analyses()).lineagesOf(await openWeighing(then), ids)
    return c.json({ ...graph, looked: ids.length, total } as unknown as LineagesBody, 200)
  })
  api.openapi(facets, async c => {
    const { q, limit = 50, kind, publisher, year, type, lane, actor, told, ...view } = c.req.valid('query')
    const chosen = { kind, publisher, year, type, lane, actor, told }
    const found = await (await analyses()).found(await seen(workspace, view), q, { limit, chosen })
    return c.json(found as unknown as FacetsBody, 200)
  })
}
