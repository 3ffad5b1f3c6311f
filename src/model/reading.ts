import { z } from 'zod'
import { claimSchema } from './claim.js'
import { statedTimeSchema } from './interval.js'
import { entityKindSchema } from './mention.js'
import { spanSchema, textSpanSchema } from './span-schema.js'

export { noLayers } from './no-layers.js'

/** A phrase of the text that stands for somebody: its words, and the fullest name of its entity within the document. */
export const namedMentionSchema = textSpanSchema.extend({
  name: z.string(),
  kind: entityKindSchema,
  named: z.boolean(),
  /** Number of the entity within the document; mentions with the same number stand for the same. */
  entity: z.int(),
})
export type NamedMention = z.infer<typeof namedMentionSchema>

/** The layers of a reading that are kept beside its claims, so that a text can be shown with its marks. */
export const layersSchema = z.object({
  sentences: z.array(spanSchema),
  furniture: z.array(spanSchema),
  mentions: z.array(namedMentionSchema),
  times: z.array(textSpanSchema.extend(statedTimeSchema.shape)),
  attributions: z.array(
    z.object({
      source: textSpanSchema.nullable(),
      cue: textSpanSchema.nullable(),
      content: z.array(textSpanSchema),
    }),
  ),
})
export type Layers = z.infer<typeof layersSchema>

/** What one reader made of one document. */
export const readingSchema = z.object({ reader: z.string(), layers: layersSchema, claims: z.array(claimSchema) })
export type Reading = z.infer<typeof readingSchema>
