import type { Block } from '../annotation.js'
import { paragraphs } from '../blocks/paragraphs.js'
import { type LanguageData, languageFile } from '../language.js'
import type { Step } from '../pipeline.js'

interface BlockFile {
  readonly furniture: readonly { readonly patterns: readonly string[] }[]
  readonly byline: readonly { readonly patterns: readonly string[] }[]
}
/** A heading has no more words than this. */
const HEADING_WORDS = 18
const HEADING_LENGTH = 160
/** No furniture pattern takes more than this, so long paragraphs need not be asked. */
const FURNITURE_LENGTH = 300

/**
 * Marks the paragraphs of the text as title, byline, heading, text or furniture. The text itself is left as it is:
 * furniture is only marked, so that offsets stay those of the document.
 */
export function blocks(language: LanguageData): Step {
  const file = languageFile<BlockFile>(language, 'blocks')
  const matcher = (rules: BlockFile['furniture']) => {
    // one expression for all of them, for small letters: compiling the classes around a pattern takes longer than all matching,
    // and without regard to case three times as long
    const all = rules.flatMap(rule => rule.patterns).join('|')
    const pattern = new RegExp(`^[^\\p{L}\\p{N}]*(?:${all})[\\s•|·.:,–—-]*$`, 'u')
    return (text: string) => text.length <= FURNITURE_LENGTH && pattern.test(text.toLowerCase())
  }
  const isFurniture = matcher(file.furniture)
  const isByline = matcher(file.byline)

  return {
    name: 'blocks',
    requires: [],
    assigns: ['blocks'],
    run(annotation) {
      const { text, title } = annotation.document
      const spans = paragraphs(text)
      const found: Block[] = []
      for (const span of spans) {
        const words = text.slice(span.start, Math.min(span.end, span.start + FURNITURE_LENGTH + 1))
        let kind: Block['kind'] = 'text'
        if (title && words === title) kind = 'title'
        else if (isFurniture(words)) kind = 'furniture'
        else if (isByline(words)) kind = 'byline'
        else if (spans.length > 1 && looksLikeHeading(words)) kind = 'heading'
        found.push({ ...span, kind })
      }
      annotation.blocks = withTitle(found)
    },
  }
}

/** Few words, begun like a sentence but not ended like one. */
function looksLikeHeading(words: string): boolean {
  if (words.length > HEADING_LENGTH || words.split(/\s+/).length > HEADING_WORDS) return false
  return /^[^\p{L}\p{N}]*[\p{Lu}\p{N}\p{Lo}]/u.test(words) && !/[.!;:,…]["'”’)\]]*$/.test(words)
}

/** The title is the last heading before the first paragraph of text: names of site and section stand above it. */
function withTitle(blocks: Block[]): Block[] {
  const text = blocks.findIndex(block => block.kind === 'text')
  if (text < 0 || blocks.some(block => block.kind === 'title')) return blocks
  const title = blocks.slice(0, text).findLastIndex(block => block.kind === 'heading')
  if (title >= 0) blocks[title] = { ...blocks[title], kind: 'title' }
  return blocks
}
