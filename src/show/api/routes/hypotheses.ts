import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  changeAnalyses,
  type HypothesesMatrix,
  type Judged,
  openWeighing,
  type Question,
  type Workspace,
} from '../../../relata.js'
import { asOfQuery, type JudgedBody, judgedSchema } from '../contract.js'
import {
  type MatrixBody,
  matrixSchema,
  newEvidenceSchema,
  newExpectationSchema,
  newHypothesisSchema,
  newQuestionSchema,
  newRatingSchema,
  type QuestionsBody,
  questionSchema,
  questionsSchema,
  removalOfSchema,
} from '../hypotheses-contract.js'
import { answers, at, type Routes } from './answer.js'

const params = z.object({ id: z.string() })
const json = <T extends z.ZodType>(schema: T) => ({
  content: { 'application/json': { schema } },
  required: true as const,
})

const list = createRoute({
  method: 'get',
  path: '/hypotheses',
  summary: 'The questions on which hypotheses compete',
  request: { query: asOfQuery },
  responses: answers(questionsSchema, 'Questions, newest first'),
})
const show = createRoute({
  method: 'get',
  path: '/hypotheses/{id}',
  summary: 'Hypotheses against evidence: ratings, weights by origins, ranking, sensitivity',
  request: { params, query: asOfQuery },
  responses: answers(matrixSchema, 'The matrix'),
})
const ask = createRoute({
  method: 'post',
  path: '/hypotheses',
  summary: 'Asks a question with its hypotheses',
  request: { body: json(newQuestionSchema) },
  responses: answers(questionSchema, 'The question'),
})
/** A step that adds something to a question. */
const step = <T extends z.ZodType, P extends string>(path: P, schema: T, summary: string) =>
  createRoute({
    method: 'post',
    path: `/hypotheses/{id}/${path}`,
    summary,
    request: { params, body: json(schema) },
    responses: answers(judgedSchema, 'The judgement'),
  })
const suppose = step('hypotheses', newHypothesisSchema, 'Adds a hypothesis')
const expect = step('expectations', newExpectationSchema, 'Says what is to be expected if a hypothesis holds')
const add = step('evidence', newEvidenceSchema, 'Adds what a claim says as evidence')
const rate = step('ratings', newRatingSchema, 'Rates evidence against a hypothesis')
const remove = step('removal', removalOfSchema, 'Takes back the question, or something of it')

export const hypothesesRoutes: Routes = (api, workspace) => {
  const on = async (then: Workspace) => (await changeAnalyses()).hypothesesOn(then, () => openWeighing(then))
  api.openapi(list, async c => {
    const questions = await (await on(await at(workspace, c.req.valid('query').asOf))).list()
    return c.json({ questions: questions.map(summed) } satisfies QuestionsBody, 200)
  })
  api.openapi(show, async c => {
    const then = await on(await at(workspace, c.req.valid('query').asOf))
    return c.json(body(await then.matrix(c.req.valid('param').id)), 200)
  })
  api.openapi(ask, async c => {
    const { question, hypotheses, ...grounds } = c.req.valid('json')
    return c.json(summed(await (await on(workspace)).ask(question, hypotheses, by(grounds))), 200)
  })
  api.openapi(suppose, async c => {
    const { hypothesis, ...grounds } = c.req.valid('json')
    return c.json(told(await (await on(workspace)).suppose(c.req.valid('param').id, hypothesis, by(grounds))), 200)
  })
  api.openapi(expect, async c => {
    const {
      hypothesis,
      reason,
      author,
      type,
      mode = null,
      actor = null,
      recipient = null,
      unexpected = false,
    } = c.req.valid('json')
    const expectation = { type, mode, actor, recipient, unexpected }
    const hypotheses = await on(workspace)
    return c.json(
      told(await hypotheses.expect(c.req.valid('param').id, hypothesis, expectation, by({ reason, author }))),
      200,
    )
  })
  api.openapi(add, async c => {
    const { claim, ...grounds } = c.req.valid('json')
    return c.json(told(await (await on(workspace)).add(c.req.valid('param').id, claim, by(grounds))), 200)
  })
  api.openapi(rate, async c => {
    const { hypothesis, evidence, rating, ...grounds } = c.req.valid('json')
    const hypotheses = await on(workspace)
    return c.json(told(await hypotheses.rate(c.req.valid('param').id, hypothesis, evidence, rating, by(grounds))), 200)
  })
  api.openapi(remove, async c => {
    const { what, ...grounds } = c.req.valid('json')
    return c.json(told(await (await on(workspace)).remove(c.req.valid('param').id, what, by(grounds))), 200)
  })
}

function by({ reason, author }: { readonly reason?: string; readonly author?: string }) {
  return { reason: reason ?? 'by judgement', author: author ?? 'reading room' }
}

const told = ({ judgement, status }: Judged): JudgedBody => ({ judgement, status })

function summed({ id, question, reason, author, made, hypotheses, evidence }: Question) {
  return { id, question, reason, author, made, hypotheses: hypotheses.length, evidence: evidence.length }
}

/** Of the question itself its numbers are told: the rest of it is the matrix. */
export function body(matrix: HypothesesMatrix): MatrixBody {
  const sensitivity = matrix.sensitivity.map(({ order, ...rest }) => ({
    ...rest,
    order: order.map(({ id, ...numbers }) => ({ hypothesis: id, ...numbers })),
  }))
  return { ...matrix, question: summed(matrix.question), sensitivity } as unknown as MatrixBody
}
