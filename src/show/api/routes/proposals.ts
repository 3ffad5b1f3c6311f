import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { proposals } from '../../../relata.js'
import { pageQuery } from '../contract.js'
import {
  type ProposalDecided,
  type ProposalsBody,
  proposalDecidedSchema,
  proposalDecisionSchema,
  proposalsSchema,
} from '../proposals-contract.js'
import { answers, type Routes } from './answer.js'
import { by, told } from './judgements.js'

const list = createRoute({
  method: 'get',
  path: '/proposals',
  summary: 'What agents and other readers would have decided, and nobody has decided on',
  request: { query: pageQuery.omit({ asOf: true }).extend({ by: z.string().optional() }) },
  responses: answers(proposalsSchema, 'Proposals, oldest first'),
})

const decision = createRoute({
  method: 'post',
  path: '/proposals/{id}/decision',
  summary: 'Makes a proposal one’s own decision, or dismisses it',
  request: {
    params: z.object({ id: z.string() }),
    body: { content: { 'application/json': { schema: proposalDecisionSchema } }, required: true },
  },
  responses: answers(proposalDecidedSchema, 'The judgement, and what else was judged with it'),
})

export const proposalRoutes: Routes = (api, workspace) => {
  api.openapi(list, async c => {
    const { limit = 100, offset = 0, by: proposer } = c.req.valid('query')
    const queue = await (await proposals()).proposalQueue(workspace.ledger, { by: proposer })
    const { waiting, decided } = queue
    const page = waiting.slice(offset, offset + limit)
    const [proposers, unreadable] = [[...queue.proposers], [...queue.unreadable]]
    return c.json(
      { proposals: page, total: waiting.length, decided, proposers, unreadable } satisfies ProposalsBody,
      200,
    )
  })
  api.openapi(decision, async c => {
    const { verdict, record, ...grounds } = c.req.valid('json')
    const { decideProposal } = await proposals()
    const { judged, claim } = await decideProposal(workspace, c.req.valid('param').id, verdict, by(grounds), record)
    const all = judged.map(told)
    return c.json({ ...all[0], ...(claim && { claim }), judged: all } satisfies ProposalDecided, 200)
  })
}
