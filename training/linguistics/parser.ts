import { Configuration, LEFT, type Move, RIGHT, SHIFT } from '../../dist/read/linear/arc-hybrid.js'
import { BITS } from '../../dist/read/linear/hash.js'
import { PARSE_FEATURES, parseColumns, parseFeatures } from '../../dist/read/linear/parse-features.js'
import { dependencyParser, fillParseColumns, moveOf } from '../../dist/read/linear/parser.js'
import { decodeWeights, type LinearWeights } from '../../dist/read/linear/weights.js'
import { wordColumns } from '../../dist/read/linear/words.js'
import { augmented } from './augment.js'
import { type Example, seeded, shuffle } from './corpus.js'
import { attachesRight, MOVES, moveCost } from './oracle.js'
import { Perceptron } from './perceptron.js'
import { columnsOf } from './tagger.js'

export interface ParserOptions {
  readonly epochs: number
  readonly dropout: number
  readonly least: number
  readonly cut: number
  /** The share of moves that follow the parser rather than the oracle, from the second epoch on. */
  readonly explore: number
  readonly seed: number
  readonly log: (line: string) => void
  /** A model over the same classes to go on from, and the size of its unit in updates. */
  readonly resume?: { readonly model: LinearWeights; readonly unit: number }
  /** Is given the model after each epoch. */
  readonly after?: (epoch: number, model: () => Uint8Array) => void
}

/** The classes: SHIFT, and each move with each label that occurs on that side at least `least` times. */
export function parseClasses(train: readonly Example[], least = 3): string[] {
  const counts = new Map<string, number>()
  for (const { head, deprel, text } of train)
    text.forEach((_, i) => {
      const name = `${head[i] > i ? 'L' : 'R'} ${deprel[i]}`
      counts.set(name, (counts.get(name) ?? 0) + 1)
    })
  const labels = [...counts].filter(([, n]) => n >= least).map(([name]) => name)
  return ['S', ...labels.sort()]
}

/** Learns a parser from gold trees over predicted tags. */
export function trainParser(train: readonly Example[], extra: unknown, options: ParserOptions): Uint8Array {
  const random = seeded(options.seed)
  const classes = parseClasses(train)
  const classOf = new Map(classes.map((c, i) => [c, i]))
  const moves = classes.map(c => moveOf(c).move)
  const rootClass = classOf.get('L root')!
  const longest = Math.max(...train.map(e => e.text.length))
  const columns = parseColumns(longest)
  const words = wordColumns(longest)
  const c = new Configuration(longest)
  const features = new Int32Array(PARSE_FEATURES)
  const kept = new Int32Array(PARSE_FEATURES)
  const costs = [0, 0, 0]

  /** The moves that lose least, and what the gold label of each is as a class, or -1. */
  const judge = (e: Example) => {
    let least = Number.POSITIVE_INFINITY
    for (const move of MOVES) {
      costs[move] = c.allows(move) ? moveCost(c, move, e.head) : Number.POSITIVE_INFINITY
      if (costs[move] < least) least = costs[move]
    }
    return least
  }
  const goldClass = (e: Example, move: Move): number => {
    if (move === SHIFT) return 0
    return classOf.get(`${move === LEFT ? 'L' : 'R'} ${e.deprel[c.top(0)]}`) ?? -1
  }
  /** Whether a class is as good as any: its move loses least, and its label is right where its head is. */
  const isGood = (e: Example, k: number, least: number): boolean => {
    const move = moves[k] as Move
    if (costs[move] !== least) return false
    return !attachesRight(c, move, e.head) || k === goldClass(e, move) || goldClass(e, move) < 0
  }
  const possible = (k: number): boolean => {
    const move = moves[k] as Move
    if (costs[move] === Number.POSITIVE_INFINITY) return false
    return move !== LEFT || (k === rootClass) === (c.front === c.length)
  }

  const counts = new Uint8Array(1 << BITS)
  const prepare = (e: Example) => {
    fillParseColumns(columns, words, e, 0, e.text.length)
    c.reset(e.text.length)
  }
  for (const e of train) {
    prepare(e)
    while (!c.done) {
      const n = parseFeatures(columns, c, features)
      for (let f = 0; f < n; f++) if (counts[features[f]] < 255) counts[features[f]]++
      const least = judge(e)
      const move = [LEFT, RIGHT, SHIFT].find(m => costs[m] === least) as Move
      c.apply(move, Math.max(0, goldClass(e, move)))
    }
  }
  const model = new Perceptron(classes, counts, options.least)
  if (options.resume) model.resume(options.resume.model, options.resume.unit)
  options.log(`${classes.length} classes, ${model.rows} features`)

  const order = [...train]
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let wrong = 0
    let all = 0
    for (const original of shuffle(order, random)) {
      const e = augmented(original, random)
      prepare(e)
      while (!c.done) {
        if (c.depth === 0) {
          c.apply(SHIFT, 0)
          continue
        }
        const least = judge(e)
        const n = model.keep(features, parseFeatures(columns, c, features), options.dropout, random, kept)
        const scores = model.score(kept, n)
        let best = -1
        let good = -1
        for (let k = 0; k < scores.length; k++) {
          if (!possible(k)) continue
          if (best < 0 || scores[k] > scores[best]) best = k
          if ((good < 0 || scores[k] > scores[good]) && isGood(e, k, least)) good = k
        }
        if (good >= 0 && best !== good) {
          model.update(kept, n, good, best)
          wrong++
        }
        model.tick()
        all++
        const follow = good < 0 || ((epoch > 0 || options.resume) && random() < options.explore) ? best : good
        c.apply(moves[follow] as Move, follow)
      }
    }
    options.log(`epoch ${epoch + 1}: ${((100 * wrong) / all).toFixed(2)} % wrong while learning`)
    options.after?.(epoch + 1, () => model.encode(extra, options.cut))
  }
  return model.encode(extra, options.cut)
}

/** Shares of words with the right head, and with the right head and relation (without subtypes), in per cent. */
export function scoreParser(model: Uint8Array, test: readonly Example[]): { uas: number; las: number } {
  const parse = dependencyParser(decodeWeights(model))
  const plain = (label: string) => label.split(':')[0]
  let all = 0
  let uas = 0
  let las = 0
  for (const e of test) {
    const columns = { ...columnsOf(e), upos: e.upos, xpos: e.xpos }
    const length = e.text.length
    parse(columns, 0, length)
    for (let i = 0; i < length; i++, all++) {
      if ((columns.head[i] < 0 ? length : columns.head[i]) !== e.head[i]) continue
      uas++
      if (plain(columns.deprel[i]) === plain(e.deprel[i])) las++
    }
  }
  return { uas: (100 * uas) / all, las: (100 * las) / all }
}
