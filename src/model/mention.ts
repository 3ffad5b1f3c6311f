import { z } from 'zod'
import { ENTITY_KINDS } from './entity-kinds.js'
import { quantitySchema } from './quantity.js'
import { textSpanSchema } from './span-schema.js'

export { ENTITY_KINDS }
export const entityKindSchema = z.enum(ENTITY_KINDS)
export type EntityKind = z.infer<typeof entityKindSchema>

/** A participant of a claim: the words at the span, and the fullest name within the document. */
export const participantSchema = textSpanSchema.extend({
  name: z.string(),
  kind: entityKindSchema,
  named: z.boolean(),
  quantity: quantitySchema.nullable().optional(),
  /** The actor that it was resolved to, where a ledger knows one. */
  actor: z.string().optional(),
})
export type Participant = z.infer<typeof participantSchema>

/** A thing in a claim: what is handed over, used, taken or destroyed. */
export const thingSchema = textSpanSchema.extend({ quantity: quantitySchema.nullable() })
export type Thing = z.infer<typeof thingSchema>
