/** What the routes about double games, flows and balance give; docs/analysis.md says what the numbers mean. */
import { z } from 'zod'
import { claimSchema } from '../../model/claim.js'
import { networkQuery, networkSchema } from './contract.js'

const flag = z.enum(['true', 'false']).optional()
export const analysisQuery = networkQuery.extend({ unnamed: flag })
export const flowsQuery = networkQuery.extend({ of: z.string().min(1).optional() })

const namedEdge = networkSchema.shape.edges.element.extend({ names: z.tuple([z.string(), z.string()]) })

/** GET /api/ambivalent?rollUp&unnamed&asOf&according: the pairs that cooperate and fight, the stronger their weaker lane the earlier. */
export const ambivalentSchema = z.object({
  pairs: z.array(
    namedEdge.extend({
      /** The pairs that were counted for it, where rolled up. */
      units: z.array(namedEdge),
      /** None of these does both. */
      onlyTogether: z.boolean(),
    }),
  ),
})
export type AmbivalentBody = z.infer<typeof ambivalentSchema>

const count = z.int()
const people = z.tuple([z.number().nullable(), z.number().nullable(), z.number().nullable()])

/** GET /api/flows and /api/defections?of&rollUp&asOf&according: most claims first. */
export const flowsSchema = z.object({
  flows: z.array(
    z.object({
      /** Actor ids; null where no claim names one. */
      from: z.string().nullable(),
      to: z.string().nullable(),
      fromName: z.string().nullable(),
      toName: z.string().nullable(),
      type: z.string(),
      mode: z.string().nullable(),
      mutual: z.boolean(),
      telling: z.object({ told: count, alleged: count, 'not done': count, denied: count }),
      /** At least, at best, at most; null where open or unknown. */
      people: people.nullable(),
      who: z.array(z.string()),
      first: z.string(),
      last: z.string(),
      claims: z.array(claimSchema),
    }),
  ),
})
export type FlowsBody = z.infer<typeof flowsSchema>

const pair = z.object({ a: z.string(), b: z.string() })

/** GET /api/balance?rollUp&unnamed&asOf&according: actors by name. */
export const balanceSchema = z.object({
  actors: count,
  relations: z.object({ friendly: count, hostile: count, both: count }),
  triads: z.object({ ppp: count, ppn: count, pnn: count, nnn: count, balance: z.number().nullable() }),
  frustration: z.object({ index: count, bound: count, optimal: z.boolean(), normalised: z.number().nullable() }),
  groups: z.array(z.tuple([z.array(z.string()), z.array(z.string())])),
  misfits: z.array(pair.extend({ sign: z.union([z.literal(1), z.literal(-1)]) })),
  both: z.array(pair),
})
export type BalanceBody = z.infer<typeof balanceSchema>
