import type { Configuration } from './arc-hybrid.js'
import { feature1, feature2, feature3, feature4 } from './hash.js'

/** No configuration gives more features than this. */
export const PARSE_FEATURES = 128
/** Stand for the word beyond the edge, and for the root. */
const EDGE = 0x5bd1e995
const ROOT = 0x27d4eb2f

/** What the parser looks at in each word, as hashes; the row after the last word is the root's. */
export interface ParseColumns {
  readonly lower: Int32Array
  /** Universal and Penn tag together. */
  readonly tag: Int32Array
  readonly upos: Int32Array
  readonly suffix: Int32Array
  /** How many commas, verbs and quotation marks stand before the word. */
  readonly commas: Int32Array
  readonly verbs: Int32Array
  readonly quotes: Int32Array
}

/** Empty columns for sentences of up to `size` words. */
export function parseColumns(size: number): ParseColumns {
  const column = () => new Int32Array(size + 1)
  return {
    lower: column(),
    tag: column(),
    upos: column(),
    suffix: column(),
    commas: column(),
    verbs: column(),
    quotes: column(),
  }
}

/** Writes the root's row. */
export function fillRoot(columns: ParseColumns, length: number): void {
  columns.lower[length] = columns.tag[length] = columns.upos[length] = columns.suffix[length] = ROOT
}

const small = (n: number) => (n > 5 ? 5 : n)
const distance = (n: number) => (n > 10 ? 7 : n > 5 ? 6 : n)

/**
 * The features of a configuration as keys in `out`; gives their number. The templates follow Zhang & Nivre (2011),
 * carried over to arc-hybrid: s0, s1, s2 are on the stack, b0, b1, b2 in the buffer; l, r their outermost dependents.
 */
