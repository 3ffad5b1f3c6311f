import type { Annotation } from '../annotation.js'

/** A stretch of tokens between quotation marks, half-open, the marks apart. */
export interface Quotation {
  readonly first: number
  readonly last: number
}

/**
 * The quotations of a document. A straight mark opens or closes by turns; a paragraph ends a quotation that was left
 * open, as the next paragraph opens it anew where the speech goes on.
 */
export function quotationsOf({ tokens, document }: Annotation): Quotation[] {
  const found: Quotation[] = []
  let open = -1
  for (let t = 0; t < tokens.count; t++) {
    const text = tokens.text[t]
    const gap = t > 0 ? tokens.start[t] - tokens.end[t - 1] : 0
    const newParagraph = gap > 1 && /\n\s*\n/.test(document.text.slice(tokens.end[t - 1], tokens.start[t]))
    if (newParagraph && open >= 0) {
      found.push({ first: open, last: t })
      open = -1
    }
    const straight = text === '"' || text === "''" || text === '``'
    if (open < 0 && (text === '“' || text === '„' || straight)) open = t + 1
    else if (open >= 0 && (text === '”' || straight)) {
      if (t > open) found.push({ first: open, last: t })
      open = -1
    }
  }
  return found
}
