import { feature1, feature2, feature3 } from './hash.js'
import type { WordColumns } from './words.js'

/** No word gives more features than this. */
export const TAG_FEATURES = 64
/** Stands for the word or tag beyond the sentence's edge. */
const EDGE = 0x5bd1e995

/**
 * The features of the first guess, which looks at words only; gives their number, as keys in `out`. `casing` says how
 * the sentence uses capitals (see casing.ts).
 */
export function guessFeatures(words: WordColumns, length: number, i: number, casing: number, out: Int32Array): number {
  const { form, lower, shape, suffix1, suffix2, suffix3, suffix4, prefix2, prefix3 } = words
  const w = lower[i]
  const p1 = i > 0 ? lower[i - 1] : EDGE
  const n1 = i + 1 < length ? lower[i + 1] : EDGE
  const caseClass = casing * 2 + (i === 0 ? 1 : 0)
  let n = 0
  out[n++] = feature1(60, 0)
  out[n++] = feature1(61, w)
  out[n++] = feature2(62, form[i], caseClass)
  out[n++] = feature2(63, shape[i], caseClass)
  out[n++] = feature1(64, suffix1[i])
  out[n++] = feature1(65, suffix2[i])
  out[n++] = feature1(66, suffix3[i])
  out[n++] = feature1(67, suffix4[i])
  out[n++] = feature1(68, prefix2[i])
  out[n++] = feature1(69, prefix3[i])
  out[n++] = feature3(70, suffix2[i], shape[i], caseClass)
  out[n++] = feature3(71, suffix3[i], shape[i], caseClass)
  out[n++] = feature1(72, p1)
  out[n++] = feature1(73, n1)
  out[n++] = feature2(74, p1, w)
  out[n++] = feature2(75, w, n1)
  out[n++] = feature2(76, p1, suffix3[i])
  out[n++] = feature2(77, i > 0 ? suffix3[i - 1] : EDGE, suffix3[i])
  out[n++] = feature2(78, suffix3[i], i + 1 < length ? suffix2[i + 1] : EDGE)
  return n
}

/**
 * The features by which a word is tagged, as keys in `out`; gives their number. `tags` are the tags (class numbers)
 * of the words before it, `guesses` the first guesses for all words.
 */
export function tagFeatures(
  words: WordColumns,
  length: number,
  i: number,
  tags: Int32Array,
  guesses: Int32Array,
  casing: number,
  out: Int32Array,
): number {
  const { form, lower, shape, suffix1, suffix2, suffix3, suffix4, prefix1, prefix2, prefix3 } = words
  const w = lower[i]
  const p1 = i > 0 ? lower[i - 1] : EDGE
  const p2 = i > 1 ? lower[i - 2] : EDGE
  const n1 = i + 1 < length ? lower[i + 1] : EDGE
  const n2 = i + 2 < length ? lower[i + 2] : EDGE
  const t1 = i > 0 ? tags[i - 1] : -1
  const t2 = i > 1 ? tags[i - 2] : -1
  const g0 = guesses[i]
  const g1 = i + 1 < length ? guesses[i + 1] : -1
  const g2 = i + 2 < length ? guesses[i + 2] : -1
  const caseClass = casing * 2 + (i === 0 ? 1 : 0)
  const ps3 = i > 0 ? suffix3[i - 1] : EDGE
  const ns3 = i + 1 < length ? suffix3[i + 1] : EDGE
  const ns2 = i + 1 < length ? suffix2[i + 1] : EDGE
  const nshape = i + 1 < length ? shape[i + 1] : EDGE
  const pshape = i > 0 ? shape[i - 1] : EDGE
  let n = 0
  out[n++] = feature1(0, 0)
  out[n++] = feature1(1, w)
  out[n++] = feature2(2, form[i], caseClass)
  out[n++] = feature2(3, shape[i], caseClass)
  out[n++] = feature1(4, suffix1[i])
  out[n++] = feature1(5, suffix2[i])
  out[n++] = feature1(6, suffix3[i])
  out[n++] = feature1(7, suffix4[i])
  out[n++] = feature1(8, prefix1[i])
  out[n++] = feature1(9, prefix2[i])
  out[n++] = feature1(10, prefix3[i])
  out[n++] = feature3(11, suffix2[i], shape[i], caseClass)
  out[n++] = feature3(12, suffix3[i], shape[i], caseClass)
  out[n++] = feature1(13, t1)
  out[n++] = feature2(14, t1, t2)
  out[n++] = feature2(15, t1, w)
  out[n++] = feature3(16, t1, t2, w)
  out[n++] = feature1(17, p1)
  out[n++] = feature1(18, p2)
  out[n++] = feature1(19, n1)
  out[n++] = feature1(20, n2)
  out[n++] = feature2(21, p1, w)
  out[n++] = feature2(22, w, n1)
  out[n++] = feature2(23, t1, n1)
  out[n++] = feature2(24, p1, n1)
  out[n++] = feature2(25, n1, n2)
  out[n++] = feature2(26, p2, p1)
  out[n++] = feature1(27, ps3)
  out[n++] = feature1(28, ns3)
  out[n++] = feature2(29, t1, suffix3[i])
  out[n++] = feature2(30, suffix3[i], ns3)
  out[n++] = feature2(31, t1, ns2)
  out[n++] = feature3(32, pshape, shape[i], nshape)
  out[n++] = feature2(33, shape[i], nshape)
  out[n++] = feature3(34, t1, suffix2[i], ns2)
  out[n++] = feature2(35, w, ns2)
  out[n++] = feature3(36, t1, shape[i], caseClass)
  out[n++] = feature2(37, i === 0 ? 1 : 0, w)
  out[n++] = feature2(38, t2, w)
  out[n++] = feature3(39, t1, w, n1)
  // the first guesses, which know something of what follows
  out[n++] = feature1(40, g0)
  out[n++] = feature1(41, g1)
  out[n++] = feature2(42, g1, g2)
  out[n++] = feature2(43, t1, g1)
  out[n++] = feature2(44, w, g1)
  out[n++] = feature3(45, t1, w, g1)
  out[n++] = feature3(46, t1, g0, g1)
  out[n++] = feature3(47, t2, t1, g1)
  out[n++] = feature3(48, w, g1, g2)
  out[n++] = feature3(49, suffix3[i], t1, g1)
  out[n++] = feature3(50, shape[i], g1, caseClass)
  out[n++] = feature3(51, t1, g1, n1)
  return n
}
