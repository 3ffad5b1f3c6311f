import { z } from 'zod'
import { CLAIM_MARKS } from './claim-marks.js'
import { HEDGES, POLARITIES, REALIS } from './claim-terms.js'
import { statedTimeSchema } from './interval.js'
import { participantSchema, thingSchema } from './mention.js'
import { spanSchema, textSpanSchema } from './span-schema.js'

export * from './claim-terms.js'

/** A speaker that a claim is attributed to. */
export const speakerSchema = participantSchema.pick({ name: true, text: true, kind: true, start: true, end: true })
export type Speaker = z.infer<typeof speakerSchema>

/** The claim record, the public form of a claim (docs/claims.md has an example). */
export const claimSchema = z.object({
  id: z.string(),
  document: z.object({
    id: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    url: z.string().nullable(),
  }),
  type: z.string(),
  mode: z.string().nullable(),
  symmetric: z.boolean(),
  actor: z.array(participantSchema),
  recipient: z.array(participantSchema),
  origin: z.array(participantSchema),
  object: z.array(thingSchema),
  place: z.array(participantSchema),
  /** The office or function in a tie ("naval commando", "prime minister"). */
  role: z.string().nullable(),
  time: statedTimeSchema.nullable(),
  polarity: z.enum(POLARITIES),
  realis: z.enum(REALIS),
  hedge: z.enum(HEDGES),
  /** By the ICD 203 bands, for likely and unlikely; else null. */
  probability: z.tuple([z.number(), z.number()]).nullable(),
  attribution: z.array(speakerSchema),
  quote: textSpanSchema,
  trigger: spanSchema,
  confidence: z.number().min(0).max(1),
  reader: z.string(),
  /** What a ledger knows of it beside what it says; absent where there is nothing. No part of what the id is a hash of. */
  marks: z.array(z.enum(CLAIM_MARKS)).optional(),
})
export type Claim = z.infer<typeof claimSchema>
