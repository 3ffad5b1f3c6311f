/** Rows of the tables, used again and again: a comparison makes thousands of them. Words longer than this are cut. */
const LONGEST = 64
const rows = [new Float64Array(LONGEST + 1), new Float64Array(LONGEST + 1), new Float64Array(LONGEST + 1)]

/** Letters that stand for nearly the same sound, by code; the vowels are 1. */
const CLASSES = new Uint8Array(128)
for (const [i, letters] of ['aeiou', 'bpvf', 'dt', 'gkj', 'sz', 'mn'].entries())
  for (const letter of letters) CLASSES[letter.charCodeAt(0)] = i + 1
const VOWELS = 1
/** What it costs to write a letter for another of its class. */
const CHANGE = new Float64Array(8).fill(0.7)
CHANGE[VOWELS] = 0.45
/** What it costs to leave a letter out. */
const GAP = new Float64Array(128).fill(1)
for (const vowel of 'aeiou') GAP[vowel.charCodeAt(0)] = 0.5

/**
 * Edit distance with transpositions of neighbours (optimal string alignment: Damerau 1964, Levenshtein 1966), in letters, in
 * O(length of a times length of b); of words longer than 64 letters the first 64 are compared.
 */
export function editDistance(a: string, b: string): number {
  return a === b ? 0 : distance(a, b, Number.POSITIVE_INFINITY, false)
}

/**
 * The distance, or any number above the limit where it is above. Where sounds are compared, a letter of the same class costs less
 * than another one, and a vowel less than a consonant.
 */
function distance(a: string, b: string, limit: number, sounds: boolean): number {
  const [n, m] = [Math.min(a.length, LONGEST), Math.min(b.length, LONGEST)]
  let [before, last, row] = rows
  last[0] = 0
  for (let j = 1; j <= m; j++) last[j] = last[j - 1] + (sounds ? GAP[b.charCodeAt(j - 1) & 127] : 1)
  for (let i = 1; i <= n; i++) {
    const x = a.charCodeAt(i - 1)
    const out = sounds ? GAP[x & 127] : 1
    let lowest = (row[0] = last[0] + out)
    for (let j = 1; j <= m; j++) {
      const y = b.charCodeAt(j - 1)
      let least = last[j - 1]
      if (x !== y) {
        least += sounds && CLASSES[x & 127] && CLASSES[x & 127] === CLASSES[y & 127] ? CHANGE[CLASSES[x & 127]] : 1
        if (last[j] + out < least) least = last[j] + out
        const put = row[j - 1] + (sounds ? GAP[y & 127] : 1)
        if (put < least) least = put
        if (i > 1 && j > 1 && x === b.charCodeAt(j - 2) && y === a.charCodeAt(i - 2) && before[j - 2] + 1 < least)
          least = before[j - 2] + 1
      }
      row[j] = least
      if (least < lowest) lowest = least
    }
    // A transposition reaches back over one row only, and costs one itself.
    if (lowest > limit + 1) return lowest
    ;[before, last, row] = [last, row, before]
  }
  return last[m]
}

/** How many slips of the pen a word of some length is allowed before it counts as another word. */
export function allowedEdits(length: number): number {
  if (length < 3) return 0
  return length < 9 ? 1 : length < 13 ? 2 : 3
}

/** Likeness of two words by their letters, 1 for equal ones, 0 where more is different than a slip explains. */
export function spelledAlike(a: string, b: string): number {
  if (a === b) return 1
  const [longer, shorter] = a.length > b.length ? [a.length, b.length] : [b.length, a.length]
  const allowed = allowedEdits(shorter)
  if (!allowed || longer - shorter > (longer > 4 ? allowed : 0)) return 0
  const edits = distance(a, b, allowed, false)
  return edits > allowed ? 0 : 1 - edits / longer
}

/**
 * Likeness of two words by their sounds (`sound` in fold.ts): a vowel within the word weighs less than a consonant, since
 * transcriptions differ in these first. 0 where more is different than transcription explains.
 */
export function soundsAlike(a: string, b: string): number {
  if (a === b) return 1
  const [longer, shorter] = a.length > b.length ? [a.length, b.length] : [b.length, a.length]
  if (shorter < 3 || longer - shorter > 2) return 0
  const allowed = shorter < 4 ? 0.3 : shorter < 9 ? 1 : 1.6
  const edits = distance(a, b, allowed, true)
  // The vowel at the end is grammar: Mario and Maria are two people.
  const [x, y] = [a.charCodeAt(a.length - 1), b.charCodeAt(b.length - 1)]
  const ends = x !== y && CLASSES[x & 127] === VOWELS && CLASSES[y & 127] === VOWELS ? 0.55 : 0
  return edits + ends > allowed ? 0 : 1 - (edits + ends) / longer
}

/** The letters and figures of a word, one bit each. */
export function letterMask(word: string): number {
  let mask = 0
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) & 31)
  return mask
}

const CONSONANTS = ~letterMask('aeiou')

/** Whether the letters of two words differ in more than so many changes could explain. @param edits changed letters */
export function tooDifferent(a: number, b: number, edits: number, consonants = false): boolean {
  let bits = (a ^ b) & (consonants ? CONSONANTS : ~0)
  let differing = 0
  while (bits) {
    bits &= bits - 1
    if (++differing > 2 * edits) return true
  }
  return false
}
