import type { Claim } from '../model/claim.js'
import type { SearchHit } from '../model/ledger.js'
import { snippet } from './words.js'

/** A document in which the words were found. */
export function documentHit(
  { id, title, text }: { id: string; title: string | null; text: string },
  words: string,
): SearchHit {
  return { kind: 'document', id, document: id, title, snippet: snippet(text, words) }
}

/** A claim in whose quote the words were found. */
export function claimHit({ id, document, quote }: Claim, words: string): SearchHit {
  return { kind: 'claim', id, document: document.id, title: document.title, snippet: snippet(quote.text, words, 400) }
}
