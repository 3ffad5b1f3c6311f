import { americanSpelling } from '../base/spelling.js'

/**
 * The key under which a name is compared: compatibility forms folded, diacritics, case, punctuation, a leading article
 * and a possessive ending gone, spelt the American way. "The Al-Qaʿida" and "al Qa'ida's" have the same key.
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
  const words = name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼʿʾ`´]+(s\b(?=\s*$))?/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  if (!words) return name.trim().toLowerCase()
  if (words.length > 1 && words[0] === 'the') words.shift()
  return words.map(americanSpelling).join(' ')
}

/** The key of a participant: a name means the same in every document, an unnamed phrase only in its own. */
export function participantKey(document: string, name: string, named: boolean): string {
  return named ? nameKey(name) : `${document}\n${nameKey(name)}`
}

/** Words that an acronym may pass over. */
const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'de', 'la', 'du', 'des', 'al', 'el', 'a', 'y', 'e'])

/** Whether the short form is written from the initials of the long one, with or without its small words: PLO, FARC, USA. */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = short.replace(/[.\s]/g, '')
  if (!/^\p{Lu}[\p{Lu}\p{N}-]{1,9}s?$/u.test(letters)) return false
  const wanted = letters.replace(/s$|-/g, '').toLowerCase()
  const words = nameKey(long).split(' ')
  if (words.length < 2) return false
  const initials = (list: readonly string[]) => list.map(w => w[0]).join('')
  return initials(words) === wanted || initials(words.filter(w => !SMALL.has(w))) === wanted
}
