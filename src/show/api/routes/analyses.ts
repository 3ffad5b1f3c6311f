import { createRoute } from '@hono/zod-openapi'
import { analyses } from '../../../relata.js'
import {
  type AmbivalentBody,
  ambivalentSchema,
  analysisQuery,
  type BalanceBody,
  balanceSchema,
  type FlowsBody,
  flowsQuery,
  flowsSchema,
} from '../analysis-contract.js'
import { answers, type Routes, viewed } from './answer.js'

/** A proof may not hold up the server for longer than this; without it a bound is given. */
const SECONDS_OF_PROOF = 2

const ambivalent = createRoute({
  method: 'get',
  path: '/ambivalent',
  summary: 'The pairs that cooperate and fight',
  request: { query: analysisQuery },
  responses: answers(ambivalentSchema, 'Pairs, those first whose weaker lane is strongest'),
})

const balance = createRoute({
  method: 'get',
  path: '/balance',
  summary: 'Triads, frustration index, sides, and relations that do not fit them',
  request: { query: analysisQuery },
  responses: answers(balanceSchema, 'The balance'),
})

const flows = createRoute({
  method: 'get',
  path: '/flows',
  summary: 'Who gives whom what, and who works with whom',
  request: { query: flowsQuery },
  responses: answers(flowsSchema, 'Flows, most claims first'),
})

const defections = createRoute({
  method: 'get',
  path: '/defections',
  summary: 'Who changes sides, leaves or joins',
  request: { query: flowsQuery },
  responses: answers(flowsSchema, 'Flows, most claims first'),
})

export const analysisRoutes: Routes = (api, workspace) => {
  api.openapi(ambivalent, async c => {
    const { rollUp, unnamed, ...query } = c.req.valid('query')
    const [then, view] = await viewed(workspace, query)
    const { doubleGames } = await analyses()
    const pairs = await doubleGames(then, { ...view, rollUp: rollUp === 'true', unnamed: unnamed === 'true' })
    return c.json({ pairs } as unknown as AmbivalentBody, 200)
  })
  api.openapi(balance, async c => {
    const { rollUp, unnamed, ...query } = c.req.valid('query')
    const [then, view] = await viewed(workspace, query)
    const { ledgerBalance } = await analyses()
    const options = { rollUp: rollUp === 'true', unnamed: unnamed === 'true', seconds: SECONDS_OF_PROOF }
    return c.json((await ledgerBalance(then, { ...view, ...options })) as unknown as BalanceBody, 200)
  })
  for (const [route, analysis] of [
    [flows, 'supportFlows'],
    [defections, 'membershipFlows'],
  ] as const)
    api.openapi(route, async c => {
      const { rollUp, of, ...query } = c.req.valid('query')
      const [then, view] = await viewed(workspace, query)
      const found = await (await analyses())[analysis](then, { ...view, of, rollUp: rollUp === 'true' })
      return c.json({ flows: found } as unknown as FlowsBody, 200)
    })
}
