/**
 * A name in plain small Latin letters and digits, words by one space: other scripts by the table, compatibility forms
 * (NFKD) and diacritics gone. Apostrophes join ("Qa'ida" is qaida), dots join initials ("A.B.C." is abc).
 */
export function fold(name: string, letters: ReadonlyMap<string, string>): string {
  return latin(name, letters)
    .replace(/['’‘ʼʿʾ`´"“”„«»]/g, '')
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/&|\+/g, ' and ')
    .replace(/%/g, ' percent ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Small letters in Latin script, with everything else as it stands. */
export function latin(name: string, letters: ReadonlyMap<string, string>): string {
  let text = ''
  // Each letter is looked for as it is written first: й would fall apart into и and a breve.
  for (const char of name.normalize('NFC').toLowerCase()) {
    const known = letters.get(char) ?? letters.get(char.normalize('NFKD').replace(/\p{M}/gu, ''))
    text += known ?? char.normalize('NFKD').replace(/\p{M}/gu, '')
  }
  return text
}

/** Scripts that write no short vowels. */
const ABJAD = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** Whether the name is written in a script without short vowels, so that only consonants can be compared. */
export function isAbjad(name: string): boolean {
  return ABJAD.test(name)
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
