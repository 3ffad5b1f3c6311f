/** Rows of the tables, used again and again: a comparison makes thousands of them. Words longer than this are cut. */
const LONGEST = 64
const rows = [new Float64Array(LONGEST + 1), new Float64Array(LONGEST + 1), new Float64Array(LONGEST + 1)]

/**
 * Edit distance with transpositions of neighbours (optimal string alignment: Damerau 1964, Levenshtein 1966), in
 * O(length of a times length of b).
 * @param change what it costs to write one letter for another
 * @param gap what it costs to leave a letter out
 */
function distance(a: string, b: string, change: (x: number, y: number) => number, gap: (x: number) => number): number {
  const [n, m] = [Math.min(a.length, LONGEST), Math.min(b.length, LONGEST)]
  let [before, last, row] = rows
  last[0] = 0
  for (let j = 1; j <= m; j++) last[j] = last[j - 1] + gap(b.charCodeAt(j - 1))
  for (let i = 1; i <= n; i++) {
    const x = a.charCodeAt(i - 1)
    row[0] = last[0] + gap(x)
    for (let j = 1; j <= m; j++) {
      const y = b.charCodeAt(j - 1)
      let least = last[j - 1] + (x === y ? 0 : change(x, y))
      const out = last[j] + gap(x)
      const put = row[j - 1] + gap(y)
      if (out < least) least = out
      if (put < least) least = put
      if (i > 1 && j > 1 && x === b.charCodeAt(j - 2) && y === a.charCodeAt(i - 2) && before[j - 2] + 1 < least)
        least = before[j - 2] + 1
      row[j] = least
    }
    ;[before, last, row] = [last, row, before]
  }
  return last[m]
}

const one = () => 1

/** Edit distance in letters; of words longer than 64 letters the first 64 are compared. */
export function editDistance(a: string, b: string): number {
  return a === b ? 0 : distance(a, b, one, one)
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
  const edits = editDistance(a, b)
  return edits > allowed ? 0 : 1 - edits / longer
}

/** Letters that stand for nearly the same sound, by code; the vowels are 1. */
const CLASSES = new Uint8Array(128)
for (const [i, letters] of ['aeiou', 'bpvf', 'dt', 'gkj', 'sz', 'mn'].entries())
  for (const letter of letters) CLASSES[letter.charCodeAt(0)] = i + 1
const VOWELS = 1

/**
 * Likeness of two words by their sounds (`sound` in fold.ts): a vowel within the word weighs less than a consonant, since
 * transcriptions differ in these first. 0 where more is different than transcription explains.
 */
export function soundsAlike(a: string, b: string): number {
  if (a === b) return 1
  const [longer, shorter] = a.length > b.length ? [a.length, b.length] : [b.length, a.length]
  if (shorter < 3 || longer - shorter > 2) return 0
  const allowed = shorter < 4 ? 0.3 : shorter < 9 ? 1 : 1.6
  const edits = distance(
    a,
    b,
    (x, y) => {
      const kind = CLASSES[x & 127]
      if (!kind || kind !== CLASSES[y & 127]) return 1
      return kind === VOWELS ? 0.45 : 0.7
    },
    x => (CLASSES[x & 127] === VOWELS ? 0.5 : 1),
  )
  // The vowel at the end is grammar: Mario and Maria are two people.
  const [x, y] = [a.charCodeAt(a.length - 1), b.charCodeAt(b.length - 1)]
  const ends = x !== y && CLASSES[x & 127] === VOWELS && CLASSES[y & 127] === VOWELS ? 0.55 : 0
  return edits + ends > allowed ? 0 : 1 - (edits + ends) / longer
}
