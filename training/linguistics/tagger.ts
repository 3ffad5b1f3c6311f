import { tokens as emptyTokens, type Tokens } from '../../dist/read/annotation.js'
import { casing } from '../../dist/read/linear/casing.js'
import { BITS } from '../../dist/read/linear/hash.js'
import { TAG_FEATURES, tagFeatures } from '../../dist/read/linear/tag-features.js'
import { fillSentence, highest, tagger } from '../../dist/read/linear/tagger.js'
import { decodeWeights, type LinearWeights } from '../../dist/read/linear/weights.js'
import { wordColumns } from '../../dist/read/linear/words.js'
import { augmented } from './augment.js'
import { type Example, seeded, shuffle } from './corpus.js'
import { type Guesser, guesserOf, trainGuesser } from './guesser.js'
import { Perceptron } from './perceptron.js'

export interface TaggerOptions {
  readonly epochs: number
  readonly dropout: number
  readonly least: number
  readonly cut: number
  readonly seed: number
  /** A model over the same classes to go on from, and the size of its unit in updates. */
  readonly resume?: { readonly model: LinearWeights; readonly unit: number }
  readonly log: (line: string) => void
}

/** A sentence and the first guess of a model that did not see it. */
export interface GuessedExample extends Example {
  readonly guess: Guesser
}

const tagOf = (example: Example, i: number) => `${example.upos[i]} ${example.xpos[i]}`
/** Whole stretches of the corpus fall into one fold, since neighbours share their words. */
const foldOf = (i: number, folds: number) => Math.floor(i / 50) % folds

/** The joint tags that occur at least `least` times, most frequent first. */
export function tagClasses(train: readonly Example[], least = 2): string[] {
  const counts = new Map<string, number>()
  for (const e of train)
    for (let i = 0; i < e.text.length; i++) counts.set(tagOf(e, i), (counts.get(tagOf(e, i)) ?? 0) + 1)
  return [...counts]
    .filter(([, n]) => n >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([tag]) => tag)
    .slice(0, 250)
}

/** Gives every sentence the guesser of the folds that it is not in. */
export function withGuesses(train: readonly Example[], classes: readonly string[], folds: number): GuessedExample[] {
  const guessers = Array.from({ length: folds }, (_, fold) =>
    guesserOf(
      trainGuesser(
        train.filter((_, i) => foldOf(i, folds) !== fold),
        classes,
        4,
        fold,
      ),
    ),
  )
  return train.map((e, i) => ({ ...e, guess: guessers[foldOf(i, folds)] }))
}

/** Learns a tagger on top of the guesses; `guesser` is the guess model to ship with it. */
export function trainTagger(
  train: readonly GuessedExample[],
  classes: readonly string[],
  guesser: Perceptron,
  extra: unknown,
  options: TaggerOptions,
): Uint8Array {
  const random = seeded(options.seed)
  const classOf = new Map(classes.map((c, i) => [c, i]))
  const longest = Math.max(...train.map(e => e.text.length))
  const words = wordColumns(longest)
  const tags = new Int32Array(longest)
  const guesses = new Int32Array(longest)
  const features = new Int32Array(TAG_FEATURES)
  const kept = new Int32Array(TAG_FEATURES)
  const prepare = (e: Example, guess: Guesser) => {
    fillSentence(words, e.text, 0, e.text.length)
    const capitals = casing(e.text, 0, e.text.length)
    guess(words, e.text.length, capitals, guesses)
    return capitals
  }

  const counts = new Uint8Array(1 << BITS)
  for (const e of train) {
    const capitals = prepare(e, e.guess)
    for (let i = 0; i < e.text.length; i++) tags[i] = classOf.get(tagOf(e, i)) ?? 0
    for (let i = 0; i < e.text.length; i++) {
      const n = tagFeatures(words, e.text.length, i, tags, guesses, capitals, features)
      for (let f = 0; f < n; f++) if (counts[features[f]] < 255) counts[features[f]]++
    }
  }
  const model = new Perceptron(classes, counts, options.least)
  if (options.resume) model.resume(options.resume.model, options.resume.unit)
  options.log(`${classes.length} tags, ${model.rows} features`)

  const order = [...train]
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let wrong = 0
    let all = 0
    for (const original of shuffle(order, random)) {
      const e = augmented(original, random)
      const length = e.text.length
      const capitals = prepare(e, original.guess)
      for (let i = 0; i < length; i++) {
        const gold = classOf.get(tagOf(e, i))
        const count = tagFeatures(words, length, i, tags, guesses, capitals, features)
        const n = model.keep(features, count, options.dropout, random, kept)
        const best = highest(model.score(kept, n))
        tags[i] = best
        if (gold !== undefined && best !== gold) {
          model.update(kept, n, gold, best)
          wrong++
        }
        model.tick()
        all++
      }
    }
    options.log(`epoch ${epoch + 1}: ${((100 * wrong) / all).toFixed(2)} % wrong while learning`)
  }
  return model.encode(extra, options.cut, guesser)
}

/** The columns of an example, to run a step on. */
export function columnsOf(example: Example): Tokens {
  return Object.assign(emptyTokens(example.text.length), { text: [...example.text] })
}

/** Shares of right universal and Penn tags, in per cent. */
export function scoreTagger(model: Uint8Array, test: readonly Example[]): { upos: number; xpos: number } {
  const tag = tagger(decodeWeights(model))
  let all = 0
  let upos = 0
  let xpos = 0
  for (const e of test) {
    const columns = columnsOf(e)
    tag(columns, 0, e.text.length)
    for (let i = 0; i < e.text.length; i++, all++) {
      if (columns.upos[i] === e.upos[i]) upos++
      if (columns.xpos[i] === e.xpos[i]) xpos++
    }
  }
  return { upos: (100 * upos) / all, xpos: (100 * xpos) / all }
}

/** The examples with tags predicted by taggers that did not see them (jackknifing), for a parser to learn from. */
export function jackknife(
  train: readonly GuessedExample[],
  classes: readonly string[],
  guesser: Perceptron,
  folds: number,
  options: TaggerOptions,
): Example[] {
  const result: Example[] = [...train]
  for (let fold = 0; fold < folds; fold++) {
    const rest = train.filter((_, i) => foldOf(i, folds) !== fold)
    const tag = tagger(decodeWeights(trainTagger(rest, classes, guesser, null, options)))
    train.forEach((e, i) => {
      if (foldOf(i, folds) !== fold) return
      const columns = columnsOf(e)
      tag(columns, 0, e.text.length)
      result[i] = { ...e, upos: columns.upos, xpos: columns.xpos }
    })
    options.log(`fold ${fold + 1} of ${folds} tagged`)
  }
  return result
}
