import type { Tokens } from '../annotation.js'
import { casing } from './casing.js'
import { TAG_FEATURES, tagFeatures } from './tag-features.js'
import { fillSentence } from './tagger.js'
import { type LinearWeights, score } from './weights.js'
import { wordColumns } from './words.js'

/** A word whose tags are open, and the pairs of tags that come into question. */
interface Open {
  readonly word: number
  readonly candidates: readonly (readonly [upos: string, xpos: string])[]
}

/**
 * Settles the tags of words of a sentence (half-open) that another tagger left open: the linear tagger chooses among the
 * candidates, with the other's tags around. Two taggers that look at different features err at different words.
 */
export type SecondOpinion = (tokens: Tokens, first: number, last: number, open: readonly Open[]) => void

/** The second opinion of a trained linear tagger. */
export function secondOpinion(weights: LinearWeights): SecondOpinion {
  const classes = new Map(weights.classes.map((name, i) => [name, i]))
  const classOf = (upos: string, xpos: string) => classes.get(`${upos} ${xpos}`) ?? -1
  const scores = new Int32Array(weights.classes.length)
  const features = new Int32Array(TAG_FEATURES)
  return (tokens, first, last, open) => {
    const length = last - first
    const words = wordColumns(length)
    fillSentence(words, tokens.text, first, last)
    const tags = Int32Array.from({ length }, (_, i) => classOf(tokens.upos[first + i], tokens.xpos[first + i]))
    const capitals = casing(tokens.text, first, last)
    for (const { word, candidates } of open) {
      score(weights, features, tagFeatures(words, length, word - first, tags, tags, capitals, features), scores)
      const points = ([upos, xpos]: readonly [string, string]) =>
        scores[classOf(upos, xpos)] ?? Number.NEGATIVE_INFINITY
      const [upos, xpos] = candidates.reduce((a, b) => (points(b) > points(a) ? b : a))
      tokens.upos[word] = upos
      tokens.xpos[word] = xpos
      tags[word - first] = classOf(upos, xpos)
    }
  }
}
