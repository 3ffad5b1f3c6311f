import type { Span } from '../../model/span.js'
import { type LanguageData, languageFile } from '../language.js'

/** A kind of passage that speaks to language models (src/read/en/llm/orders.yaml). */
interface Order {
  readonly name: string
  readonly pattern: string
}

/**
 * The paragraphs of a text that give orders to language models. A whole paragraph is taken, because what is ordered stands in the
 * sentences beside the order. Greshake et al. 2023, "Not what you've signed up for", on what such passages do.
 */
export function orderedParagraphs(text: string, language: LanguageData): Span[] {
  const patterns = languageFile<readonly Order[]>(language, 'llm/orders').map(o => new RegExp(o.pattern, 'iu'))
  const found: Span[] = []
  for (const match of text.matchAll(/[^\n]+(\n(?!\s*\n)[^\n]+)*/g))
    if (patterns.some(pattern => pattern.test(match[0])))
      found.push({ start: match.index, end: match.index + match[0].length })
  return found
}
