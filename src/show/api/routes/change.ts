import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { RelataError } from '../../../base/errors.js'
import { parseMoment } from '../../../model/moment.js'
import { changeAnalyses, type LedgerChanges, openWeighing, type Since } from '../../../relata.js'
import {
  type ChangesBody,
  changesQuery,
  changesSchema,
  type DyadTurnsBody,
  dyadTurnsQuery,
  dyadTurnsSchema,
  seenSchema,
  type TimelineBody,
  timelineQuery,
  timelineSchema,
} from '../change-contract.js'
import { type JudgedBody, judgedSchema } from '../contract.js'
import { answers, type Routes, viewed } from './answer.js'

const changes = createRoute({
  method: 'get',
  path: '/changes',
  summary: 'What is new since a moment, as the ledger recorded it',
  request: { query: changesQuery },
  responses: answers(changesSchema, 'Documents, claims, propositions, contradictions, judgements, turns'),
})

const seen = createRoute({
  method: 'post',
  path: '/changes/seen',
  summary: 'Marks what is there as seen, for since=last',
  request: { body: { content: { 'application/json': { schema: seenSchema } }, required: true } },
  responses: answers(judgedSchema, 'The judgement'),
})

const turns = createRoute({
  method: 'get',
  path: '/dyad/turns',
  summary: 'The relation of two actors month by month, and where it turns',
  request: { query: dyadTurnsQuery },
  responses: answers(dyadTurnsSchema, 'Months, stretches and turns'),
})

const timeline = createRoute({
  method: 'get',
  path: '/actors/{id}/timeline',
  summary: 'What an actor did and what was done to it, by valid time',
  request: { params: z.object({ id: z.string() }), query: timelineQuery },
  responses: answers(timelineSchema, 'Entries, oldest first, undated at the end'),
})

export const changeRoutes: Routes = (api, workspace) => {
  api.openapi(changes, async c => {
    const { since, until, author, limit = 200 } = c.req.valid('query')
    const { changesSince } = await changeAnalyses()
    const to = until === undefined ? undefined : (parseMoment(until) ?? undefined)
    const found = await changesSince(workspace, openWeighing, sinceOf(since), { until: to, author })
    return c.json(changesBody(found, limit), 200)
  })
  api.openapi(seen, async c => {
    const { entry, author = 'reading room' } = c.req.valid('json')
    const { markSeen } = await changeAnalyses()
    const { judgement, status } = await markSeen(workspace.ledger, { reason: 'looked at', author }, entry)
    return c.json({ judgement, status } satisfies JudgedBody, 200)
  })
  api.openapi(turns, async c => {
    const { a, b, rollUp, ...query } = c.req.valid('query')
    const [then, view] = await viewed(workspace, query)
    const { dyadTurns } = await changeAnalyses()
    return c.json(
      (await dyadTurns(then, a, b, { ...view, rollUp: rollUp === 'true' })) as unknown as DyadTurnsBody,
      200,
    )
  })
  api.openapi(timeline, async c => {
    const { rollUp, limit = 200, offset = 0, ...query } = c.req.valid('query')
    const [then, view] = await viewed(workspace, query)
    const { timelineOf } = await changeAnalyses()
    const found = await timelineOf(then, c.req.valid('param').id, { ...view, rollUp: rollUp === 'true' })
    const { actor, entries } = found
    const dated = entries.filter(e => e.when.edtf !== null).length
    const body = {
      actor: { id: actor.id, name: actor.name },
      total: entries.length,
      dated,
      undated: entries.length - dated,
      entries: entries.slice(offset, offset + limit),
      next: offset + limit < entries.length ? offset + limit : null,
    }
    return c.json(body as unknown as TimelineBody, 200)
  })
}

/** Since when, as an address names it. Errors: RELATA_REQUEST_INVALID. */
export function sinceOf(text: string): Since {
  if (text === 'last') return 'last'
  const moment = parseMoment(text)
  if (!moment) throw new RelataError('RELATA_REQUEST_INVALID', `since: "${text}"`)
  return moment
}

/** What changed, with so many of each list and the numbers of all. */
export function changesBody(found: LedgerChanges, limit: number): ChangesBody {
  const { documents, claims, gone, propositions, contradictions, settled, judgements, turns, ...ends } = found
  const lists = { documents, claims, gone, propositions, contradictions, settled, judgements, turns }
  const counts = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.length]))
  const some = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.slice(0, limit)]))
  return { ...ends, counts, ...some } as unknown as ChangesBody
}
