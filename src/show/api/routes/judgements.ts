import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import type { Grounds, Judged } from '../../../relata.js'
import {
  type ClaimJudgement,
  claimJudgementSchema,
  groundsSchema,
  homonymSchema,
  type JudgedBody,
  judgedSchema,
  pairJudgementSchema,
  undoSchema,
} from '../contract.js'
import { answers, type Routes } from './answer.js'

const id = z.object({ id: z.string() })
const json = <T extends z.ZodType>(schema: T) => ({
  content: { 'application/json': { schema } },
  required: true as const,
})

const ofClaim = createRoute({
  method: 'post',
  path: '/claims/{id}/judgements',
  summary: 'Accepts, rejects or withdraws a claim, or puts a person’s in its place',
  request: { params: id, body: json(claimJudgementSchema) },
  responses: answers(judgedSchema, 'The judgement'),
})

const ofDocument = createRoute({
  method: 'post',
  path: '/documents/{id}/retraction',
  summary: 'Marks a document as taken back by its publisher',
  request: { params: id, body: json(groundsSchema) },
  responses: answers(judgedSchema, 'The judgement'),
})

const merge = createRoute({
  method: 'post',
  path: '/actors/merge',
  summary: 'Two actors are one',
  request: { body: json(pairJudgementSchema) },
  responses: answers(judgedSchema, 'The judgement'),
})

const split = createRoute({
  method: 'post',
  path: '/actors/split',
  summary: 'Takes a merge of two names back, or holds them apart, or a name in one document from the same in others',
  request: { body: json(z.union([pairJudgementSchema, homonymSchema])) },
  responses: answers(judgedSchema, 'The judgement'),
})

const undo = createRoute({
  method: 'post',
  path: '/undo',
  summary: 'Takes a judgement back: that of an entry, or the last one',
  request: { body: json(undoSchema) },
  responses: answers(judgedSchema, 'The judgement that takes it back'),
})

export const judgementRoutes: Routes = (api, { decide }) => {
  api.openapi(ofClaim, async c => {
    const { id } = c.req.valid('param')
    const body: ClaimJudgement = c.req.valid('json')
    if (body.expected) await decide.expect({ [id]: body.expected })
    if (body.kind !== 'edit') {
      const [judged] = await decide.judge(body.kind === 'withdraw' ? 'withdraw_claim' : body.kind, [id], by(body))
      return c.json(told(judged), 200)
    }
    const edited = await decide.edit(id, 'set' in body ? { set: body.set } : { record: body.record }, by(body))
    return c.json({ ...told(edited), claim: edited.claim } satisfies JudgedBody, 200)
  })
  api.openapi(ofDocument, async c => {
    return c.json(told(await decide.retract(c.req.valid('param').id, by(c.req.valid('json')))), 200)
  })
  api.openapi(merge, async c => {
    const { a, b, ...grounds } = c.req.valid('json')
    return c.json(told(await decide.merge(a, b, by(grounds))), 200)
  })
  api.openapi(split, async c => {
    const body = c.req.valid('json')
    const judged =
      'name' in body ? decide.splitIn(body.name, body.document, by(body)) : decide.split(body.a, body.b, by(body))
    return c.json(told(await judged), 200)
  })
  api.openapi(undo, async c => {
    const { entry, ...grounds } = c.req.valid('json')
    return c.json(told(await decide.undo(entry, by(grounds))), 200)
  })
}

export function by({
  reason,
  author = 'reading room',
}: {
  readonly reason: string
  readonly author?: string
}): Grounds {
  return { reason, author }
}

export const told = ({ judgement, status }: Judged): JudgedBody => ({ judgement, status })
