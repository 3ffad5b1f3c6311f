import type { Grammar } from '../grammar/index.js'
import { isNoun } from '../grammar/words.js'
import { standing } from '../party.js'

/** "assigned to the narcotics unit": a body without a name that an article makes one certain body; its token, or -1. */
export function definiteBody(g: Grammar, token: number): number {
  const { tokens } = g
  if (tokens.text[token] !== 'the') return -1
  const noun = tokens.head[token]
  if (noun < token || !isNoun(tokens, noun)) return -1
  const { kind } = standing(g.annotation, noun)
  return kind === 'unit' || kind === 'organization' ? noun : -1
}
