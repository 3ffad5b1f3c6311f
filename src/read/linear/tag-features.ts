import { feature1, feature2, feature3 } from './hash.js'
import type { WordColumns } from './words.js'

/** No word gives more features than this. */
export const TAG_FEATURES = 64
/** Stands for the word or tag beyond the sentence's edge. */
const EDGE = 0x5bd1e995

/**
 * The features by which a word is tagged, as keys in `out`; gives their number. `tags` are the tags (class numbers)
 * of the words before it. `shouting` says that the whole sentence is in capitals, so that case says nothing.
 */
export function tagFeatures(
  words: WordColumns,
  length: number,
  i: number,
  tags: Int32Array,
  shouting: boolean,
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
  const caseClass = shouting ? 7 : i === 0 ? 3 : 1
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
  return n
}
