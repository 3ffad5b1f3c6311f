import { z } from 'zod'
import { contentId } from '../base/hash.js'

/**
 * What a person decided about who is who: `same`: the two names stand for one actor; `different`: they do not;
 * `withdraw`: the judgement named by `subject` no longer holds. A judgement is never changed: a later one counters it.
 */
export const JUDGEMENT_KINDS = ['same', 'different', 'withdraw'] as const
export const judgementSchema = z.object({
  id: z.string(),
  kind: z.enum(JUDGEMENT_KINDS),
  /** A name key (see `src/resolve/keys.ts`), or for `withdraw` the id of a judgement. */
  subject: z.string(),
  object: z.string().nullable(),
  reason: z.string(),
  author: z.string(),
  /** When it was made, ISO 8601. */
  made: z.string(),
})
export type Judgement = z.infer<typeof judgementSchema>

/** A judgement; its id is a hash of its content. */
export function judgement(content: Omit<Judgement, 'id'>): Judgement {
  return { id: contentId(content), ...content }
}
