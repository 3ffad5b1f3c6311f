import type { Tokens } from '../annotation.js'
import { type LinearWeights, score } from '../linear/weights.js'
import {
  FEATURE_CHECK,
  fillView,
  NAME_FEATURES,
  type NameLists,
  type NameView,
  nameFeatures,
  nameView,
} from './features.js'
import type { Match } from './gazetteer.js'
import { FORM, type WordFacts } from './word-facts.js'

/** A stretch of tokens (half-open) that the tagger takes for a name, and its class (PER, ORG, LOC). */
export interface TaggedName {
  readonly first: number
  readonly last: number
  readonly label: string
}

/** Finds the names in the sentence of these tokens (half-open), given the facts of all tokens and the known names in it. */
export type NameTagger = (
  tokens: Tokens,
  first: number,
  last: number,
  facts: readonly WordFacts[],
  matches: readonly Match[],
) => TaggedName[]

/** Whether class `b` may follow class `a` in the IOB2 scheme. */
export function mayFollow(a: string, b: string): boolean {
  return !b.startsWith('I-') || a.slice(2) === b.slice(2)
}

/**
 * A first-order linear sequence model decoded by the Viterbi algorithm (Collins 2002): word features by hashed weights,
 * and one weight for each pair of neighbouring classes, in `extra.transitions` (rows: the class before; the last row: the start).
 * Throws where the weights do not belong to these features.
 */
export function nameTagger(weights: LinearWeights, lists: NameLists): NameTagger {
  const { classes } = weights
  const { transitions, features: check } = weights.extra as { transitions: number[][]; features: number }
  if (check !== FEATURE_CHECK) throw new Error('the weights of the name tagger were trained with other feature keys')
  const size = classes.length
  const never = Number.NEGATIVE_INFINITY
  const steps = Float64Array.from(
    classes.flatMap((a, p) => classes.map((b, c) => (mayFollow(a, b) ? transitions[p][c] : never))),
  )
  const starts = classes.map((b, c) => (b.startsWith('I-') ? never : transitions[size][c]))
  const outside = classes.indexOf('O')
  let view = nameView(256)
  let best = new Float64Array(256 * size)
  let from = new Int8Array(256 * size)
  const features = new Int32Array(NAME_FEATURES)
  const scores = new Int32Array(size)
  return (tokens, first, last, facts, matches) => {
    const length = last - first
    if (length * size > best.length) {
      view = nameView(length * 2)
      best = new Float64Array(length * 2 * size)
      from = new Int8Array(length * 2 * size)
    }
    fillView(view, tokens, first, last, lists, facts, matches)
    // Whether only "outside" is possible at the word before, as most words are surely no part of a name.
    let sure = false
    for (let i = 0; i < length; i++) {
      const here = i * size
      const plain = isPlain(view, i)
      if (!plain) score(weights, features, nameFeatures(view, i, features), scores)
      for (let c = 0; c < size; c++) {
        if (plain && c !== outside) {
          best[here + c] = never
          continue
        }
        let top = never
        let arg = outside
        if (i === 0) top = starts[c]
        else if (sure) top = best[here - size + outside] + steps[outside * size + c]
        else
          for (let p = 0; p < size; p++) {
            const s = best[here - size + p] + steps[p * size + c]
            if (s > top) {
              top = s
              arg = p
            }
          }
        best[here + c] = plain ? top : top + scores[c]
        from[here + c] = arg
      }
      sure = plain
    }
    return spans(length, first, classes, best, from)
  }
}

/** Whether a word is surely no part of a name, so that most of a text need not be scored: small letters on all sides, in no list. */
function isPlain({ form, known, lists, runLength, length }: NameView, i: number): boolean {
  if (runLength[i] || known[i] || lists[i]) return false
  const capital = (k: number) => k >= 0 && k < length && (form[k] === FORM.capitalised || form[k] === FORM.capitals)
  return !capital(i) && !capital(i - 1) && !capital(i + 1)
}

/** Follows the best path back and gives its names, left to right. */
function spans(
  length: number,
  offset: number,
  classes: readonly string[],
  best: Float64Array,
  from: Int8Array,
): TaggedName[] {
  const size = classes.length
  const found: TaggedName[] = []
  let c = 0
  for (let k = 1; k < size; k++) if (best[(length - 1) * size + k] > best[(length - 1) * size + c]) c = k
  let last = length
  for (let i = length - 1; i >= 0; i--) {
    if (classes[c].startsWith('B-')) found.push({ first: offset + i, last: offset + last, label: classes[c].slice(2) })
    if (!classes[c].startsWith('I-')) last = i
    c = from[i * size + c]
  }
  return found.reverse()
}
