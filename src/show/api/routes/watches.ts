import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { parseMoment } from '../../../model/moment.js'
import { changeAnalyses, openWeighing, type Watchable } from '../../../relata.js'
import {
  type AlertsBody,
  alertsSchema,
  changesQuery,
  newWatchSchema,
  removalSchema,
  type WatchesBody,
  watchesSchema,
  watchSchema,
} from '../change-contract.js'
import { asOfQuery, type JudgedBody, judgedSchema, pageQuery } from '../contract.js'
import { answers, at, type Routes } from './answer.js'
import { sinceOf } from './change.js'

const json = <T extends z.ZodType>(schema: T) => ({
  content: { 'application/json': { schema } },
  required: true as const,
})

const list = createRoute({
  method: 'get',
  path: '/watches',
  summary: 'What is watched: actors, pairs, and what claims say',
  request: { query: asOfQuery },
  responses: answers(watchesSchema, 'The watches, oldest first'),
})

const add = createRoute({
  method: 'post',
  path: '/watches',
  summary: 'Watches an actor, a pair of actors, or what a claim says',
  request: { body: json(newWatchSchema) },
  responses: answers(judgedSchema.extend({ watch: watchSchema }), 'The watch'),
})

const remove = createRoute({
  method: 'post',
  path: '/watches/{id}/removal',
  summary: 'Takes a watch back',
  request: { params: z.object({ id: z.string() }), body: json(removalSchema) },
  responses: answers(judgedSchema, 'The judgement that takes it back'),
})

const alerts = createRoute({
  method: 'get',
  path: '/alerts',
  summary: 'What the watches tell since a moment',
  request: { query: changesQuery.extend({ offset: pageQuery.shape.offset }) },
  responses: answers(alertsSchema.extend({ total: z.int() }), 'Alerts, newest first'),
})

export const watchRoutes: Routes = (api, workspace) => {
  api.openapi(list, async c => {
    const { watches } = await changeAnalyses()
    const then = await at(workspace, c.req.valid('query').asOf)
    return c.json({ watches: await watches(then.ledger) } as WatchesBody, 200)
  })
  api.openapi(add, async c => {
    const { reason = 'to be told of what is new', author = 'reading room', ...what } = c.req.valid('json')
    const { addWatch } = await changeAnalyses()
    const { judgement, status, watch } = await addWatch(workspace, what as Watchable, { reason, author })
    return c.json({ judgement, status, watch: { ...watch, of: [...watch.of] } }, 200)
  })
  api.openapi(remove, async c => {
    const { reason = 'taken back', author = 'reading room' } = c.req.valid('json')
    const { removeWatch } = await changeAnalyses()
    const { judgement, status } = await removeWatch(workspace.ledger, c.req.valid('param').id, { reason, author })
    return c.json({ judgement, status } satisfies JudgedBody, 200)
  })
  api.openapi(alerts, async c => {
    const { since, until, author, limit, offset = 0 } = c.req.valid('query')
    const { alertsSince } = await changeAnalyses()
    const to = until === undefined ? undefined : (parseMoment(until) ?? undefined)
    const found = await alertsSince(workspace, openWeighing, sinceOf(since), { until: to, author })
    const alerts = found.alerts.slice(offset, limit && offset + limit)
    return c.json({ ...found, alerts, total: found.alerts.length } as unknown as AlertsBody & { total: number }, 200)
  })
}
