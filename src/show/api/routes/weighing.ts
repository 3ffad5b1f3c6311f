import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import type { Workspace } from '../../../relata.js'
import {
  asOfQuery,
  type ContradictionsBody,
  claimGradeSchema,
  contradictionsSchema,
  type JudgedBody,
  judgedSchema,
  type LineageBody,
  lineageSchema,
  type SourceDetailBody,
  type SourcesBody,
  sourceDetailSchema,
  sourceGradeSchema,
  sourcesSchema,
  viewPageQuery,
  type WeighedBody,
  weighedSchema,
} from '../contract.js'
import { answers, at, type Routes, seen } from './answer.js'

const id = z.object({ id: z.string() })
const name = z.object({ name: z.string() })
const json = <T extends z.ZodType>(schema: T) => ({
  content: { 'application/json': { schema } },
  required: true as const,
})

const origins = createRoute({
  method: 'get',
  path: '/claims/{id}/origins',
  summary: 'Who tells a claim, who has it from whom, how many independent origins, who denies it',
  request: { params: id, query: asOfQuery },
  responses: answers(weighedSchema, 'Both sides with their origins'),
})

const contradictions = createRoute({
  method: 'get',
  path: '/contradictions',
  summary: 'What is said and denied, or told with details that cannot all be right',
  request: { query: viewPageQuery },
  responses: answers(contradictionsSchema, 'Contradictions, most claims first'),
})

const sources = createRoute({
  method: 'get',
  path: '/sources',
  summary: 'Who publishes and who is quoted, with their grades',
  request: { query: viewPageQuery },
  responses: answers(sourcesSchema, 'Sources, most claims first'),
})

const source = createRoute({
  method: 'get',
  path: '/sources/{name}',
  summary: 'One source by any name: what it rests on, whom it cites, who cites it',
  request: { params: name, query: asOfQuery },
  responses: answers(sourceDetailSchema, 'The source'),
})

const lineage = createRoute({
  method: 'get',
  path: '/documents/{id}/lineage',
  summary: 'Which documents a document copies, quotes or cites, back to where it ends',
  request: { params: id, query: asOfQuery },
  responses: answers(lineageSchema, 'The graph'),
})

const gradeSource = createRoute({
  method: 'post',
  path: '/sources/{name}/grade',
  summary: 'Grades how far a source can be relied on (Admiralty code, A to F)',
  request: { params: name, body: json(sourceGradeSchema) },
  responses: answers(judgedSchema, 'The judgement'),
})

const gradeClaim = createRoute({
  method: 'post',
  path: '/claims/{id}/grade',
  summary: 'Grades how credible a claim is (Admiralty code, 1 to 6)',
  request: { params: id, body: json(claimGradeSchema) },
  responses: answers(judgedSchema, 'The judgement'),
})

export const weighingRoutes: Routes = (api, workspace) => {
  const weigh = async (then: Workspace) => (await import('../../../relata.js')).openWeighing(then)
  const weighAt = async (asOf: string | undefined) => weigh(await at(workspace, asOf))
  api.openapi(origins, async c => {
    const weighing = await weighAt(c.req.valid('query').asOf)
    return c.json((await weighing.origins(c.req.valid('param').id)) as unknown as WeighedBody, 200)
  })
  api.openapi(contradictions, async c => {
    const { limit = 100, offset = 0, ...view } = c.req.valid('query')
    const all = (await (await weigh(await seen(workspace, view))).contradictions()) as unknown as WeighedBody[]
    const body = { contradictions: all.slice(offset, offset + limit), total: all.length }
    return c.json(body satisfies ContradictionsBody, 200)
  })
  api.openapi(sources, async c => {
    const { limit = 200, offset = 0, ...view } = c.req.valid('query')
    const all = await (await weigh(await seen(workspace, view))).sources()
    return c.json({ sources: all.slice(offset, offset + limit), total: all.length } satisfies SourcesBody, 200)
  })
  api.openapi(source, async c => {
    const weighing = await weighAt(c.req.valid('query').asOf)
    return c.json((await weighing.source(c.req.valid('param').name)) as SourceDetailBody, 200)
  })
  api.openapi(lineage, async c => {
    const weighing = await weighAt(c.req.valid('query').asOf)
    return c.json((await weighing.lineage(c.req.valid('param').id)) as unknown as LineageBody, 200)
  })
  api.openapi(gradeSource, async c => {
    const { grade, reason, author = 'reading room' } = c.req.valid('json')
    const judged = await (await weigh(workspace)).gradeSource(c.req.valid('param').name, grade, { reason, author })
    return c.json(judged satisfies JudgedBody, 200)
  })
  api.openapi(gradeClaim, async c => {
    const { grade, reason, author = 'reading room' } = c.req.valid('json')
    const judged = await (await weigh(workspace)).gradeClaim(c.req.valid('param').id, grade, { reason, author })
    return c.json(judged satisfies JudgedBody, 200)
  })
}
