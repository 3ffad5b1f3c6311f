import type { Tokens } from '../annotation.js'
import { interned } from '../intern.js'
import { casing } from './casing.js'
import { guessFeatures, TAG_FEATURES, tagFeatures } from './tag-features.js'
import { type LinearWeights, score } from './weights.js'
import { fillWord, type WordColumns, wordColumns } from './words.js'

/** Tags the sentence of these tokens (half-open); writes upos and xpos. */
export type Tagger = (tokens: Tokens, first: number, last: number) => void

/**
 * A greedy left-to-right tagger (Collins 2002 without the search): classes are `UPOS XPOS` together, so that the two
 * never contradict each other. A first guess for every word, from words alone, lets it see what follows.
 */
export function tagger(weights: LinearWeights): Tagger {
  const upos = weights.classes.map(c => interned(c.split(' ')[0]))
  const xpos = weights.classes.map(c => interned(c.split(' ')[1]))
  const scores = new Int32Array(weights.classes.length)
  const features = new Int32Array(TAG_FEATURES)
  let words = wordColumns(256)
  let tags = new Int32Array(256)
  let guesses = new Int32Array(256)
  return (tokens, first, last) => {
    const length = last - first
    if (length > tags.length) {
      words = wordColumns(length * 2)
      tags = new Int32Array(length * 2)
      guesses = new Int32Array(length * 2)
    }
    fillSentence(words, tokens.text, first, last)
    const capitals = casing(tokens.text, first, last)
    for (let i = 0; i < length; i++) {
      score(weights, features, guessFeatures(words, length, i, capitals, features), scores)
      guesses[i] = highest(scores)
    }
    for (let i = 0; i < length; i++) {
      score(weights, features, tagFeatures(words, length, i, tags, guesses, capitals, features), scores)
      const best = highest(scores)
      tags[i] = best
      tokens.upos[first + i] = upos[best]
      tokens.xpos[first + i] = xpos[best]
    }
  }
}

/** Fills the columns with the words of a sentence. */
export function fillSentence(words: WordColumns, text: readonly string[], first: number, last: number): void {
  for (let i = first; i < last; i++) fillWord(words, i - first, text[i])
}

/** The class with the highest score; the first of equals. */
export function highest(scores: ArrayLike<number>): number {
  let best = 0
  for (let c = 1; c < scores.length; c++) if (scores[c] > scores[best]) best = c
  return best
}
