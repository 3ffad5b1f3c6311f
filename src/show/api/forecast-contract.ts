/** What the routes about forecasts give and take; docs/analysis.md says what the numbers mean. */
import { z } from 'zod'
import { claimSchema } from '../../model/claim.js'
import { pageQuery, viewQuery } from './contract.js'

const count = z.int()
const outcome = z.enum(['yes', 'no', 'void'])

export const forecastSchema = z.object({
  /** The id of its first claim: by it, or by that of any other of its claims, it is settled. */
  id: z.string(),
  /** `forecast`: of what is to come; `assessment`: how likely something is or was so; `announcement`: of what the speaker will do. */
  kind: z.enum(['forecast', 'assessment', 'announcement']),
  /** Whoever said it: a speaker, or who published it. */
  source: z.string(),
  /** All claims of this source that say so, oldest first. */
  claims: z.array(claimSchema),
  /** How likely it is said to come about, by the bands of ICD 203; `stated`: in words of likelihood, `plain`: "will", `open`: "may". */
  likelihood: z.object({
    term: z.string(),
    low: z.number(),
    high: z.number(),
    basis: z.enum(['stated', 'plain', 'open']),
  }),
  /** Until when: the words, their EDTF, its last day; null: no time is said. */
  horizon: z.object({ text: z.string(), edtf: z.string().nullable(), last: z.string().nullable() }).nullable(),
  made: z.string().nullable(),
  /** `due`: its last day has passed, and nobody settled it. */
  state: z.enum(['open', 'due', 'yes', 'no', 'void']),
  settled: z
    .object({ outcome, reason: z.string(), author: z.string(), made: z.string(), judgement: z.string() })
    .nullable(),
  /** Later claims that tell of it as a fact, or deny it: suggestions, which settle nothing. */
  suggestions: z.array(z.object({ outcome: z.enum(['yes', 'no']), claim: claimSchema })),
  /** Brier score of the middle of the band, and the best and worst within it; null where it is not settled, void, an announcement, or no likelihood is stated. */
  brier: z.object({ middle: z.number(), low: z.number(), high: z.number() }).nullable(),
})

/** How a source did: mean Brier score over its settled forecasts (0 best, 0.25 as good as even chances, 1 worst). */
export const forecasterSchema = z.object({
  source: z.string(),
  forecasts: count,
  settled: count,
  /** Over those with a stated likelihood. Null where none is settled. */
  brier: z.object({ mean: z.number(), low: z.number(), high: z.number(), of: count }).nullable(),
  /** Over those told plainly ("will"), which have no band: how many came about. */
  plain: z.object({ right: count, of: count }),
})

export const forecastsQuery = viewQuery.extend({
  limit: pageQuery.shape.limit,
  offset: pageQuery.shape.offset,
  state: z.enum(['open', 'due', 'yes', 'no', 'void', 'settled']).optional(),
  kind: forecastSchema.shape.kind.optional(),
  /** Only of this actor: it is a party of what is forecast. */
  of: z.string().min(1).optional(),
})

/** GET /api/forecasts?state&kind&of&limit&offset and a view: due first, then open, then settled; newest first in each. */
export const forecastsSchema = z.object({
  forecasts: z.array(forecastSchema),
  total: count,
  sources: z.array(forecasterSchema),
})
export type ForecastsBody = z.infer<typeof forecastsSchema>

/** POST /api/forecasts/:id/settlement. `yes`: what it tells of came about; `void`: that cannot be told. */
export const settlementSchema = z.object({
  outcome,
  reason: z.string().min(1),
  author: z.string().min(1).optional(),
})
