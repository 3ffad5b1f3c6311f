import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { proposals } from '../../../relata.js'
import { type JudgedBody, judgedSchema, pageQuery } from '../contract.js'
import { type ProposalsBody, proposalDecisionSchema, proposalsSchema } from '../proposals-contract.js'
import { answers, type Routes } from './answer.js'

const list = createRoute({
  method: 'get',
  path: '/proposals',
  summary: 'What agents and other readers would have decided, and nobody has decided on',
  request: { query: pageQuery.omit({ asOf: true }) },
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
  responses: answers(judgedSchema, 'The judgement'),
})

export const proposalRoutes: Routes = (api, workspace) => {
  api.openapi(list, async c => {
    const { limit = 100, offset = 0 } = c.req.valid('query')
    const all = await (await proposals()).waitingProposals(workspace.ledger)
    return c.json({ proposals: all.slice(offset, offset + limit), total: all.length } satisfies ProposalsBody, 200)
  })
  api.openapi(decision, async c => {
    const { verdict, reason, author = 'reading room' } = c.req.valid('json')
    const { decideProposal } = await proposals()
    const { judgement, status } = await decideProposal(workspace, c.req.valid('param').id, verdict, { reason, author })
    return c.json({ judgement, status } satisfies JudgedBody, 200)
  })
}
