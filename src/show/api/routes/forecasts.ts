import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { changeAnalyses } from '../../../relata.js'
import { type JudgedBody, judgedSchema } from '../contract.js'
import { type ForecastsBody, forecastsQuery, forecastsSchema, settlementSchema } from '../forecast-contract.js'
import { answers, type Routes, viewed } from './answer.js'

const list = createRoute({
  method: 'get',
  path: '/forecasts',
  summary: 'What the reports foretell or call likely, what became of it, and how each source did',
  request: { query: forecastsQuery },
  responses: answers(forecastsSchema, 'Forecasts: due, then open, then settled'),
})

const settle = createRoute({
  method: 'post',
  path: '/forecasts/{id}/settlement',
  summary: 'Says whether what was foretold came about',
  request: {
    params: z.object({ id: z.string() }),
    body: { content: { 'application/json': { schema: settlementSchema } }, required: true },
  },
  responses: answers(judgedSchema, 'The judgement'),
})

export const forecastRoutes: Routes = (api, workspace) => {
  api.openapi(list, async c => {
    const { limit = 100, offset, asOf, state, kind, of, ...query } = c.req.valid('query')
    const [then, view] = await viewed(workspace, { ...query, asOf })
    const { forecastsIn } = await changeAnalyses()
    const found = await forecastsIn(then, { ...view, state, kind, of, limit, offset })
    return c.json(found as unknown as ForecastsBody, 200)
  })
  api.openapi(settle, async c => {
    const { outcome, reason, author = 'reading room' } = c.req.valid('json')
    const { settleForecast } = await changeAnalyses()
    const { judgement, status } = await settleForecast(workspace, c.req.valid('param').id, outcome, { reason, author })
    return c.json({ judgement, status } satisfies JudgedBody, 200)
  })
}
