import type { NameData } from './data.js'
import { fold, isAbjad, latin, skeleton, sound } from './fold.js'

/** What a name is one of; `organization` covers companies, vessels and everything else that is no person. */
export type NameSchema = 'person' | 'organization'

export type TokenKind = 'word' | 'initial' | 'number' | 'place' | 'particle' | 'common'

/** A word of a name, with the weight that it has in telling names apart. */
export interface Token {
  readonly text: string
  readonly sound: string
  readonly skeleton: string
  readonly kind: TokenKind
  readonly weight: number
}

/** A name, taken apart. */
export interface ParsedName {
  readonly tokens: readonly Token[]
  /** Class of the legal form, if one is given. */
  readonly form: string | null
  /** Father or son, first or second. */
  readonly generation: string | null
  readonly abjad: boolean
  /** As it was written, without what was dropped; for acronyms. */
  readonly written: string
}

const WEIGHTS: Record<TokenKind, number> = {
  word: 1,
  initial: 0.5,
  number: 1,
  place: 0.7,
  particle: 0.15,
  common: 0.75,
}
const LEET: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '9': 'g' }

/** Takes a name apart. A comma between a family name and given names is read as such; what stands in brackets stays. */
export function parseName(name: string, schema: NameSchema, data: NameData): ParsedName {
  const person = schema === 'person'
  const spaced = person ? name.replace(/(\p{Lu}|\b\p{Ll})\.-?(?=\p{L})/gu, '$1. ') : name
  // A word of a person that was run together: "OmarDal".
  const folded = fold(person ? spaced.replace(/(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})/gu, ' ') : spaced, data.letters)
  let words = folded.split(' ').filter(Boolean)
  const dropped = (list: string[], unwanted: (word: string) => boolean) => {
    const left = list.filter(word => !unwanted(word))
    return left.length ? left : list
  }
  let form: string | null = null
  let generation: string | null = null
  if (person) {
    words = dropped(words, word => data.honorifics.has(word))
    if (words.length > 2) generation = data.generations.get(words.at(-1)!) ?? null
    if (generation) words = words.slice(0, -1)
    if (words.length > 2) ({ words } = withoutForms(words, data, true))
    words = words.map(word => (/\d/.test(word) && /[a-z]/.test(word) ? word.replace(/\d/g, d => LEET[d] ?? d) : word))
  } else {
    words = words.flatMap(word => (data.abbreviations.get(word) ?? word).split(' '))
    ;({ words, form } = withoutForms(words, data, false))
    words = dropped(words, word => data.fillers.has(word))
    words = numbers(words, data)
  }
  return {
    tokens: words.map(word => token(word, schema, data)),
    form,
    generation,
    abjad: isAbjad(name),
    written: latin(name, data.letters),
  }
}

/** The words without legal forms, and their class: of a person only at the end, where they are slips. */
function withoutForms(
  words: readonly string[],
  data: NameData,
  endOnly: boolean,
): { words: string[]; form: string | null } {
  const left: string[] = []
  const found: string[] = []
  for (let i = 0; i < words.length; ) {
    const match = data.forms.find(([form]) => form.every((word, k) => words[i + k] === word))
    if (match && (!endOnly || i + match[0].length === words.length)) {
      found.push(match[1])
      i += match[0].length
    } else left.push(words[i++])
  }
  // A name that is nothing but legal forms keeps them.
  if (!left.length) return { words: [...words], form: null }
  const form = found.find(f => f !== 'any') ?? found[0] ?? null
  return { words: left, form }
}

/** Numbers as figures: "forty four" and "fortyfour" are 44, "1st" is 1, Roman numerals after the first word are figures. */
function numbers(words: readonly string[], data: NameData): string[] {
  const found: string[] = []
  for (const [i, word] of words.entries()) {
    const value = data.numbers.get(word)
    const tens = [...data.numbers].find(
      ([w, n]) => n >= 20 && n < 100 && word.startsWith(w) && data.numbers.has(word.slice(w.length)),
    )
    const before = Number(found.at(-1))
    if (value !== undefined || (/^\d$/.test(word) && i > 0)) {
      const n = value ?? Number(word)
      if (
        found.length &&
        before >= 20 &&
        before < 100 &&
        before % 10 === 0 &&
        n > 0 &&
        n < 10 &&
        data.numbers.has(words[i - 1])
      )
        found[found.length - 1] = String(before + n)
      else found.push(String(n))
    } else if (tens) found.push(String(tens[1] + data.numbers.get(word.slice(tens[0].length))!))
    else if (/^\d+(st|nd|rd|th)$/.test(word)) found.push(String(Number.parseInt(word, 10)))
    else if (i > 0 && /^(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})$/.test(word)) found.push(String(roman(word)))
    else found.push(word)
  }
  return found
}

/** The value of a Roman numeral up to 39. */
function roman(word: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10 }
  return [...word].reduce((sum, c, i) => sum + (values[c] < (values[word[i + 1]] ?? 0) ? -values[c] : values[c]), 0)
}

/** A word as a token. */
export function token(text: string, schema: NameSchema, data: NameData): Token {
  const kind = kindOf(text, schema, data)
  return { text, sound: sound(text), skeleton: skeleton(text), kind, weight: WEIGHTS[kind] }
}

function kindOf(text: string, schema: NameSchema, data: NameData): TokenKind {
  if (/\d/.test(text)) return 'number'
  if (schema === 'person') return data.particles.has(text) ? 'particle' : text.length === 1 ? 'initial' : 'word'
  if (data.places.has(text)) return 'place'
  return data.common.has(text) ? 'common' : 'word'
}
