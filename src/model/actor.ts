import { z } from 'zod'
import { entityKindSchema } from './mention.js'
import { MERGE_BASES } from './merge-basis.js'

export type { MergeBasis } from './merge-basis.js'

/** Another name of an actor, and why it is held to be one. */
export const aliasSchema = z.object({ name: z.string(), basis: z.enum(MERGE_BASES), uses: z.int() })
export type Alias = z.infer<typeof aliasSchema>

/** Who takes part in claims, across documents. An unnamed one ("dozens of operatives") belongs to one document. */
export const actorSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: entityKindSchema,
  named: z.boolean(),
  aliases: z.array(aliasSchema),
  /** How many times claims name it, and in how many documents. */
  uses: z.int(),
  documents: z.int(),
})
export type Actor = z.infer<typeof actorSchema>

/**
 * A tie that puts one actor under another, as some claim says, as the user said (`known`), or as the phrase itself does ("Hamas
 * operatives"). Days are ISO 8601, null where none is told.
 */
export const tieSchema = z.object({
  child: z.string(),
  parent: z.string(),
  type: z.enum(['part_of', 'member', 'affiliate', 'known', 'phrase']),
  claims: z.array(z.string()),
  /** Who says so: speakers, or where none is named the publisher. */
  sources: z.array(z.string()),
  /** First and last day of which the claims say it. */
  first: z.string().nullable(),
  last: z.string().nullable(),
  /** The day on which the child joined, and that on which it left; outside of them it does not count for the parent. */
  since: z.string().nullable(),
  until: z.string().nullable(),
})
export type Tie = z.infer<typeof tieSchema>
