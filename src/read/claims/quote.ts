import { type TextSpan, textSpan } from '../../model/span.js'
import type { Annotation } from '../annotation.js'
import { children, relation, subtree } from '../tree.js'
import type { Draft } from './draft.js'
import { rangeOf } from './participant.js'

/** The most that a quote may hold, in UTF-16 units. */
export const LONGEST_QUOTE = 600

/** An adverb of at most so many words is quoted whole. */
const MOST_ADVERB = 6

/** Dependents without which a trigger reads wrongly: "did not attack", "to attack", "reportedly joined". */
const FUNCTION_WORDS = new Set([
  'aux',
  'cop',
  'mark',
  'advmod',
  'case',
  'compound',
  'fixed',
  'expl',
  'det',
  'amod',
  'nummod',
])

/**
 * The quote of a draft: the smallest stretch of its sentence that holds the trigger, its function words and its roles,
 * cut back to the trigger's side where it would be longer than a quote may be.
 */
export function quoteOf(annotation: Annotation, draft: Draft, extra: readonly number[] = []): TextSpan {
  const { tokens, document } = annotation
  const sentence = tokens.sentence[draft.trigger]
  const needed: { first: number; last: number }[] = [{ first: draft.trigger, last: draft.trigger + 1 }]
  for (const token of [...draft.words, ...extra]) needed.push({ first: token, last: token + 1 })
  for (const child of children(tokens, draft.trigger))
    if (FUNCTION_WORDS.has(relation(tokens.deprel[child]))) {
      // "two months ago" is one adverb with what measures it; a long one says more than the trigger needs
      const whole = subtree(tokens, child)
      needed.push(whole.last - whole.first <= MOST_ADVERB ? whole : { first: child, last: child + 1 })
    }
  for (const fillers of Object.values(draft.filling))
    for (const { token, words = token } of fillers ?? [])
      if (tokens.sentence[words] === sentence) needed.push(rangeOf(annotation, words))
  let first = draft.trigger
  let last = draft.trigger + 1
  // nearest first, so that what does not fit is what lies farthest away
  needed.sort((a, b) => distance(a, draft.trigger) - distance(b, draft.trigger))
  for (const range of needed) {
    const from = Math.min(first, range.first)
    const to = Math.max(last, range.last)
    if (tokens.end[to - 1] - tokens.start[from] > LONGEST_QUOTE) continue
    first = from
    last = to
  }
  return textSpan(document.text, tokens.start[first], tokens.end[last - 1])
}

function distance(range: { first: number; last: number }, token: number): number {
  return Math.max(range.first - token, token - range.last + 1, 0)
}
