import type { Sentence } from '../annotation.js'
import type { LanguageData } from '../language.js'
import type { Step } from '../pipeline.js'
import { sentenceSplitter } from '../sentences/boundaries.js'

/** Groups the tokens into sentences; none reaches over the end of its block. */
export function sentences(language: LanguageData): Step {
  const split = sentenceSplitter(language)
  return {
    name: 'sentences',
    requires: ['blocks', 'tokens'],
    assigns: ['sentences'],
    run(annotation) {
      const { tokens, blocks } = annotation
      const found: Sentence[] = []
      let at = 0
      for (const block of blocks) {
        const first = at
        while (at < tokens.count && tokens.end[at] <= block.end) at++
        let begin = first
        for (const end of at > first ? split(tokens, first, at) : []) {
          tokens.sentence.fill(found.length, begin, end)
          found.push({ first: begin, last: end, start: tokens.start[begin], end: tokens.end[end - 1] })
          begin = end
        }
      }
      annotation.sentences = found
    },
  }
}
