import { compounds, type NameWord } from './compounds.js'
import type { NameData } from './data.js'
import { letterMask } from './distance.js'
import { fold, isAbjad, isSyllabic, sound } from './fold.js'
import { withoutForms } from './forms.js'
import { numbers } from './numbers.js'
import { inPinyin } from './syllables.js'
import { fromCharacters, translated } from './translate.js'

/** What a name is one of; `organization` covers companies, vessels and everything else that is no person. */
export type NameSchema = 'person' | 'organization'

export type TokenKind = 'word' | 'initial' | 'number' | 'place' | 'region' | 'particle' | 'common'

/** A word of a name, with the weight that it has in telling names apart. */
export interface Token {
  readonly text: string
  readonly sound: string
  readonly kind: TokenKind
  readonly weight: number
  /** "abd", "abu" or "umm", where the text is what follows it. */
  readonly head: string | null
  /** The letters of the text and of its sound (`letterMask`). */
  readonly textMask: number
  readonly soundMask: number
  /** In a script without short vowels. */
  readonly abjad: boolean
  /** Of a given name whose it is: "m", "f", or "" for both; undefined where it is none. */
  readonly given: string | undefined
}

/** A name, taken apart. */
export interface ParsedName {
  readonly tokens: readonly Token[]
  /** Class of the legal form, if one is given. */
  readonly form: string | null
  /** Father or son, first or second. */
  readonly generation: string | null
  /** All words but titles and legal forms, also those that weigh nothing. */
  readonly words: readonly string[]
  /** Whether it was in Chinese or Korean script. */
  readonly syllabic: boolean
}

const WEIGHTS: Record<TokenKind, number> = {
  word: 1,
  initial: 0.5,
  number: 1,
  place: 0.7,
  region: 0.5,
  particle: 0.1,
  common: 0.75,
}
const LEET: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '9': 'g' }

/** Takes a name apart. @param translate whether the words of organisations are put into English */
export function parseName(name: string, schema: NameSchema, data: NameData, translate = true): ParsedName {
  return schema === 'person' ? parsePerson(name, data) : parseOrganization(name, data, translate)
}

/** Without titles; what is run together is set apart: "OmarDal", "J.-C.", "JC". Figures for letters are read as these. */
function parsePerson(name: string, data: NameData): ParsedName {
  const spaced = inPinyin(name, data)
    .replace(/(\p{Lu}|\b\p{Ll})\.-?(?=\p{L})/gu, '$1. ')
    .replace(/(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})/gu, ' ')
    .replace(/(?<!\p{L})([B-DF-HJ-NP-TV-Z]{2,3})(?!\p{L})/gu, initials =>
      /\p{Ll}/u.test(name) ? [...initials].join(' ') : initials,
    )
  let words = without(fold(spaced, data.letters).split(' '), data.honorifics)
  const generation = words.length > 2 ? (data.generations.get(words.at(-1)!) ?? null) : null
  if (generation) words = words.slice(0, -1)
  if (words.length > 2) ({ words } = withoutForms(words, data, true))
  const parts = compounds(words.map(unmask), data)
  return {
    tokens: parts.map(part => token(part, 'person', data)),
    words: parts.map(part => `${part.head ?? ''}${part.text}`),
    form: null,
    generation,
    syllabic: isSyllabic(name),
  }
}

/** Letters for the figures that stand for them ("Le0n"); an ordinal ("31st") is a number. */
function unmask(word: string): string {
  if (!/\d/.test(word) || !/[a-z]/.test(word) || /^\d+(st|nd|rd|th)$/.test(word)) return word
  return word.replace(/\d/g, figure => LEET[figure] ?? figure)
}

/** Without legal forms and function words; abbreviations written out, words in English, numbers as figures. */
function parseOrganization(name: string, data: NameData, translate: boolean): ParsedName {
  // A legal form that is written on to the name: "OrelAG". An ordinal as Slavic languages write it: "31-я".
  const spaced = fromCharacters(name, data)
    .replace(/(?<=\p{Ll}{2})(?=\p{Lu}{2,4}(?!\p{L}))/gu, ' ')
    .replace(/(?<=\d)-\p{Script=Cyrillic}{1,2}(?!\p{L})/gu, '')
  const written = fold(spaced, data.letters).split(' ')
  const full = written.flatMap(word => data.abbreviations.get(word)?.split(' ') ?? [word])
  const { words, form } = withoutForms(translate ? translated(full, data) : full, data, false)
  const counted = numbers(words, data)
  return {
    tokens: without(counted, data.fillers).map(text => token({ text, head: null }, 'organization', data)),
    words: counted,
    form,
    generation: null,
    syllabic: isSyllabic(name),
  }
}

/** The words but the unwanted ones, unless there are no others. */
function without(words: readonly string[], unwanted: ReadonlySet<string>): string[] {
  const given = words.filter(Boolean)
  const left = given.filter(word => !unwanted.has(word))
  return left.length ? left : given
}

/** Words come back in name after name; their tokens are remembered, up to so many. */
const TOKENS = 200_000
const remembered = new WeakMap<NameData, Map<string, Token>>()

/** A word as a token. */
export function token({ text, head }: NameWord, schema: NameSchema, data: NameData): Token {
  let tokens = remembered.get(data)
  if (!tokens) remembered.set(data, (tokens = new Map()))
  const key = `${schema === 'person' ? 'p' : 'o'}${head ?? ''} ${text}`
  let found = tokens.get(key)
  if (!found) {
    if (tokens.size >= TOKENS) tokens.clear()
    const kind = head ? 'word' : kindOf(text, schema, data)
    const abjad = isAbjad(text)
    const given = schema === 'person' ? data.given.get(text) : undefined
    const heard = abjad ? text : sound(text)
    const masks = { textMask: letterMask(text), soundMask: letterMask(heard) }
    found = { text, sound: heard, ...masks, kind, weight: WEIGHTS[kind], head, abjad, given }
    tokens.set(key, found)
  }
  return found
}

function kindOf(text: string, schema: NameSchema, data: NameData): TokenKind {
  if (/\d/.test(text)) return 'number'
  if (schema === 'person') return data.particles.has(text) ? 'particle' : text.length === 1 ? 'initial' : 'word'
  if (data.places.has(text)) return 'place'
  if (data.regions.has(text)) return 'region'
  return data.common.has(text) || data.abroad.has(text) ? 'common' : 'word'
}

/** How a word is shown in a reason. */
export function shown({ head, text }: Token): string {
  return head ? `${head} ${text}` : text
}
