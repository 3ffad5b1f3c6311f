import { casing } from '../../dist/read/linear/casing.js'
import { BITS } from '../../dist/read/linear/hash.js'
import { guessFeatures, TAG_FEATURES } from '../../dist/read/linear/tag-features.js'
import { fillSentence, highest } from '../../dist/read/linear/tagger.js'
import { decodeWeights, score } from '../../dist/read/linear/weights.js'
import { type WordColumns, wordColumns } from '../../dist/read/linear/words.js'
import { augmented } from './augment.js'
import { type Example, seeded, shuffle } from './corpus.js'
import { Perceptron } from './perceptron.js'

/** Guesses the tags of a sentence from its words, into `out`. */
export type Guesser = (words: WordColumns, length: number, capitals: number, out: Int32Array) => void

/** Learns the tagger's first guess, which looks at words only. */
export function trainGuesser(
  train: readonly Example[],
  classes: readonly string[],
  epochs: number,
  seed: number,
): Perceptron {
  const random = seeded(seed)
  const classOf = new Map(classes.map((c, i) => [c, i]))
  const words = wordColumns(Math.max(...train.map(e => e.text.length)))
  const features = new Int32Array(TAG_FEATURES)
  const kept = new Int32Array(TAG_FEATURES)
  const counts = new Uint8Array(1 << BITS)
  for (const { text } of train) {
    fillSentence(words, text, 0, text.length)
    const capitals = casing(text, 0, text.length)
    for (let i = 0; i < text.length; i++) {
      const n = guessFeatures(words, text.length, i, capitals, features)
      for (let f = 0; f < n; f++) if (counts[features[f]] < 255) counts[features[f]]++
    }
  }
  const model = new Perceptron(classes, counts, 3)
  const order = [...train]
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const original of shuffle(order, random)) {
      const e = augmented(original, random)
      fillSentence(words, e.text, 0, e.text.length)
      const capitals = casing(e.text, 0, e.text.length)
      for (let i = 0; i < e.text.length; i++) {
        const gold = classOf.get(`${e.upos[i]} ${e.xpos[i]}`)
        if (gold === undefined) continue
        const count = guessFeatures(words, e.text.length, i, capitals, features)
        const n = model.keep(features, count, 0.2, random, kept)
        const best = highest(model.score(kept, n))
        if (best !== gold) model.update(kept, n, gold, best)
        model.tick()
      }
    }
  return model
}

/** The learned guesser as inference runs it. */
export function guesserOf(model: Perceptron): Guesser {
  const weights = decodeWeights(model.encode(null, 0))
  const scores = new Int32Array(weights.classes.length)
  const features = new Int32Array(TAG_FEATURES)
  return (words, length, capitals, out) => {
    for (let i = 0; i < length; i++) {
      score(weights, features, guessFeatures(words, length, i, capitals, features), scores)
      out[i] = highest(scores)
    }
  }
}
