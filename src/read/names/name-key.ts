import { americanSpelling } from '../../base/spelling.js'

/**
 * The letters and digits of a name in lower case and American spelling, so that "al-Qa'ida" and "al Qaida", "U.S." and
 * "US", "Defence Office" and "Defense Office" are found alike.
 */
export function nameKey(text: string): string {
  if (/^[A-Za-z0-9]*$/.test(text)) return americanSpelling(text.toLowerCase())
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')
  const words = plain.toLowerCase().split(/\s+/)
  return words.map(word => americanSpelling(word.replace(/[^\p{L}\p{N}]+/gu, ''))).join('')
}

/** Parts of British spellings and letters that need the long way to a key. */
const LONG_WAY = /[^\x20-\x7e]|isation|efen[cs]e|abour|arbour|centre|programme|armoured/i

/** Where hashing begins. */
export const HASH_START = 17

/** A hash of 30 bits of a key, going on from that of the letters before it. */
export function hashKey(key: string, hash = HASH_START): number {
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) & 0x3fffffff
  return hash
}

/**
 * The hash of a form's key, with that of every beginning of it that ends with a word handed to `begins`; for names in plain
 * letters without making any string, since thousands are hashed at every start.
 */
export function hashForm(form: string, begins: (hash: number) => void): number {
  let hash = HASH_START
  if (LONG_WAY.test(form)) {
    for (const part of form.split(/[\s\-/.'’]+/)) {
      const next = hashKey(nameKey(part), hash)
      if (next !== hash) begins(next)
      hash = next
    }
    return hash
  }
  let before = hash
  for (let i = 0; i < form.length; i++) {
    let code = form.charCodeAt(i)
    if (code >= 65 && code <= 90) code += 32
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) hash = (Math.imul(hash, 31) + code) & 0x3fffffff
    else if (hash !== before) begins((before = hash))
  }
  if (hash !== before) begins(hash)
  return hash
}
