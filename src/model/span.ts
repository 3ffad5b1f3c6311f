import type { z } from 'zod'
import type { spanSchema, textSpanSchema } from './span-schema.js'

/** Half-open UTF-16 offsets into a document's immutable text. */
export type Span = z.infer<typeof spanSchema>

/** A span together with the words that stand there; `text` always equals the slice. */
export type TextSpan = z.infer<typeof textSpanSchema>

/** The span with its words. */
export function textSpan(text: string, start: number, end: number): TextSpan {
  return { start, end, text: text.slice(start, end) }
}
