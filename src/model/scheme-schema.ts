import { z } from 'zod'

/** The families of claim types, by which pages and analyses group them. */
export const FAMILIES = [
  'verbal cooperation',
  'material cooperation',
  'verbal conflict',
  'material conflict',
  'membership change',
  'tie',
  'stance',
  'other',
] as const

/**
 * A type of the coding scheme (scheme/TYPE.yaml). `score` runs from -10, conflict, to 10, cooperation (after the
 * PLOVER manual and Goldstein 1992); `symmetric` is what a claim of the type is unless its frame says otherwise.
 */
export const claimTypeSchema = z.object({
  type: z.string(),
  family: z.enum(FAMILIES),
  score: z.number().min(-10).max(10),
  modes: z.array(z.string()),
  symmetric: z.boolean(),
  roles: z.partialRecord(z.enum(['actor', 'recipient', 'origin', 'object', 'place']), z.string()),
  definition: z.string(),
  example: z.string(),
})
