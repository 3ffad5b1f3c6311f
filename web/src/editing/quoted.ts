import type { Claim } from '../../../src/model/claim.ts'
import type { Span } from '../../../src/model/span.ts'
import type { DocumentDetail } from '../../../src/show/api/contract.ts'
import { sentencesAround } from './draft.ts'

/** The words that a claim rests on; `trigger`: those that tell it, null where what was typed does not stand in the quote. */
export interface Quoted {
  readonly quote: Span
  readonly trigger: Span | null
}

/** What is longer than this was selected for the whole sentence. */
const LONGEST_TRIGGER = 40

/** A quote and a trigger from selected words: the sentences that they touch, and the words themselves where they are few. */
export function quotedFrom(selected: Span, { document, layers }: DocumentDetail): Quoted {
  const quote = sentencesAround(selected, layers.sentences)
  const words = document.text.slice(selected.start, selected.end)
  const inner = words.trim()
  const start = selected.start + words.indexOf(inner)
  if (inner && inner.length <= LONGEST_TRIGGER) return { quote, trigger: { start, end: start + inner.length } }
  return { quote, trigger: firstWord(quote, document.text) }
}

/** Where a dialog begins: at the claim's own quote, or at the first sentence of the text. */
export function startOf(claim: Claim | null, { document, layers }: DocumentDetail): Quoted {
  if (claim) return { quote: { start: claim.quote.start, end: claim.quote.end }, trigger: claim.trigger }
  const quote = layers.sentences[0] ?? { start: 0, end: document.text.length }
  return { quote, trigger: firstWord(quote, document.text) }
}

/** The first word of a quote, until somebody says better. */
export function firstWord(quote: Span, text: string): Span {
  const word = /\S+/.exec(text.slice(quote.start, quote.end))
  const start = quote.start + (word?.index ?? 0)
  return { start, end: start + (word?.[0].length ?? 1) }
}
