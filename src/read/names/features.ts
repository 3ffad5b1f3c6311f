import type { Tokens } from '../annotation.js'
import { feature1, feature2, feature3, hashWord } from '../linear/hash.js'
import { fillHashes, type WordColumns, wordColumns } from '../linear/words.js'
import type { Gazetteer, Match } from './gazetteer.js'
import { FORM, type WordFacts, wordFacts } from './word-facts.js'
import type { NameWords } from './words.js'

/** No word gives more features than this. */
export const NAME_FEATURES = 72
/** Changes when feature keys are computed in another way; weights that were trained with other keys are refused. */
export const FEATURE_CHECK = feature3(1, hashWord('check'), 2, 3)
/** Stands for the word beyond the sentence's edge. */
const EDGE = 0x5bd1e995

/** What the name tagger sees of a sentence: hashes of the words, and what the lists say of them. */
export interface NameView {
  readonly words: WordColumns
  length: number
  /** Which known name a word is in: its sort and whether it opens it; 0 for none. */
  readonly known: Int32Array
  /** Bits: title, organisation word, unit word, place word, place prefix, particle, opening of an Arabic name, given name. */
  readonly lists: Int32Array
  /** For a word in a run of capitalised words: hashes of the run's first and last word, its length, and the bits of all its words. */
  readonly runFirst: Int32Array
  readonly runLast: Int32Array
  readonly runLength: Int32Array
  readonly runLists: Int32Array
  /** Hashes of the words before and after the run. */
  readonly before: Int32Array
  readonly after: Int32Array
  /** 1 lower case, 2 capitalised, 3 all capitals, 4 digit, 5 other; 6 to 8 the same in a sentence that is all in capitals. */
  readonly form: Int32Array
}

/** Empty columns for sentences of up to `size` words. */
export function nameView(size: number): NameView {
  const column = () => new Int32Array(size)
  return {
    words: wordColumns(size),
    length: 0,
    known: column(),
    lists: column(),
    runFirst: column(),
    runLast: column(),
    runLength: column(),
    runLists: column(),
    before: column(),
    after: column(),
    form: column(),
  }
}

