import type { NameData } from './data.js'
import { fold, isAbjad, skeleton, sound } from './fold.js'
import { withoutForms } from './forms.js'
import { numbers } from './numbers.js'

/** What a name is one of; `organization` covers companies, vessels and everything else that is no person. */
export type NameSchema = 'person' | 'organization'

export type TokenKind = 'word' | 'initial' | 'number' | 'place' | 'region' | 'particle' | 'common'

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
  /** All words but titles and legal forms, also those that weigh nothing. */
  readonly words: readonly string[]
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

/** Takes a name apart. */
export function parseName(name: string, schema: NameSchema, data: NameData): ParsedName {
  return schema === 'person' ? parsePerson(name, data) : parseOrganization(name, data)
}

/** Without titles; what is run together is set apart: "OmarDal", "J.-C.", "JC". Figures for letters are read as these. */
function parsePerson(name: string, data: NameData): ParsedName {
  const spaced = name
    .replace(/(\p{Lu}|\b\p{Ll})\.-?(?=\p{L})/gu, '$1. ')
    .replace(/(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})/gu, ' ')
    .replace(/(?<!\p{L})([B-DF-HJ-NP-TV-Z]{2,3})(?!\p{L})/gu, initials =>
      /\p{Ll}/u.test(name) ? [...initials].join(' ') : initials,
    )
  let words = without(fold(spaced, data.letters).split(' '), data.honorifics)
  const generation = words.length > 2 ? (data.generations.get(words.at(-1)!) ?? null) : null
  if (generation) words = words.slice(0, -1)
  if (words.length > 2) ({ words } = withoutForms(words, data, true))
  words = words.map(unmask)
  return { tokens: tokens(words, 'person', data), words, form: null, generation, abjad: isAbjad(name) }
}

/** Letters for the figures that stand for them ("Le0n"); an ordinal ("31st") is a number. */
function unmask(word: string): string {
  if (!/\d/.test(word) || !/[a-z]/.test(word) || /^\d+(st|nd|rd|th)$/.test(word)) return word
  return word.replace(/\d/g, figure => LEET[figure] ?? figure)
}

/** Without legal forms and function words; abbreviations written out, numbers as figures. */
function parseOrganization(name: string, data: NameData): ParsedName {
  // A legal form that is written on to the name: "OrelAG".
  const spaced = name.replace(/(?<=\p{Ll}{2})(?=\p{Lu}{2,4}(?!\p{L}))/gu, ' ')
  const written = fold(spaced, data.letters).split(' ')
  const { words, form } = withoutForms(
    written.flatMap(word => (data.abbreviations.get(word) ?? word).split(' ')),
    data,
    false,
  )
  const counted = numbers(words, data)
  return {
    tokens: tokens(without(counted, data.fillers), 'organization', data),
    words: counted,
    form,
    generation: null,
    abjad: isAbjad(name),
  }
}

/** The words but the unwanted ones, unless there are no others. */
function without(words: readonly string[], unwanted: ReadonlySet<string>): string[] {
  const given = words.filter(Boolean)
  const left = given.filter(word => !unwanted.has(word))
  return left.length ? left : given
}

function tokens(words: readonly string[], schema: NameSchema, data: NameData): Token[] {
  return words.map(word => token(word, schema, data))
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
  if (data.regions.has(text)) return 'region'
  return data.common.has(text) ? 'common' : 'word'
}
