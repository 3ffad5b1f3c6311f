import { fold, searchTerms } from '../words.js'

/** PostgreSQL counts positions up to this number (https://www.postgresql.org/docs/current/textsearch-limitations.html). */
const MOST_POSITIONS = 16_383
/** Positions that are kept of one word. */
const MOST_OF_A_WORD = 255
/** The most bytes of a word, and of all words with their positions, below PostgreSQL's limits of 2 KB and 1 MB. */
const MOST_BYTES = 2_000
const MOST_BYTES_IN_ALL = 900_000

/** The words as they are compared: folded, letters and digits only; the same that SQLite's unicode61 tokeniser makes. */
export function wordsOf(text: string): string[] {
  return fold(text.replace(/[\u0300-\u0331]/gu, '')).match(/[\p{L}\p{N}\p{Co}]+/gu) ?? []
}

/**
 * A text as the literal of a tsvector, its title's words with weight A. Beyond the limits of a tsvector words are found
 * without their places, and in texts with more distinct words than it holds (some 100,000) the first ones alone.
 */
export function vectorOf(title: string, text: string): string {
  const places = new Map<string, string[]>()
  let position = 0
  const add = (word: string, weight: string) => {
    position++
    const at = places.get(word) ?? []
    places.set(word, at)
    if (at.length < MOST_OF_A_WORD && position < MOST_POSITIONS) at.push(`${position}${weight}`)
  }
  for (const word of wordsOf(title)) add(word, 'A')
  // so that no phrase goes from the title into the text
  position++
  for (const word of wordsOf(text)) add(word, '')
  let left = MOST_BYTES_IN_ALL
  const parts: string[] = []
  for (const [word, at] of places) {
    const bytes = Buffer.byteLength(word)
    if (bytes > MOST_BYTES) continue
    left -= bytes + 2 * at.length + 8
    if (left < 0) break
    parts.push(at.length ? `'${word}':${at.join(',')}` : `'${word}'`)
  }
  return parts.join(' ')
}

/**
 * The words of a search as the literal of a tsquery; null where nothing is wanted. All must occur, but for the excluded ones;
 * `bord-er` is a phrase.
 */
export function queryOf(words: string): string | null {
  const terms = searchTerms(words).flatMap(({ text, beginning, excluded }) => {
    const parts = wordsOf(text).filter(word => Buffer.byteLength(word) <= MOST_BYTES)
    if (!parts.length) return []
    const last = parts.length - 1
    const phrase = parts.map((word, i) => `'${word}'${beginning && i === last ? ':*' : ''}`).join(' <-> ')
    return [{ literal: `${excluded ? '!' : ''}(${phrase})`, excluded }]
  })
  return terms.some(t => !t.excluded) ? terms.map(t => t.literal).join(' & ') : null
}
