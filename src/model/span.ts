import { z } from 'zod'

/** Half-open UTF-16 offsets into a document's immutable text. */
export const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
export type Span = z.infer<typeof spanSchema>

export const textSpanSchema = spanSchema.extend({ text: z.string() })
/** A span together with the words that stand there; `text` always equals the slice. */
export type TextSpan = z.infer<typeof textSpanSchema>

/** The span with its words. */
export function textSpan(text: string, start: number, end: number): TextSpan {
  return { start, end, text: text.slice(start, end) }
}
