import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { analyses, type View, type Workspace } from '../../../relata.js'
import {
  type AlliesBody,
  type AmbivalentBody,
  alliesQuery,
  alliesSchema,
  ambivalentQuery,
  ambivalentSchema,
  analysisQuery,
  type BalanceBody,
  balanceSchema,
  type CentralityBody,
  centralityQuery,
  centralitySchema,
  type DyadMeasuresBody,
  dyadMeasuresQuery,
  dyadMeasuresSchema,
  type FlowsBody,
  flowsQuery,
  flowsSchema,
  type MembershipsBody,
  membershipQuery,
  membershipsSchema,
} from '../analysis-contract.js'
import type { ViewQuery } from '../contract.js'
import { answers, at, type Routes } from './answer.js'

/** A proof may not hold up the server for longer than this; without it a bound is given. */
const SECONDS_OF_PROOF = 2
/** What is listed unless another number is asked for. */
const LISTED = 200

const ambivalent = createRoute({
  method: 'get',
  path: '/ambivalent',
  summary: 'The pairs that cooperate and fight',
  request: { query: ambivalentQuery },
  responses: answers(ambivalentSchema, 'Pairs, those first whose weaker lane is strongest'),
})

const measures = createRoute({
  method: 'get',
  path: '/dyad/measures',
  summary: 'What two actors are to each other, by origins, time, direction and exchange',
  request: { query: dyadMeasuresQuery },
  responses: answers(dyadMeasuresSchema, 'The measures'),
})

const balance = createRoute({
  method: 'get',
  path: '/balance',
  summary: 'Triads, frustration index, sides, and relations that do not fit them',
  request: { query: analysisQuery },
  responses: answers(balanceSchema, 'The balance'),
})

const allied = createRoute({
  method: 'get',
  path: '/allies',
  summary: 'Who has enemies in common, and who cooperates although something speaks against it',
  request: { query: alliesQuery },
  responses: answers(alliesSchema, 'Common enemies and uneasy allies'),
})

const central = createRoute({
  method: 'get',
  path: '/centrality',
  summary: 'PN centrality and brokerage, with intervals from samples of the sources',
  request: { query: centralityQuery },
  responses: answers(centralitySchema, 'Actors, highest centrality first'),
})

const memberships = createRoute({
  method: 'get',
  path: '/actors/{id}/memberships',
  summary: 'Spells of membership of an actor, and in it',
  request: { params: z.object({ id: z.string() }), query: membershipQuery },
  responses: answers(membershipsSchema, 'The spells'),
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

/**
 * The workspace and the view of an analysis of all relations. A day narrows the claims of today's actors; another moment is the
 * ledger as it was. Origins are counted among all that is told by then.
 */
async function looked(
  workspace: Workspace,
  { asOf, ...view }: ViewQuery,
): Promise<[Workspace, View & { origins?: number }]> {
  const day = asOf?.length === 'YYYY-MM-DD'.length
  return day ? [workspace, { ...view, asOf }] : [await at(workspace, asOf), view]
}

export const analysisRoutes: Routes = (api, workspace) => {
  api.openapi(ambivalent, async c => {
    const { rollUp, unnamed, limit = LISTED, offset = 0, ...query } = c.req.valid('query')
    const [then, view] = await looked(workspace, query)
    const { doubleGames } = await analyses()
    const options = { limit: offset + limit, rollUp: rollUp === 'true', unnamed: unnamed === 'true' }
    const { pairs, total } = await doubleGames(then, { ...view, ...options })
    return c.json({ pairs: pairs.slice(offset), total } as unknown as AmbivalentBody, 200)
  })
  api.openapi(measures, async c => {
    const { a, b, rollUp, grain, ...query } = c.req.valid('query')
    const [then, view] = await looked(workspace, query)
    const found = await (await analyses()).dyadMeasures(then, a, b, { ...view, grain, rollUp: rollUp === 'true' })
    return c.json(found as unknown as DyadMeasuresBody, 200)
  })
  api.openapi(balance, async c => {
    const { rollUp, unnamed, ...query } = c.req.valid('query')
    const [then, view] = await looked(workspace, query)
    const { ledgerBalance } = await analyses()
    const options = { rollUp: rollUp === 'true', unnamed: unnamed === 'true', seconds: SECONDS_OF_PROOF }
    return c.json((await ledgerBalance(then, { ...view, ...options })) as unknown as BalanceBody, 200)
  })
  api.openapi(allied, async c => {
    const { rollUp, unnamed, of, limit, ...query } = c.req.valid('query')
    const [then, view] = await looked(workspace, query)
    const options = { of, limit, rollUp: rollUp === 'true', unnamed: unnamed === 'true' }
    return c.json((await (await analyses()).allies(then, { ...view, ...options })) as unknown as AlliesBody, 200)
  })
  api.openapi(central, async c => {
    const { rollUp, unnamed, limit, samples, seed, ...query } = c.req.valid('query')
    const [then, view] = await looked(workspace, query)
    const options = { limit, samples, seed, rollUp: rollUp === 'true', unnamed: unnamed === 'true' }
    return c.json(
      (await (await analyses()).centrality(then, { ...view, ...options })) as unknown as CentralityBody,
      200,
    )
  })
  api.openapi(memberships, async c => {
    const [then, view] = await looked(workspace, c.req.valid('query'))
    const found = await (await analyses()).membershipsOf(then, c.req.valid('param').id, view)
    return c.json(found as unknown as MembershipsBody, 200)
  })
  for (const [route, analysis] of [
    [flows, 'supportFlows'],
    [defections, 'membershipFlows'],
  ] as const)
    api.openapi(route, async c => {
      const { rollUp, of, limit = LISTED, offset = 0, ...query } = c.req.valid('query')
      const [then, view] = await looked(workspace, query)
      const options = { of, limit: offset + limit, rollUp: rollUp === 'true' }
      const { flows: found, total } = await (await analyses())[analysis](then, { ...view, ...options })
      return c.json({ flows: found.slice(offset), total } as unknown as FlowsBody, 200)
    })
}
