import { americanSpelling } from './spelling.js'

/**
 * The key under which a name is compared: compatibility forms folded, diacritics, case, punctuation, a leading article
 * and a possessive ending gone, spelt the American way. "The Al-Qaʿida" and "al Qa'ida's" have the same key. Ledgers keep
 * keys to find names by: whoever changes this must have them drawn anew (`src/ledger/rollups`).
 */
export function nameKey(name: string): string {
  const known = keys.get(name)
  if (known !== undefined) return known
  if (keys.size >= KEYS) keys.clear()
  const key = foldName(name)
  keys.set(name, key)
  return key
}

/** Names come back in claim after claim; their keys are remembered, up to so many. */
const KEYS = 100_000
const keys = new Map<string, string>()

function foldName(name: string): string {
  const words = wordsOf(name)
  if (!words) return name.trim().toLowerCase()
  if (words.length > 1 && words[0] === 'the') words.shift()
  return words.map(americanSpelling).join(' ')
}

/** The words of a name, folded. Most are plain letters, of which there is nothing to fold but their case. */
function wordsOf(name: string): string[] | null {
  if (/^[\w\s.,()/&-]*$/.test(name)) return name.toLowerCase().match(/[\da-z]+/g)
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼʿʾ`´]+(s\b(?=\s*$))?/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
}

/** Whether every word but a leading article begins with a capital: "the Dawn Column", not "the column". */
export function isCapitalised(name: string): boolean {
  return name
    .replace(/^the\s+/i, '')
    .split(/\s+/)
    .every(word => /^\p{Lu}/u.test(word))
}

/** Words that an acronym may pass over. */
const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'de', 'la', 'du', 'des', 'al', 'el', 'a', 'y', 'e'])

/** The initials of a key of several words, and those without its small words: what acronyms of it are written with. */
export function initialsOf(key: string): { all: string; large: string } | null {
  const words = key.split(' ')
  if (words.length < 2) return null
  const initials = (list: readonly string[]) => list.map(w => w[0]).join('')
  return { all: initials(words), large: initials(words.filter(w => !SMALL.has(w))) }
}

/** Whether the short form is written from the initials of the long one, with or without its small words: PLO, FARC, USA. */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = short.replace(/[.\s]/g, '')
  if (!/^\p{Lu}[\p{Lu}\p{N}-]{1,9}s?$/u.test(letters)) return false
  const wanted = letters.replace(/s$|-/g, '').toLowerCase()
  const initials = initialsOf(nameKey(long))
  return initials !== null && (initials.all === wanted || initials.large === wanted)
}

/**
 * The trigrams of a key, word by word: two spaces before each and one behind, written as `_` ("__h _ha ham am_"). The
 * similarity of two names is counted in them, as in PostgreSQL's pg_trgm.
 */
export function trigramsOf(key: string): string[] {
  const grams = new Set<string>()
  for (const word of key.split(' ')) {
    const letters = ['_', '_', ...word, '_']
    for (let i = 0; i + 2 < letters.length; i++) grams.add(letters.slice(i, i + 3).join(''))
  }
  return [...grams]
}
