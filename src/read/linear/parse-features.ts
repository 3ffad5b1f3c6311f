import type { Configuration } from './arc-hybrid.js'
import { featureTemplates } from './templates.js'

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
 * What the templates are made of, in the order in which `parseFeatures` works it out: s0, s1, s2 are on the stack, b0, b1, b2
 * in the buffer; w is the word, t its tags, u the universal one, x its ending; s0l is the outermost left dependent, s0l2 the
 * second, r on the right, .d their label; vl, vr are numbers of dependents, d0 and d1 distances (s0 to b0, s1 to s0).
 */
const ATOMS =
  'bias s0w s0t s1w s1t s2t s2w b0w b0t b1w b1t b2t b2w s0x s1x b0x s0l.t s0r.t b0l.t s1r.t s1l.t s0l.w s0r.w b0l.w s1r.w s1l.w s0u s0l2.t s0r2.t s1u s1r2.t s1l2.t b0u b0l2.t s0l.d s0l2.d s0r.d s0r2.d s1l.d s1l2.d s1r.d s1r2.d b0l.d b0l2.d s0vl s0vr s1vr s1vl b0vl d0 d1 commas0 verbs0 commas1 verbs1 verbsAhead quoted commasAhead'

/** After Zhang & Nivre (2011), carried over to arc-hybrid. The order numbers them, and with that makes their keys. */
const TEMPLATES = [
  'bias',
  // single words
  's0w',
  's0t',
  's0w s0t',
  's1w',
  's1t',
  's1w s1t',
  's2t',
  's2w s2t',
  'b0w',
  'b0t',
  'b0w b0t',
  'b1w',
  'b1t',
  'b1w b1t',
  'b2t',
  'b2w b2t',
  's0x s0t',
  's1x s1t',
  'b0x b0t',
  // pairs
  's0w s0t b0w b0t',
  's0w s0t b0t',
  's0t b0w b0t',
  's0w b0w',
  's0t b0t',
  'b0t b1t',
  's1w s1t s0w s0t',
  's1w s1t s0t',
  's1t s0w s0t',
  's1w s0w',
  's1t s0t',
  's1t b0t',
  's1w b0w',
  's1w b0t',
  's1t b0w',
  's0w b1w',
  's0t b1w',
  // three tags
  'b0t b1t b2t',
  's0t b0t b1t',
  's1t s0t b0t',
  's2t s1t s0t',
  's1t s0t b0t b1t',
  's2t s1t s0t b0t',
  // dependents
  's0t b0t s0l.t',
  's0t b0t s0r.t',
  's0t b0t b0l.t',
  's1t s0t s1r.t',
  's1t s0t s1l.t',
  's1t s0t s0l.t',
  's1t s0t s0r.t',
  's1w s0l.w s0w',
  's1t s0l.w s0t',
  's1w s0l.w s0t',
  's0w s0l.w',
  's0w s0r.w',
  'b0w b0l.w',
  's1w s1r.w',
  's1w s1l.w',
  's1t s0t s1r.w',
  's0t b0t s0r.w',
  's0u s0l.t s0l2.t',
  's0u s0r.t s0r2.t',
  's1u s1r.t s1r2.t',
  's1u s1l.t s1l2.t',
  'b0u b0l.t b0l2.t',
  // labels
  's0t s0l.d s0l2.d',
  's0t s0r.d s0r2.d',
  's1t s1l.d s1l2.d',
  's1t s1r.d s1r2.d',
  'b0t b0l.d b0l2.d',
  's0w s0r.d',
  's0w s0l.d',
  's1w s1r.d',
  's1w s1l.d',
  'b0w b0l.d',
  's1t s1r.d s0t s0l.d',
  's0t s0l.d s0r.d b0t',
  's1t s1l.d s1r.d s0t',
  // numbers of dependents
  's0w s0vl',
  's0w s0vr',
  's0t s0vl s0vr',
  's1w s1vr',
  's1t s1vl s1vr',
  'b0w b0vl',
  'b0t b0vl',
  // distances
  's0w d0',
  's0t d0',
  'b0w d0',
  'b0t d0',
  's0t b0t d0',
  's1t s0t d1',
  's1w d1',
  's0w d1',
  // beyond
  's1t s0w b0t',
  's1w s0t b0t',
  's1t s0t b0w',
  's0w b0t b1t b2t',
  's1u s0u b0u',
  's0w b0u b1w',
  's2t s1w s0w',
  's2w s1t s0w',
  // what stands between and ahead
  's0t b0t commas0 verbs0',
  's1t s0t commas1 verbs1',
  's0t b0t verbsAhead',
  's1t s0t verbsAhead',
  's0t b0t quoted',
  's1t s0t b0t commasAhead',
]

const keysOf = featureTemplates(ATOMS.split(' '), TEMPLATES)
const atoms = new Int32Array(ATOMS.split(' ').length)

/** The features of a configuration as keys in `out`; gives their number. */
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
  const commas0 = s0 < 0 ? -1 : small(commas[front] - commas[s0])
  const commas1 = s1 < 0 ? -1 : small(commas[s0] - commas[s1])
  const verbs0 = s0 < 0 ? -1 : small(verbs[front] - verbs[s0])
  const verbs1 = s1 < 0 ? -1 : small(verbs[s0] - verbs[s1])
  const ahead = small(verbs[length] - verbs[front])
  atoms[0] = 0
  atoms[1] = s0w
  atoms[2] = s0t
  atoms[3] = s1w
  atoms[4] = s1t
  atoms[5] = s2t
  atoms[6] = s2w
  atoms[7] = b0w
  atoms[8] = b0t
  atoms[9] = b1w
  atoms[10] = b1t
  atoms[11] = b2t
  atoms[12] = b2w
  atoms[13] = s0 < 0 || s0 > length ? EDGE : suffix[s0]
  atoms[14] = s1 < 0 || s1 > length ? EDGE : suffix[s1]
  atoms[15] = suffix[front]
  atoms[16] = tagOf(s0l)
  atoms[17] = tagOf(s0r)
  atoms[18] = tagOf(b0l)
  atoms[19] = tagOf(s1r)
  atoms[20] = tagOf(s1l)
  atoms[21] = word(s0l)
  atoms[22] = word(s0r)
  atoms[23] = word(b0l)
  atoms[24] = word(s1r)
  atoms[25] = word(s1l)
  atoms[26] = s0u
  atoms[27] = tagOf(s0l2)
  atoms[28] = tagOf(s0r2)
  atoms[29] = s1u
  atoms[30] = tagOf(s1r2)
  atoms[31] = tagOf(s1l2)
  atoms[32] = b0u
  atoms[33] = tagOf(b0l2)
  atoms[34] = labelOf(s0l)
  atoms[35] = labelOf(s0l2)
  atoms[36] = labelOf(s0r)
  atoms[37] = labelOf(s0r2)
  atoms[38] = labelOf(s1l)
  atoms[39] = labelOf(s1l2)
  atoms[40] = labelOf(s1r)
  atoms[41] = labelOf(s1r2)
  atoms[42] = labelOf(b0l)
  atoms[43] = labelOf(b0l2)
  atoms[44] = s0vl
  atoms[45] = s0vr
  atoms[46] = s1vr
  atoms[47] = s1vl
  atoms[48] = b0vl
  atoms[49] = d0
  atoms[50] = d1
  atoms[51] = commas0
  atoms[52] = verbs0
  atoms[53] = commas1
  atoms[54] = verbs1
  atoms[55] = ahead
  atoms[56] = quotes[front] & 1
  atoms[57] = commas[length] - commas[front] > 0 ? 1 : 0
  return keysOf(atoms, out)
}
