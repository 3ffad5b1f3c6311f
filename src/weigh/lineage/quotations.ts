import { words } from './words.js'

/** A quoted sentence of a text: the words between the marks (half-open UTF-16 offsets), and a key that is the same for the same words. */
export interface Quotation {
  readonly start: number
  readonly end: number
  readonly words: number
  readonly key: number
}

/** Fewer words are a phrase that two people may use by themselves. */
const LEAST = 6
/** Longer ones are a mark that was never closed. */
const LONGEST = 1500

const MARKS = /“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|(?<![\p{L}\p{N}])"([^"]+)"/gu

/** The quoted sentences of a text, in their order. */
export function quotations(text: string): Quotation[] {
  const found: Quotation[] = []
  for (const match of text.matchAll(MARKS)) {
    const inner = match[1] ?? match[2] ?? match[3] ?? match[4]
    if (inner.length > LONGEST || /\n\s*\n/.test(inner)) continue
    const { hashes, length } = words(inner)
    if (length < LEAST) continue
    let key = length
    for (const hash of hashes) key = Math.imul(key ^ hash, 0x9e3779b1) ^ (hash >>> 15)
    const start = match.index + 1
    found.push({ start, end: start + inner.length, words: length, key: key >>> 0 })
  }
  return found
}
