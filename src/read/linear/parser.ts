import type { Tokens } from '../annotation.js'
import { interned } from '../intern.js'
import { Configuration, LEFT, type Move, RIGHT, SHIFT } from './arc-hybrid.js'
import { hashWord } from './hash.js'
import { fillRoot, PARSE_FEATURES, type ParseColumns, parseColumns, parseFeatures } from './parse-features.js'
import { type LinearWeights, score } from './weights.js'
import { fillWord, type WordColumns, wordColumns } from './words.js'

/** Parses the sentence of these tokens (half-open); reads text and tags, writes head and deprel. */
export type DependencyParser = (tokens: Tokens, first: number, last: number) => void

/** The move and the label of a class: `S`, `L nsubj`, `R obj`. */
export function moveOf(name: string): { move: Move; label: string } {
  const move = name[0] === 'S' ? SHIFT : name[0] === 'L' ? LEFT : RIGHT
  return { move, label: interned(name.slice(2)) }
}

/** A greedy arc-hybrid parser; linear in the number of words. Every sentence gets one root, every head lies in it. */
export function dependencyParser(weights: LinearWeights): DependencyParser {
  const moves = weights.classes.map(name => moveOf(name).move)
  const labels = weights.classes.map(name => moveOf(name).label)
  const rootClass = weights.classes.indexOf('L root')
  const scores = new Int32Array(weights.classes.length)
  const features = new Int32Array(PARSE_FEATURES)
  let configuration = new Configuration()
  let columns = parseColumns(256)
  let words = wordColumns(256)
  return (tokens, first, last) => {
    const length = last - first
    if (length > configuration.capacity) {
      configuration = new Configuration(length * 2)
      columns = parseColumns(length * 2)
      words = wordColumns(length * 2)
    }
    fillParseColumns(columns, words, tokens, first, last)
    configuration.reset(length)
    while (!configuration.done) {
      let best = -1
      if (configuration.depth === 0) best = -2
      else {
        score(weights, features, parseFeatures(columns, configuration, features), scores)
        best = bestClass(configuration, moves, scores, rootClass)
      }
      if (best === -2) configuration.apply(SHIFT, 0)
      else configuration.apply(moves[best] as Move, best)
    }
    for (let i = 0; i < length; i++) {
      const head = configuration.head[i]
      tokens.head[first + i] = head === length ? -1 : first + head
      tokens.deprel[first + i] = labels[configuration.label[i]]
    }
  }
}

/** The best class that is possible: `root` exactly where the root governs. */
export function bestClass(
  c: Configuration,
  moves: readonly Move[],
  scores: ArrayLike<number>,
  rootClass: number,
): number {
  const shift = c.allows(SHIFT)
  const left = c.allows(LEFT)
  const right = c.allows(RIGHT)
  const rootIsFront = c.front === c.length
  let best = -1
  for (let k = 0; k < moves.length; k++) {
    if (best >= 0 && scores[k] <= scores[best]) continue
    const move = moves[k]
    if (move === SHIFT ? shift : move === LEFT ? left && (k === rootClass) === rootIsFront : right) best = k
  }
  return best
}

const tagHashes = new Map<string, number>()
function hashTag(tag: string): number {
  let h = tagHashes.get(tag)
  if (h === undefined) tagHashes.set(tag, (h = hashWord(tag)))
  return h
}

/** Fills what the parser looks at, from text and tags. */
export function fillParseColumns(
  columns: ParseColumns,
  words: WordColumns,
  tokens: Pick<Tokens, 'text' | 'upos' | 'xpos'>,
  first: number,
  last: number,
): void {
  const length = last - first
  const { commas, verbs, quotes } = columns
  commas[0] = verbs[0] = quotes[0] = 0
  for (let i = 0; i < length; i++) {
    const text = tokens.text[first + i]
    const category = tokens.upos[first + i]
    fillWord(words, i, text)
    columns.lower[i] = words.lower[i]
    columns.suffix[i] = words.suffix3[i]
    commas[i + 1] = commas[i] + (text === ',' ? 1 : 0)
    verbs[i + 1] = verbs[i] + (category === 'VERB' ? 1 : 0)
    quotes[i + 1] = quotes[i] + (text.length < 3 && /^["“”„«»]$/.test(text) ? 1 : 0)
    const upos = hashTag(category)
    columns.upos[i] = upos
    columns.tag[i] = Math.imul(upos, 31) ^ hashTag(tokens.xpos[first + i])
  }
  fillRoot(columns, length)
}