export function parseFeatures(columns: ParseColumns, c: Configuration, out: Int32Array): number {
  const { lower, tag, upos, suffix, commas, verbs, quotes } = columns
  const { left1, left2, right1, right2, lefts, rights, label, length, front } = c
  const word = (i: number) => (i < 0 || i > length ? EDGE : lower[i])
  const tagOf = (i: number) => (i < 0 || i > length ? EDGE : tag[i])
  const uposOf = (i: number) => (i < 0 || i > length ? EDGE : upos[i])
  const labelOf = (i: number) => (i < 0 ? -1 : label[i])
  const s0 = c.top(0)
  const s1 = c.top(1)
  const s2 = c.top(2)
  const s0w = word(s0)
  const s1w = word(s1)
  const s2w = word(s2)
  const b0w = word(front)
  const b1w = word(front + 1)
  const b2w = word(front + 2)
  const s0t = tagOf(s0)
  const s1t = tagOf(s1)
  const s2t = tagOf(s2)
  const b0t = tagOf(front)
  const b1t = tagOf(front + 1)
  const b2t = tagOf(front + 2)
  const s0u = uposOf(s0)
  const s1u = uposOf(s1)
  const b0u = uposOf(front)
  const s0l = s0 < 0 ? -1 : left1[s0]
  const s0l2 = s0 < 0 ? -1 : left2[s0]
  const s0r = s0 < 0 ? -1 : right1[s0]
  const s0r2 = s0 < 0 ? -1 : right2[s0]
  const s1l = s1 < 0 ? -1 : left1[s1]
  const s1l2 = s1 < 0 ? -1 : left2[s1]
  const s1r = s1 < 0 ? -1 : right1[s1]
  const s1r2 = s1 < 0 ? -1 : right2[s1]
  const b0l = left1[front]
  const b0l2 = left2[front]
  const s0vl = s0 < 0 ? -1 : small(lefts[s0])
  const s0vr = s0 < 0 ? -1 : small(rights[s0])
  const s1vl = s1 < 0 ? -1 : small(lefts[s1])
  const s1vr = s1 < 0 ? -1 : small(rights[s1])
  const b0vl = small(lefts[front])
  const d0 = s0 < 0 ? -1 : distance(front - s0)
  const d1 = s1 < 0 ? -1 : distance(s0 - s1)
  let n = 0
  out[n++] = feature1(0, 0)
  // single words
  out[n++] = feature1(1, s0w)
  out[n++] = feature1(2, s0t)
  out[n++] = feature2(3, s0w, s0t)
  out[n++] = feature1(4, s1w)
  out[n++] = feature1(5, s1t)
  out[n++] = feature2(6, s1w, s1t)
  out[n++] = feature1(7, s2t)
  out[n++] = feature2(8, s2w, s2t)
  out[n++] = feature1(9, b0w)
  out[n++] = feature1(10, b0t)
  out[n++] = feature2(11, b0w, b0t)
  out[n++] = feature1(12, b1w)
  out[n++] = feature1(13, b1t)
  out[n++] = feature2(14, b1w, b1t)
  out[n++] = feature1(15, b2t)
  out[n++] = feature2(16, b2w, b2t)
  out[n++] = feature2(17, s0 < 0 || s0 > length ? EDGE : suffix[s0], s0t)
  out[n++] = feature2(18, s1 < 0 || s1 > length ? EDGE : suffix[s1], s1t)
  out[n++] = feature2(19, suffix[front], b0t)
  // pairs
  out[n++] = feature4(20, s0w, s0t, b0w, b0t)
  out[n++] = feature3(21, s0w, s0t, b0t)
  out[n++] = feature3(22, s0t, b0w, b0t)
  out[n++] = feature2(23, s0w, b0w)
  out[n++] = feature2(24, s0t, b0t)
  out[n++] = feature2(25, b0t, b1t)
  out[n++] = feature4(26, s1w, s1t, s0w, s0t)
  out[n++] = feature3(27, s1w, s1t, s0t)
  out[n++] = feature3(28, s1t, s0w, s0t)
  out[n++] = feature2(29, s1w, s0w)
  out[n++] = feature2(30, s1t, s0t)
  out[n++] = feature2(31, s1t, b0t)
  out[n++] = feature2(32, s1w, b0w)
  out[n++] = feature2(33, s1w, b0t)
  out[n++] = feature2(34, s1t, b0w)
  out[n++] = feature2(35, s0w, b1w)
  out[n++] = feature2(36, s0t, b1w)
  // three tags
  out[n++] = feature3(37, b0t, b1t, b2t)
  out[n++] = feature3(38, s0t, b0t, b1t)
  out[n++] = feature3(39, s1t, s0t, b0t)
  out[n++] = feature3(40, s2t, s1t, s0t)
  out[n++] = feature4(41, s1t, s0t, b0t, b1t)
  out[n++] = feature4(42, s2t, s1t, s0t, b0t)
  // dependents
  out[n++] = feature3(43, s0t, b0t, tagOf(s0l))
  out[n++] = feature3(44, s0t, b0t, tagOf(s0r))
  out[n++] = feature3(45, s0t, b0t, tagOf(b0l))
  out[n++] = feature3(46, s1t, s0t, tagOf(s1r))
  out[n++] = feature3(47, s1t, s0t, tagOf(s1l))
  out[n++] = feature3(48, s1t, s0t, tagOf(s0l))
  out[n++] = feature3(49, s1t, s0t, tagOf(s0r))
  out[n++] = feature3(50, s1w, word(s0l), s0w)
  out[n++] = feature3(51, s1t, word(s0l), s0t)
  out[n++] = feature3(52, s1w, word(s0l), s0t)
  out[n++] = feature2(53, s0w, word(s0l))
  out[n++] = feature2(54, s0w, word(s0r))
  out[n++] = feature2(55, b0w, word(b0l))
  out[n++] = feature2(56, s1w, word(s1r))
  out[n++] = feature2(57, s1w, word(s1l))
  out[n++] = feature3(58, s1t, s0t, word(s1r))
  out[n++] = feature3(59, s0t, b0t, word(s0r))
  out[n++] = feature3(60, s0u, tagOf(s0l), tagOf(s0l2))
  out[n++] = feature3(61, s0u, tagOf(s0r), tagOf(s0r2))
  out[n++] = feature3(62, s1u, tagOf(s1r), tagOf(s1r2))
  out[n++] = feature3(63, s1u, tagOf(s1l), tagOf(s1l2))
  out[n++] = feature3(64, b0u, tagOf(b0l), tagOf(b0l2))
  // labels
  out[n++] = feature3(65, s0t, labelOf(s0l), labelOf(s0l2))
  out[n++] = feature3(66, s0t, labelOf(s0r), labelOf(s0r2))
  out[n++] = feature3(67, s1t, labelOf(s1l), labelOf(s1l2))
  out[n++] = feature3(68, s1t, labelOf(s1r), labelOf(s1r2))
  out[n++] = feature3(69, b0t, labelOf(b0l), labelOf(b0l2))
  out[n++] = feature2(70, s0w, labelOf(s0r))
  out[n++] = feature2(71, s0w, labelOf(s0l))
  out[n++] = feature2(72, s1w, labelOf(s1r))
  out[n++] = feature2(73, s1w, labelOf(s1l))
  out[n++] = feature2(74, b0w, labelOf(b0l))
  out[n++] = feature4(75, s1t, labelOf(s1r), s0t, labelOf(s0l))
  out[n++] = feature4(76, s0t, labelOf(s0l), labelOf(s0r), b0t)
  out[n++] = feature4(77, s1t, labelOf(s1l), labelOf(s1r), s0t)
  // numbers of dependents
  out[n++] = feature2(78, s0w, s0vl)
  out[n++] = feature2(79, s0w, s0vr)
  out[n++] = feature3(80, s0t, s0vl, s0vr)
  out[n++] = feature2(81, s1w, s1vr)
  out[n++] = feature3(82, s1t, s1vl, s1vr)
  out[n++] = feature2(83, b0w, b0vl)
  out[n++] = feature2(84, b0t, b0vl)
  // distances
  out[n++] = feature2(85, s0w, d0)
  out[n++] = feature2(86, s0t, d0)
  out[n++] = feature2(87, b0w, d0)
  out[n++] = feature2(88, b0t, d0)
  out[n++] = feature3(89, s0t, b0t, d0)
  out[n++] = feature3(90, s1t, s0t, d1)
  out[n++] = feature2(91, s1w, d1)
  out[n++] = feature2(92, s0w, d1)
  // beyond
  out[n++] = feature3(93, s1t, s0w, b0t)
  out[n++] = feature3(94, s1w, s0t, b0t)
  out[n++] = feature3(95, s1t, s0t, b0w)
  out[n++] = feature4(96, s0w, b0t, b1t, b2t)
  out[n++] = feature3(97, s1u, s0u, b0u)
  out[n++] = feature3(98, s0w, b0u, b1w)
  out[n++] = feature3(99, s2t, s1w, s0w)
  out[n++] = feature3(100, s2w, s1t, s0w)
  // what stands between and ahead
  const commas0 = s0 < 0 ? -1 : small(commas[front] - commas[s0])
  const commas1 = s1 < 0 ? -1 : small(commas[s0] - commas[s1])
  const verbs0 = s0 < 0 ? -1 : small(verbs[front] - verbs[s0])
  const verbs1 = s1 < 0 ? -1 : small(verbs[s0] - verbs[s1])
  const ahead = small(verbs[length] - verbs[front])
  out[n++] = feature4(101, s0t, b0t, commas0, verbs0)
  out[n++] = feature4(102, s1t, s0t, commas1, verbs1)
  out[n++] = feature3(103, s0t, b0t, ahead)
  out[n++] = feature3(104, s1t, s0t, ahead)
  out[n++] = feature3(105, s0t, b0t, quotes[front] & 1)
  out[n++] = feature4(106, s1t, s0t, b0t, commas[length] - commas[front] > 0 ? 1 : 0)
  return n
}
