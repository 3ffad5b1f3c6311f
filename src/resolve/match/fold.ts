import anyAscii from 'any-ascii'

/** How letters of other scripts are written in Latin ones, and which are left as they are. */
export interface Letters {
  /** Small letters of other scripts in Latin ones. */
  readonly latin: ReadonlyMap<string, string>
  /** What goes before them where a name has a letter of Ukrainian or Belarusian. */
  readonly ukrainian: ReadonlyMap<string, string>
  /** Arabic and Hebrew letters that are written one for the other. */
  readonly abjad: ReadonlyMap<string, string>
}

const ABJAD = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const ABJAD_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}ـ]/u
const UKRAINIAN = /[іїєґў]/u
/** Scripts of which one letter is a syllable and a word of its own. */
const SYLLABLES = /[\p{Script=Han}\p{Script=Hangul}]/u

/** Whether there are letters of a script without short vowels. */
export function isAbjad(text: string): boolean {
  return ABJAD.test(text)
}

/** Whether there are letters of Chinese or Korean script. */
export function isSyllabic(text: string): boolean {
  return SYLLABLES.test(text)
}

/**
 * A name in plain small Latin letters and digits, words by one space: other scripts by the table or by any-ascii,
 * compatibility forms (NFKD) and diacritics gone; Arabic and Hebrew letters stay, made alike. Apostrophes join ("Qa'ida" is
 * qaida), so does the joiner of Persian, dots join initials ("A.B.C." is abc).
 */
export function fold(name: string, letters: Letters): string {
  return latin(name, letters)
    .replace(/['’‘ʼʿʾ`´"“”„«»\u200c\u200d]/g, '')
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/&|\+/g, ' and ')
    .replace(/%/g, ' percent ')
    .replace(/[^a-z0-9\p{Script=Arabic}\p{Script=Hebrew}]+/gu, ' ')
    .trim()
}

/** Small letters in Latin script, with everything else as it stands. */
export function latin(name: string, letters: Letters): string {
  const lower = name.normalize('NFC').toLowerCase()
  if (PLAIN.test(lower)) return lower
  const first = UKRAINIAN.test(lower) ? letters.ukrainian : undefined
  let text = ''
  // Each letter is looked for as it is written first: й would fall apart into и and a breve.
  for (const char of lower) text += first?.get(char) ?? latinLetter(char, letters)
  return text
}

const PLAIN = /^[ -~]*$/

function latinLetter(char: string, { latin, abjad }: Letters): string {
  if (char <= '~') return char
  const known = latin.get(char) ?? abjad.get(char)
  if (known !== undefined) return known
  const bare = char.normalize('NFKD').replace(/\p{M}/gu, '')
  if (bare <= '~') return bare
  if (/\p{Nd}/u.test(bare)) return anyAscii(bare)
  if (ABJAD_LETTER.test(bare)) return [...bare].map(c => abjad.get(c) ?? c).join('')
  const found = latin.get(bare)
  if (found !== undefined) return found
  if (!/\p{L}/u.test(bare)) return bare
  const ascii = anyAscii(char).toLowerCase()
  return SYLLABLES.test(char) ? ` ${ascii} ` : ascii
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sch/g, 'sh'],
  [/ph/g, 'f'],
  [/tz|cz|ts/g, 'z'],
  [/ck|kh|q/g, 'k'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/^x/, 'sh'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/w/g, 'v'],
  [/oo|ou/g, 'u'],
  [/ee|ie|[yj]/g, 'i'],
  [/([a-z])\1+/g, '$1'],
  [/(?<=[a-z]{3})h$/g, ''],
]

/** How a word in Latin letters sounds, roughly, over the spellings of many languages: Sergej and Sergey, Nuri and Noori. */
export function sound(word: string): string {
  return SOUNDS.reduce((text, [from, to]) => text.replace(from, to), word)
}

/** The consonants of a word, with those that Arabic and Hebrew cannot tell apart made one. */
export function skeleton(word: string): string {
  return sound(word)
    .replace(/p/g, 'b')
    .replace(/v/g, 'f')
    .replace(/g/g, 'j')
    .replace(/z/g, 's')
    .replace(/(?!^)[aeiouyhfw]/g, '')
    .replace(/^[aeiouwyh]+/, 'a')
    .replace(/([a-z])\1+/g, '$1')
}
