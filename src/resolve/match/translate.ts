import type { NameData } from './data.js'
import { isAbjad } from './fold.js'

/** A name in which the Chinese words that are known stand in English. */
export function fromCharacters(name: string, { characters }: NameData): string {
  if (!/\p{Script=Han}/u.test(name)) return name
  return characters.reduce((text, [word, english]) => text.replaceAll(word, ` ${english} `), name)
}

/**
 * The words of an organisation's name, each in English where it is known in other languages; the article of an Arabic word
 * goes. "Hizb Allah" and its like, which are names by now, are made one word before.
 */
export function translated(words: readonly string[], { translations }: NameData): string[] {
  const found: string[] = []
  for (const word of words) {
    const before = found.at(-1)
    if (before !== undefined && /^(?:allah|ullah|الله)$/.test(word) && !translations.has(word)) {
      found[found.length - 1] = isAbjad(word) ? `${before}الله` : `${before}allah`
    } else found.push(word)
  }
  return found.map(word => {
    const known = translations.get(word)
    if (known !== undefined || !isAbjad(word)) return known ?? word
    const bare = word.length > 4 && word.startsWith('ال') ? word.slice(2) : word
    return translations.get(bare) ?? bare
  })
}
