import type { Grammar } from '../grammar/index.js'
import { isNoun, lemma } from '../grammar/words.js'
import { standing } from '../party.js'

/** Whether a noun before an office says for what matter it is ("aid chief", "press operations director"), not of what body. */
export function isMatter(g: Grammar, token: number): boolean {
  if (!isNoun(g.tokens, token) || g.nameAt(token) >= 0 || /^\p{Lu}/u.test(g.tokens.text[token])) return false
  if (/^(?:vice|deputy|assistant|crown)$/.test(g.tokens.text[token])) return false
  const { kind, mention } = standing(g.annotation, token)
  // a body or a place that is headed, a person ("deputy head") and what somebody does ("strike leader") are no matter
  return (mention < 0 || kind === 'other') && !g.knowledge.classes.get('bodies')?.has(lemma(g.tokens, token))
}
