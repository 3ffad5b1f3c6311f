import { hashesOf, type WordHashes } from '../linear/words.js'
import { HASH_START, hashKey, nameKey } from './name-key.js'

/** How a word is written. */
export const FORM = { lower: 1, capitalised: 2, capitals: 3, digits: 4, other: 5 } as const

/** What finding names asks of a word wherever it stands; worked out once a word, since texts repeat them. */
export interface WordFacts {
  readonly lower: string
  /** The name key, its hash, and whether a known name begins with it. */
  readonly key: string
  readonly hash: number
  readonly opensKnown: boolean
  /** The bits of the lists that it is in. */
  readonly bits: number
  /** One of `FORM`. */
  readonly form: number
  /** Written as a name: with a capital, or with one after a small article ("al-Wadi"). */
  readonly capital: boolean
  /** A day, a month, a feast or the like. */
  readonly calendar: boolean
  /** Ends as words for the people of a place do: 1 "Norvanian", 2 "Norvanians", 0 otherwise. */
  readonly demonym: 0 | 1 | 2
  readonly hashes: WordHashes
}

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|ramadan|christmas|easter|a\.?m\.?|p\.?m\.?|gmt|est|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)$/i
const DEMONYM = /^\p{Lu}\p{L}+(?:ian|ean|ese|stani|istani|ovan|avian|onian|lander)$/u
const DEMONYMS = /^\p{Lu}\p{L}+(?:ians|eans|stanis|landers)$/u

/** Works out the facts of a word; `bitsOf` and `opensKnown` say what the lists know of it. */
export function wordFacts(
  text: string,
  bitsOf: (lower: string) => number,
  opensKnown: (hash: number) => boolean,
): WordFacts {
  const lower = text.toLowerCase()
  const key = nameKey(text)
  const hash = hashKey(key, HASH_START)
  return {
    lower,
    key,
    hash,
    opensKnown: key !== '' && opensKnown(hash),
    bits: bitsOf(lower),
    form: formOf(text, lower),
    capital: isCapital(text),
    calendar: CALENDAR.test(text),
    demonym: DEMONYM.test(text) ? 1 : DEMONYMS.test(text) ? 2 : 0,
    hashes: hashesOf(text),
  }
}

function formOf(text: string, lower: string): number {
  if (/^\p{N}/u.test(text)) return FORM.digits
  if (lower === text) return text === text.toUpperCase() ? FORM.other : FORM.lower
  return text === text.toUpperCase() && text.length > 1 ? FORM.capitals : FORM.capitalised
}

const isCapital = (word: string) => word[0] !== word[0].toLowerCase() || /^\p{Ll}{1,3}[-‐'’]\p{Lu}/u.test(word)
