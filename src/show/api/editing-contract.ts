/** What the routes take by which people edit and review, and what they tell at once to others; docs/guide.md has the reading room. */
import { z } from 'zod'
import { claimSchema } from '../../model/claim.js'
import { CLAIM_MARKS } from '../../model/claim-marks.js'
import { spanSchema } from '../../model/span-schema.js'
import { addedSchema, grounds, judgedSchema, page, viewFields } from './contract.js'

/** POST /api/judgements: one verdict on many claims. `expected`: their marks as they were seen; where others judged since: 409. */
export const verdictsSchema = z.object({
  kind: z.enum(['accept', 'reject', 'withdraw']),
  claims: z.array(z.string().min(1)).min(1).max(5000),
  expected: z.record(z.string(), z.array(z.enum(CLAIM_MARKS))).optional(),
  ...grounds,
})

/** POST /api/undo/many: takes judgements back, the last first, as one step. Those taken back by others are left out. */
export const undoManySchema = z.object({ entries: z.array(z.string().min(1)).min(1).max(5000), ...grounds })

/** What was judged: one for each claim, or for each judgement that was taken back. */
export const judgedManySchema = z.object({ judged: z.array(judgedSchema) })
export type JudgedManyBody = z.infer<typeof judgedManySchema>

/** POST /api/documents/:id/claims: a claim that a person reads in it; `record`: parts of a claim record (docs/claims.md). */
export const ownClaimSchema = z.object({
  quote: spanSchema,
  trigger: spanSchema,
  record: z.record(z.string(), z.unknown()),
  ...grounds,
})

/** GET /api/review?least&most&actors&types&document&order and the view: claims that nobody has decided on. */
export const reviewQuery = z.object({
  ...page,
  ...viewFields,
  least: z.coerce.number().min(0).max(1).optional(),
  most: z.coerce.number().min(0).max(1).optional(),
  /** Names, aliases or ids of actors, with a vertical bar between them. */
  actors: z.string().optional(),
  types: z.string().optional(),
  document: z.string().optional(),
  order: z.enum(['doubtful', 'text']).optional(),
})
export const reviewSchema = z.object({
  claims: z.array(claimSchema),
  /** How many wait, and how many of the same kind are decided. */
  waiting: z.int(),
  decided: z.int(),
})
export type ReviewBody = z.infer<typeof reviewSchema>

/** A server-sent event of GET /api/events, called `entry`: what was kept in the ledger, by whom. */
export const eventSchema = z.object({
  entry: z.int(),
  kind: z.enum(['document', 'judgement', 'reading', 'edit']),
  id: z.string(),
  title: z.string().nullable(),
  /** Of a judgement or an edit. */
  judgement: judgedSchema.shape.judgement.nullable(),
})
export type EventBody = z.infer<typeof eventSchema>

/** POST /api/imports (multipart: `file`, `published`, `language`): takes files in one after the other; the answer comes at once. */
export const importSchema = z.object({ id: z.string(), total: z.int() })
export type ImportBody = z.infer<typeof importSchema>

/** A server-sent event of GET /api/imports/:id, called `document`: the file at this place (from 0) is done. `end` comes last. */
export const importedSchema = z.object({ at: z.int(), total: z.int(), result: addedSchema.shape.results.element })
export type ImportedBody = z.infer<typeof importedSchema>
