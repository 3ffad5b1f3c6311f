/** The words of a text in a form in which copies are alike: a number for each, with its place (half-open UTF-16 offsets). */
export interface Words {
  readonly length: number
  /** 32-bit FNV-1a hashes of the folded words. */
  readonly hashes: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

const SEPARATOR = 0
/** Passed over within a word: apostrophes, soft hyphens, combining marks. */
const SKIPPED = 1
const UNKNOWN = 0xffff
const folded = new Uint16Array(65_536).fill(UNKNOWN)

/** The code unit under which one is compared: compatibility forms, accents and case gone. */
function fold(code: number): number {
  const known = folded[code]
  if (known !== UNKNOWN) return known
  const letter = String.fromCharCode(code)
  let to = SEPARATOR
  if (/['’‘ʼ´`\u00ad\p{M}]/u.test(letter)) to = SKIPPED
  else if (/[\p{L}\p{N}]/u.test(letter) || (code >= 0xd800 && code < 0xe000))
    to = letter.normalize('NFKD').toLowerCase().charCodeAt(0)
  folded[code] = to
  return to
}

/** Takes a text apart; punctuation, case, accents and line breaks do not matter. Linear in its length. */
export function words(text: string): Words {
  const room = (text.length >> 1) + 1
  const [hashes, starts, ends] = [new Uint32Array(room), new Uint32Array(room), new Uint32Array(room)]
  let [length, hash, start] = [0, 0, -1]
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? fold(text.charCodeAt(at)) : SEPARATOR
    if (code === SKIPPED) continue
    if (code !== SEPARATOR) {
      if (start < 0) [start, hash] = [at, 0x811c9dc5]
      hash = Math.imul(hash ^ code, 0x01000193)
    } else if (start >= 0) {
      hashes[length] = hash
      starts[length] = start
      ends[length++] = at
      start = -1
    }
  }
  return {
    length,
    hashes: hashes.slice(0, length),
    starts: starts.slice(0, length),
    ends: ends.slice(0, length),
  }
}

/** The hashes of all runs of `size` words (w-shingles, Broder 1997), by the number of their first word. */
export function shingles({ hashes, length }: Words, size: number): Uint32Array {
  const found = new Uint32Array(Math.max(0, length - size + 1))
  for (let i = 0; i < found.length; i++) {
    let hash = 0x9e3779b9
    for (let j = i; j < i + size; j++) {
      hash = Math.imul(hash ^ hashes[j], 0x85ebca6b)
      hash ^= hash >>> 15
    }
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    found[i] = hash ^ (hash >>> 16)
  }
  return found
}
