import { createRequire } from 'node:module'

/** Under this many characters a language is not judged: names and numbers outweigh words there. */
export const MIN_TO_JUDGE = 200

interface Identifier {
  findLanguage(text: string): { language: string; probability: number; is_reliable: boolean }
}
let identifier: Promise<Identifier> | undefined

/**
 * The language of a text as a BCP 47 tag, or null where it is too short or in doubt. Compact Language Detector 3
 * (Google; a small neural net on character n-grams); a text is judged by its first 20,000 characters.
 */
export async function judgeLanguage(text: string): Promise<string | null> {
  const words = text.slice(0, 20_000).replace(/https?:\S+|\S+@\S+/g, ' ')
  if (words.trim().length < MIN_TO_JUDGE) return null
  identifier ??= load()
  const { language, probability, is_reliable } = (await identifier).findLanguage(words)
  return is_reliable && probability >= 0.8 && language !== 'und' ? language : null
}

async function load(): Promise<Identifier> {
  // A CommonJS module whose default export differs between loaders.
  const { loadModule } = createRequire(import.meta.url)('cld3-asm') as typeof import('cld3-asm')
  return (await loadModule()).create(0, 20_000)
}

/** The language part of a BCP 47 tag, lower case: `en` for `en-GB` and `en_US`. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0]
}
