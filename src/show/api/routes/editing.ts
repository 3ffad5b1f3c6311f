import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { RelataError } from '../../../base/errors.js'
import { type JudgedBody, judgedSchema } from '../contract.js'
import {
  type JudgedManyBody,
  judgedManySchema,
  ownClaimSchema,
  type ReviewBody,
  reviewQuery,
  reviewSchema,
  undoManySchema,
  verdictsSchema,
} from '../editing-contract.js'
import { answers, type Routes, seen } from './answer.js'
import { by, told } from './judgements.js'

const json = <T extends z.ZodType>(schema: T) => ({
  content: { 'application/json': { schema } },
  required: true as const,
})

const verdicts = createRoute({
  method: 'post',
  path: '/judgements',
  summary: 'Accepts, rejects or withdraws many claims',
  request: { body: json(verdictsSchema) },
  responses: answers(judgedManySchema, 'The judgements, in the order of the claims'),
})

const undoMany = createRoute({
  method: 'post',
  path: '/undo/many',
  summary: 'Takes several judgements back as one step',
  request: { body: json(undoManySchema) },
  responses: answers(judgedManySchema, 'The judgements that take them back'),
})

const own = createRoute({
  method: 'post',
  path: '/documents/{id}/claims',
  summary: 'Adds a claim that a person reads in a document',
  request: { params: z.object({ id: z.string() }), body: json(ownClaimSchema) },
  responses: answers(judgedSchema, 'The judgement and the claim'),
})

const review = createRoute({
  method: 'get',
  path: '/review',
  summary: 'Claims that nobody has decided on, those first of which the reader was least sure',
  request: { query: reviewQuery },
  responses: answers(reviewSchema, 'Claims, how many wait, and how many are decided'),
})

export const editingRoutes: Routes = (api, workspace) => {
  const { decide } = workspace
  api.openapi(verdicts, async c => {
    const { kind, claims, expected, ...grounds } = c.req.valid('json')
    if (expected) await decide.expect(expected)
    const judged = await decide.judge(kind === 'withdraw' ? 'withdraw_claim' : kind, claims, by(grounds))
    return c.json({ judged: judged.map(told) } satisfies JudgedManyBody, 200)
  })
  api.openapi(undoMany, async c => {
    const { entries, ...grounds } = c.req.valid('json')
    const judged: JudgedBody[] = []
    for (const entry of entries.toReversed())
      try {
        judged.push(told(await decide.undo(entry, by(grounds))))
      } catch (error) {
        if (!(error instanceof RelataError && error.code === 'RELATA_JUDGEMENT_UNDONE')) throw error
      }
    return c.json({ judged } satisfies JudgedManyBody, 200)
  })
  api.openapi(own, async c => {
    const { reason, author, ...claim } = c.req.valid('json')
    const added = await decide.add(c.req.valid('param').id, claim, by({ reason, author }))
    return c.json({ ...told(added), claim: added.claim } satisfies JudgedBody, 200)
  })
  api.openapi(review, async c => {
    const { limit = 50, offset = 0, least, most, actors, types, document, order, ...view } = c.req.valid('query')
    const { reviewQueue } = await import('../../../relata.js')
    const then = await seen(workspace, view)
    const queue = await reviewQueue(then, {
      ...{ least, most, document, order },
      types: types?.split(','),
      actors: actors?.split('|').filter(Boolean),
    })
    const ids = queue.claims.slice(offset, offset + limit)
    const found = new Map((await then.claims({ ids })).map(claim => [claim.id, claim]))
    const claims = ids.flatMap(id => found.get(id) ?? [])
    return c.json({ claims, waiting: queue.claims.length, decided: queue.decided } satisfies ReviewBody, 200)
  })
}
