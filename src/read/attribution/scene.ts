import type { Annotation, Sentence, Tokens } from '../annotation.js'
import type { CueLexicon } from './lexicon.js'
import { paragraphsOf } from './paragraphs.js'
import { type Quotation, quotationsOf, quotedTokens } from './quotes.js'

/** What every finder of attributions looks at: the document, its paragraphs and quotations, and the lexicon. */
export interface Scene {
  readonly annotation: Annotation
  readonly tokens: Tokens
  readonly lexicon: CueLexicon
  /** The paragraph of every token. */
  readonly paragraph: Int32Array
  readonly quotations: readonly Quotation[]
  /** The quotation of every token, as an index, -1 outside. */
  readonly quoted: Int32Array
}

export function sceneOf(annotation: Annotation, lexicon: CueLexicon): Scene {
  const { tokens } = annotation
  const paragraph = paragraphsOf(annotation)
  const quotations = quotationsOf(annotation, paragraph)
  return { annotation, tokens, lexicon, paragraph, quotations, quoted: quotedTokens(tokens.count, quotations) }
}

/** The sentence of a token. */
export function sentenceOf({ annotation, tokens }: Scene, token: number): Sentence {
  return annotation.sentences[tokens.sentence[token]]
}
