import type { Span } from '../../model/span.js'

/** A text in pieces of at most `most` UTF-16 units, cut between paragraphs, else between sentences, else between words. */
export function chunks(text: string, most: number): Span[] {
  const found: Span[] = []
  let start = 0
  while (start < text.length) {
    const end = start + most >= text.length ? text.length : cut(text, start, start + most)
    if (text.slice(start, end).trim()) found.push({ start, end })
    start = end
  }
  return found
}

/** The last good place to cut in the second half of a piece. */
function cut(text: string, start: number, end: number): number {
  const half = start + Math.floor((end - start) / 2)
  const piece = text.slice(half, end)
  for (const seam of [/\n\s*\n/g, /[.!?]["”’)]?\s/g, /\s/g]) {
    const last = [...piece.matchAll(seam)].at(-1)
    if (last) return half + last.index + last[0].length
  }
  // no half of a pair of surrogates
  return /[\uD800-\uDBFF]/.test(text[end - 1]) ? end - 1 : end
}