const INNER = /^[-‐‑–/.&'’]$/

/** Fills the view with the sentence of these tokens (half-open). */
export function fillView(
  view: NameView,
  tokens: Tokens,
  first: number,
  last: number,
  lists: NameLists,
  facts: readonly WordFacts[],
  matches: readonly Match[] = lists.gazetteer.matches(tokens, first, last, facts),
): void {
  const length = last - first
  view.length = length
  view.known.fill(0, 0, length)
  for (const match of matches) {
    const sort = hashWord(match.known.sort)
    for (let t = match.first; t < match.last; t++) view.known[t - first] = t === match.first ? sort : sort ^ 1
  }
  for (let i = 0; i < length; i++) {
    const { hashes, bits, form } = facts[first + i]
    fillHashes(view.words, i, hashes)
    view.lists[i] = bits
    view.form[i] = form
  }
  for (let i = 0; i < length; ) {
    const end = runEnd(view, tokens.text, first, i)
    if (end === i) {
      view.runLength[i] = 0
      view.runFirst[i] = view.runLast[i] = view.before[i] = view.after[i] = 0
      view.runLists[i] = 0
      i++
      continue
    }
    let bits = 0
    for (let k = i; k < end; k++) bits |= view.lists[k]
    for (let k = i; k < end; k++) {
      view.runFirst[k] = view.words.lower[i]
      view.runLast[k] = view.words.lower[end - 1]
      view.runLength[k] = Math.min(end - i, 5)
      view.runLists[k] = bits
      view.before[k] = i > 0 ? view.words.lower[i - 1] : EDGE
      view.after[k] = end < length ? view.words.lower[end] : EDGE
    }
    i = end
  }
}

/** The end of the run of capitalised words that begins at word `i`; `i` where none begins. */
function runEnd(view: NameView, text: readonly string[], first: number, i: number): number {
  const capital = (k: number) => view.form[k] === FORM.capitalised || view.form[k] === FORM.capitals
  if (i >= view.length || !capital(i)) return i
  let end = i + 1
  for (let k = end; k < view.length; k++) {
    if (capital(k)) end = k + 1
    else if (!INNER.test(text[first + k]) && !(view.lists[k] & PARTICLE)) break
  }
  return end
}

const PARTICLE = 32

/** The lists that features look words up in. */
export class NameLists {
  private readonly bits = new Map<string, number>()
  private readonly facts = new Map<string, WordFacts>()

  constructor(
    readonly gazetteer: Gazetteer,
    words: NameWords,
    givenNames: readonly (readonly string[])[],
  ) {
    const add = (list: Iterable<string>, bit: number) => {
      for (const word of list) this.bits.set(word, (this.bits.get(word) ?? 0) | bit)
    }
    add(words.titles, 1)
    add(words.organizations, 2)
    add(words.units, 4)
    add(words.places, 8)
    add(words.placePrefixes, 16)
    add(words.particles, PARTICLE)
    add(words.kunyas, 64)
    for (const list of givenNames) add(list, 128)
  }

  bitsOf(text: string): number {
    return this.bits.get(text.toLowerCase()) ?? 0
  }

  /** What is to be known of every token's word, whatever stands beside it. */
  factsOf(tokens: Tokens): WordFacts[] {
    const { facts } = this
    if (facts.size > 50_000) facts.clear()
    const { text } = tokens
    const found = new Array<WordFacts>(text.length)
    for (let t = 0; t < text.length; t++) {
      let word = facts.get(text[t])
      if (word === undefined) facts.set(text[t], (word = wordFacts(text[t], this.bitsOfLower, this.opensKnown)))
      found[t] = word
    }
    return found
  }

  private readonly bitsOfLower = (lower: string) => this.bits.get(lower) ?? 0
  private readonly opensKnown = (hash: number) => this.gazetteer.begins(hash)
}

/** The features by which word `i` is tagged as part of a name, as buckets in `out`; gives their number. */
export function nameFeatures(view: NameView, i: number, out: Int32Array): number {
  const { words, known, lists, form, length, runFirst, runLast, runLength, runLists, before, after } = view
  const { lower, shape, suffix2, suffix3, suffix4, prefix2, prefix3 } = words
  const w = lower[i]
  const p1 = i > 0 ? lower[i - 1] : EDGE
  const p2 = i > 1 ? lower[i - 2] : EDGE
  const n1 = i + 1 < length ? lower[i + 1] : EDGE
  const n2 = i + 2 < length ? lower[i + 2] : EDGE
  const f = form[i] * 2 + (i === 0 ? 1 : 0)
  const fp = i > 0 ? form[i - 1] : 9
  const fn = i + 1 < length ? form[i + 1] : 9
  const kp = i > 0 ? known[i - 1] : -1
  const kn = i + 1 < length ? known[i + 1] : -1
  const lp = i > 0 ? lists[i - 1] : 0
  const ln = i + 1 < length ? lists[i + 1] : 0
  const k = known[i]
  let n = 0
  out[n++] = feature1(0, 0)
  out[n++] = feature2(1, w, form[i])
  out[n++] = feature1(2, words.form[i])
  out[n++] = feature2(3, shape[i], i === 0 ? 1 : 0)
  out[n++] = feature2(4, suffix2[i], form[i])
  out[n++] = feature2(5, suffix3[i], form[i])
  out[n++] = feature2(6, suffix4[i], form[i])
  out[n++] = feature2(7, prefix2[i], form[i])
  out[n++] = feature2(8, prefix3[i], form[i])
  out[n++] = feature3(9, fp, f, fn)
  out[n++] = feature2(10, p1, form[i])
  out[n++] = feature2(11, n1, form[i])
  out[n++] = feature2(12, p2, form[i])
  out[n++] = feature2(13, n2, form[i])
  out[n++] = feature2(14, p1, w)
  out[n++] = feature2(15, w, n1)
  out[n++] = feature3(16, p2, p1, form[i])
  out[n++] = feature3(17, n1, n2, form[i])
  out[n++] = feature3(18, p1, n1, form[i])
  out[n++] = feature2(19, shape[i], i > 0 ? shape[i - 1] : EDGE)
  out[n++] = feature2(20, shape[i], i + 1 < length ? shape[i + 1] : EDGE)
  out[n++] = feature2(21, i > 0 ? suffix3[i - 1] : EDGE, form[i])
  out[n++] = feature2(22, i + 1 < length ? suffix3[i + 1] : EDGE, form[i])
  if (k) {
    out[n++] = feature1(23, k)
    out[n++] = feature2(24, k, form[i])
    out[n++] = feature2(25, k, kn)
    out[n++] = feature2(26, k, n1)
    out[n++] = feature2(27, k, p1)
    out[n++] = feature3(28, k, fp, fn)
  }
  if (kp) out[n++] = feature2(29, kp, f)
  if (kn) out[n++] = feature2(30, kn, f)
  if (lists[i]) {
    out[n++] = feature2(31, lists[i], form[i])
    out[n++] = feature3(32, lists[i], fp, fn)
  }
  if (lp) out[n++] = feature3(33, lp, f, fp)
  if (ln) out[n++] = feature3(34, ln, f, fn)
  if (runLength[i]) {
    const opens = i === 0 || runLength[i - 1] === 0 || runFirst[i - 1] !== runFirst[i] ? 1 : 0
    out[n++] = feature2(35, runLast[i], opens)
    out[n++] = feature2(36, runFirst[i], opens)
    out[n++] = feature2(37, runLists[i], runLength[i])
    out[n++] = feature2(38, before[i], runLength[i])
    out[n++] = feature2(39, after[i], runLength[i])
    out[n++] = feature2(40, before[i], opens)
    out[n++] = feature2(41, after[i], opens)
    out[n++] = feature3(42, before[i], after[i], runLength[i])
    out[n++] = feature3(43, runLists[i], before[i], opens)
    out[n++] = feature3(44, runLists[i], after[i], opens)
    out[n++] = feature3(45, runLength[i], f, opens)
    out[n++] = feature3(46, runLists[i], lists[i], opens)
  } else if (k || fp === 2 || fn === 2) {
    out[n++] = feature3(47, w, fp, fn)
    out[n++] = feature3(48, p1, w, n1)
  }
  return n
}
