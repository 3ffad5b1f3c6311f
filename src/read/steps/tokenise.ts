import { tokens } from '../annotation.js'
import { interned } from '../intern.js'
import type { LanguageData } from '../language.js'
import type { Step } from '../pipeline.js'
import { tokenRules } from '../tokens/rules.js'
import { tokeniser } from '../tokens/tokenise.js'

/** Cuts titles, headings and text into words; bylines and furniture get none. */
export function tokenise(language: LanguageData): Step {
  const cut = tokeniser(tokenRules(language))
  return {
    name: 'tokenise',
    requires: ['blocks'],
    assigns: ['tokens'],
    run(annotation) {
      const { text } = annotation.document
      const starts: number[] = []
      const ends: number[] = []
      for (const block of annotation.blocks)
        if (block.kind !== 'furniture' && block.kind !== 'byline') cut(text, block.start, block.end, starts, ends)
      const columns = tokens(starts.length)
      columns.start.set(starts)
      columns.end.set(ends)
      for (let i = 0; i < starts.length; i++) columns.text[i] = interned(text.slice(starts[i], ends[i]))
      annotation.tokens = columns
    },
  }
}
