/** What the routes about competing hypotheses give and take; docs/analysis.md says what the numbers mean. */
import { z } from 'zod'
import { claimSchema } from '../../model/claim.js'

const count = z.int()
const range = z.tuple([count, count])
/** Very consistent, consistent, neutral, inconsistent, very inconsistent. */
export const ratingSchema = z.enum(['CC', 'C', 'N', 'I', 'II'])
const grounds = { reason: z.string().min(1).optional(), author: z.string().min(1).optional() }
const said = { reason: z.string(), author: z.string(), made: z.string() }

export const questionSchema = z.object({
  /** The judgement that set it; undoing it takes all below it away. */
  id: z.string(),
  question: z.string(),
  ...said,
  hypotheses: count,
  evidence: count,
})

/** GET /api/hypotheses?asOf: the questions, newest first. */
export const questionsSchema = z.object({ questions: z.array(questionSchema) })
export type QuestionsBody = z.infer<typeof questionsSchema>

/** What is to be expected if a hypothesis holds: claims of a type (and mode) between these actors; `unexpected`: none of them. */
export const expectationSchema = z.object({
  type: z.string().min(1),
  mode: z.string().nullable().optional(),
  actor: z.string().min(1).nullable().optional(),
  recipient: z.string().min(1).nullable().optional(),
  unexpected: z.boolean().optional(),
})

/** GET /api/hypotheses/:id?asOf: the matrix. `id`: of the question, or its words. */
export const matrixSchema = z.object({
  question: questionSchema,
  /** Least weighted contradiction first; equal ones share a rank. */
  hypotheses: z.array(
    z.object({
      id: z.string(),
      hypothesis: z.string(),
      ...said,
      expectations: z.array(expectationSchema.extend({ id: z.string() })),
      rank: count,
      /** Sum of the weights of what speaks against it (I once, II twice), by the origins there are at least, and at most. */
      contradiction: z.number(),
      most: z.number(),
      /** Cells by their rating. */
      counts: z.object({ CC: count, C: count, N: count, I: count, II: count }),
    }),
  ),
  /** Rows, that which tells the hypotheses apart best first. */
  evidence: z.array(
    z.object({
      /** The judgement that added it. */
      id: z.string(),
      /** The claim by which it was added; null where it is not read or does not count any more (then it weighs nothing). */
      claim: claimSchema.nullable(),
      ...said,
      /** All claims that say the same, and those that say the contrary. */
      claims: z.array(claimSchema),
      against: z.array(claimSchema),
      origins: range,
      originsAgainst: range,
      /** log2(1 + origins) less log2(1 + origins against), at least 0: by the origins there are at least, and at most. */
      weight: z.number(),
      most: z.number(),
      /** Another row that says the same already: this one weighs nothing then. */
      same: z.string().nullable(),
      /** Rows that go back to one of its origins: not independent of it. */
      shares: z.array(z.string()),
      /** How far the ratings of this row differ between hypotheses: 0 tells nothing apart. */
      diagnostic: z.number(),
      /** One for each hypothesis, in their order. `expected`: by its expectations, nobody rated it; `none`: nothing says. */
      cells: z.array(
        z.object({
          hypothesis: z.string(),
          rating: ratingSchema,
          basis: z.enum(['rated', 'expected', 'none']),
          reason: z.string().nullable(),
          author: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** Where the ranking hangs on one row: without it the order is another. */
  sensitivity: z.array(
    z.object({
      evidence: z.string(),
      /** Whether another hypothesis comes first then. */
      first: z.boolean(),
      /** The hypotheses in the order without it, with their contradiction. */
      order: z.array(z.object({ hypothesis: z.string(), rank: count, contradiction: z.number() })),
    }),
  ),
  /** Whether the order is another where the origins there are at most are counted. */
  byMost: z.boolean(),
})
export type MatrixBody = z.infer<typeof matrixSchema>

/** POST /api/hypotheses */
export const newQuestionSchema = z.object({
  question: z.string().min(1),
  hypotheses: z.array(z.string().min(1)).default([]),
  ...grounds,
})
/** POST /api/hypotheses/:id/hypotheses */
export const newHypothesisSchema = z.object({ hypothesis: z.string().min(1), ...grounds })
/** POST /api/hypotheses/:id/expectations */
export const newExpectationSchema = expectationSchema.extend({ hypothesis: z.string().min(1), ...grounds })
/** POST /api/hypotheses/:id/evidence: the proposition of a claim. */
export const newEvidenceSchema = z.object({ claim: z.string().min(1), ...grounds })
/** POST /api/hypotheses/:id/ratings */
export const newRatingSchema = z.object({
  hypothesis: z.string().min(1),
  evidence: z.string().min(1),
  rating: ratingSchema,
  ...grounds,
})
/** POST /api/hypotheses/:id/removal: takes back the question (`what` left out), a hypothesis, an expectation or a row, by its id. */
export const removalOfSchema = z.object({ what: z.string().min(1).optional(), ...grounds })
