/** The Latin letters that an Arabic or Hebrew letter may be written with; "" where it may be left out. */
export type Realisations = ReadonlyMap<string, readonly string[]>

/** Letters that may stand for a vowel (matres lectionis), and so may be missing. */
const MATRES = /[اويהאוי]/g
const VOWEL = /[aeiou]/
/** A short vowel is not written. */
const SHORT = 0.1
/** A second vowel sign in a row is a long vowel, which is written. */
const LONG = 0.5
/** A long vowel that the Latin spelling leaves out. */
const MISSING = 0.4
/** The cost, by native letter, that is taken for another spelling of the same word. */
const ALLOWED = 0.17

/**
 * How well a Latin word spells one in a script without short vowels, 0 to 1: the cheapest way to write each letter with one
 * of its Latin ones, with short vowels put in between. 0 where more is different than spelling explains.
 * @param written folded, without its article
 */
export function spells(written: string, word: string, letters: Realisations): number {
  const native = written.replace(/(.)\1+/gu, '$1')
  const text = word.replace(/([^aeiou])\1+/g, '$1')
  const [n, m] = [native.length, text.length]
  if (Math.abs(m - n) > n + 3) return 0
  const limit = Math.max(0.35, ALLOWED * n)
  const width = m + 1
  const cost = new Float64Array((n + 1) * width).fill(Number.POSITIVE_INFINITY)
  cost[0] = 0
  const lower = (i: number, j: number, value: number) => {
    if (value < cost[i * width + j]) cost[i * width + j] = value
  }
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= m; j++) {
      const here = cost[i * width + j]
      if (here > limit) continue
      if (j < m) lower(i, j + 1, here + inserted(text, j))
      if (i === n) continue
      for (const latin of letters.get(native[i]) ?? [])
        if (latin && text.startsWith(latin, j)) lower(i + 1, j + latin.length, here)
      const silent = letters.get(native[i])?.includes('')
      lower(
        i + 1,
        j,
        here + (silent ? (/[عעאה]/.test(native[i]) || (native[i] === 'ه' && i === n - 1) ? 0 : MISSING) : 1),
      )
    }
  const total = cost[n * width + m]
  return total > limit ? 0 : Math.max(0.7, 0.97 * (1 - total / Math.max(n, 2)))
}

/** What a Latin letter costs for which nothing is written. */
function inserted(text: string, at: number): number {
  const char = text[at]
  if (VOWEL.test(char)) return at > 0 && VOWEL.test(text[at - 1]) ? LONG : SHORT
  if (char === 'h' && at === text.length - 1) return SHORT
  return char === 'y' || char === 'w' ? LONG : 1
}

/** How alike two words of such scripts are: a slip may only touch a sign for a vowel, unless the word is long. */
export function writtenAlike(a: string, b: string, slip: (a: string, b: string) => number): number {
  if (a === b) return 1
  if (Math.min(a.length, b.length) < 4) return 0
  const bare = (text: string) => text[0] + text.slice(1).replace(MATRES, '')
  const likeness = slip(a, b)
  return bare(a) === bare(b) || Math.min(a.length, b.length) >= 7 ? likeness : 0
}
