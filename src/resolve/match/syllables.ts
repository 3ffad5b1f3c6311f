import anyAscii from 'any-ascii'
import type { NameData } from './data.js'

/** Names in Pinyin, Wade-Giles and the romanisations of Korean, compared by their syllables. */

const FINALS =
  'iang|iong|iung|uang|ueng|ang|eng|ing|ong|ung|ian|ien|iao|ieh|uai|uan|uei|ueh|yen|ai|ei|ao|ou|an|en|in|un|er|ia|ie|iu|ua|uo|ui|ue|ih|eh|a|o|e|i|u'
const SYLLABLE = new RegExp(`(zh|ch|sh|hs|ts|tz|sz|ss|[bpmfdtnlgkhjqxrzcsyw])?(${FINALS})(?![aeiou])`, 'y')

/** A syllable as Pinyin and as Wade-Giles without its apostrophes can both be read. */
const INITIALS: Readonly<Record<string, string>> = {
  zh: 'C', ch: 'C', j: 'C', q: 'C', p: 'B', b: 'B', t: 'D', d: 'D', k: 'G', g: 'G', z: 'Z', c: 'Z', ts: 'Z', tz: 'Z',
  ss: 'S', sz: 'S', s: 'S', x: 'X', hs: 'X', y: '', w: '',
} // biome-ignore format: a table
const RHYMES: Readonly<Record<string, string>> = {
  ung: 'ong', iung: 'iong', ien: 'ian', yen: 'ian', ieh: 'ie', ueh: 'ue', uei: 'ui', o: 'e', uo: 'e', ih: 'i', eh: 'e',
} // biome-ignore format: a table

/** The syllables of a word, each as a key; null where it does not fall into syllables of Chinese. */
export function chineseSyllables(word: string): string[] | null {
  const found: string[] = []
  SYLLABLE.lastIndex = 0
  while (SYLLABLE.lastIndex < word.length) {
    const match = SYLLABLE.exec(word)
    if (!match) return null
    const [, initial = '', final] = match
    const start = INITIALS[initial] ?? initial
    const rhyme = RHYMES[final] ?? final
    // After sibilants u and i are one vowel in Wade-Giles ("tzu"); w and y only open a syllable ("wu", "yi").
    found.push(
      start + ('ZS'.includes(start) && rhyme === 'u' ? 'i' : rhyme).replace(/^u(?=[aeio])/, initial === 'w' ? '' : 'u'),
    )
  }
  return found.length ? found : null
}

/** Spellings that only Wade-Giles has. */
const WADE_GILES = /hs|ts|tz|ung|ien|ieh|ueh|ih\b/

/** Whether a word can only be Wade-Giles. */
export function isWadeGiles(word: string): boolean {
  return WADE_GILES.test(word)
}

const KOREAN: readonly (readonly [RegExp, string])[] = [
  [/y?eo|[ou]h?|eu|oo|ou|wo/g, 'o'],
  [/a[ey]|e/g, 'e'],
  [/ee|y|i+/g, 'i'],
  [/ah/g, 'a'],
  [/j|ch/g, 'c'],
  [/g|k/g, 'k'],
  [/b|p/g, 'p'],
  [/d|t/g, 't'],
  [/r|l/g, 'l'],
  [/sh/g, 's'],
  [/([a-z])\1+/g, '$1'],
]

/** A syllable of a Korean name as its romanisations have it in common: Jeong, Jung, Chung. */
export function koreanSyllable(word: string): string {
  return KOREAN.reduce((text, [from, to]) => text.replace(from, to), word)
}

/** A person's name in Chinese characters as it is written in Pinyin: the surname, of one character or two, and the given name. */
export function inPinyin(name: string, { surnames }: NameData): string {
  const characters = [...name.replace(/\s+/g, '')]
  if (characters.length < 2 || characters.length > 4 || !characters.every(c => /\p{Script=Han}/u.test(c))) return name
  const two = characters.slice(0, 2).join('')
  const length = surnames.has(two) ? 2 : 1
  const family = characters.slice(0, length).join('')
  return `${surnames.get(family) ?? anyAscii(family)} ${anyAscii(characters.slice(length).join(''))}`.toLowerCase()
}
