import { z } from 'zod'

/** Half-open UTF-16 offsets into a document's immutable text. */
export const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })

/** A span together with the words that stand there; `text` always equals the slice. */
export const textSpanSchema = spanSchema.extend({ text: z.string() })
