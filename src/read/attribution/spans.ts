import type { Span } from '../../model/span.js'
import type { Annotation } from '../annotation.js'
import { type Quotation, quotedTokens } from './quotes.js'

const WORD = /[\p{L}\p{N}]/u

/**
 * Tokens (in any order) as character spans: runs of words are joined across punctuation, lose it at their ends, and take
 * in the quotation marks that belong to them.
 */
export function spansOf(
  annotation: Annotation,
  content: readonly number[],
  quotations: readonly Quotation[],
  taken: ReadonlySet<number>,
): Span[] {
  const { tokens } = annotation
  const quoted = quotedTokensOf(annotation, quotations)
  const wordTokens = [...new Set(content)].filter(t => WORD.test(tokens.text[t])).sort((a, b) => a - b)
  const spans: Span[] = []
  let first = -1
  let last = -1
  const close = () => {
    if (first < 0) return
    const from = quotations[quoted[first]]
    const to = quotations[quoted[last]]
    const start = from && noWordsBetween(annotation, from.first, first) ? from.first : first
    const end = to?.closed && noWordsBetween(annotation, last + 1, to.last) ? to.last - 1 : last
    spans.push({ start: tokens.start[start], end: tokens.end[end] })
    first = -1
  }
  for (const token of wordTokens) {
    if (first >= 0 && !joins(annotation, last, token, taken)) close()
    if (first < 0) first = token
    last = token
  }
  close()
  return spans
}

/** Only punctuation stands between, and nothing of another part of the attribution. */
function joins({ tokens }: Annotation, left: number, right: number, taken: ReadonlySet<number>): boolean {
  for (let i = left + 1; i < right; i++) if (taken.has(i) || WORD.test(tokens.text[i])) return false
  return true
}

function noWordsBetween({ tokens }: Annotation, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (WORD.test(tokens.text[i])) return false
  return true
}

const cache = new WeakMap<readonly Quotation[], Int32Array>()
function quotedTokensOf(annotation: Annotation, quotations: readonly Quotation[]): Int32Array {
  let inside = cache.get(quotations)
  if (!inside) {
    inside = quotedTokens(annotation.tokens.count, quotations)
    cache.set(quotations, inside)
  }
  return inside
}
