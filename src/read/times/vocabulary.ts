import { type LanguageData, languageFile } from '../language.js'
import { atomsOf } from './atoms.js'
import type { Anchor, Holiday, Unit } from './value.js'

/** A class of words in the language data. */
interface WordClass<T> {
  readonly reason: string
  readonly example: string
  readonly words: T
}
type ClassFile = Readonly<Record<string, WordClass<unknown>>>

/** What one word can be. */
export interface Word {
  month?: number
  weekday?: number
  season?: number
  unit?: Unit
  plural?: boolean
  cardinal?: number
  multiplier?: number
  ordinal?: number
  decade?: number
}

export interface Adverb {
  readonly day?: number
  readonly vague?: boolean
  readonly set?: boolean
  readonly adjective?: boolean
  readonly final?: boolean
}
export interface Deictic {
  readonly offset: number | null
  readonly anchor: Anchor
  readonly span?: boolean
}
export interface Shift {
  readonly direction: 1 | -1
  readonly anchor: Anchor
}
export type Position = 'start' | 'middle' | 'end' | 'first-half' | 'second-half' | 'whole'
export type Limit = 'after' | 'before'

/** Fixed sequences of words, by their first word, longest first. */
export type Phrases<T> = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly entry: T }[]>

/** The English words of time, ready for look-up. */
export interface Vocabulary {
  readonly word: ReadonlyMap<string, Word>
  /** Classes that are plain sets of words, by the name they have in the data. */
  readonly is: (name: string, word: string) => boolean
  readonly adverbs: Phrases<Adverb>
  readonly holidays: Phrases<Holiday>
  readonly deictics: Phrases<Deictic>
  readonly shifts: Phrases<Shift>
  readonly positions: Phrases<Position>
  readonly adjectives: Phrases<Position>
  readonly approximators: Phrases<true>
  readonly limits: ReadonlyMap<string, Limit>
  /** The words with which an expression can begin, beside numbers. */
  readonly begins: ReadonlySet<string>
}

const NUMBERED = { months: 'month', weekdays: 'weekday', seasons: 'season' } as const
const VALUED = { cardinals: 'cardinal', multipliers: 'multiplier', ordinals: 'ordinal', decades: 'decade' } as const

/** Puts the vocabulary together from src/read/en/times/*.yaml. */
export function vocabulary(data: LanguageData): Vocabulary {
  const classes: Record<string, WordClass<unknown>> = {}
  for (const file of ['calendar', 'units', 'numbers', 'modifiers', 'adverbs', 'holidays'])
    Object.assign(classes, languageFile<ClassFile>(data, `times/${file}`))
  const words = <T>(name: string): T => {
    const known = classes[name]
    if (!known) throw new Error(`no class ${name} in the language data of times`)
    return known.words as T
  }
  const word = new Map<string, Word>()
  const add = (text: string, sense: Word) => word.set(text, Object.assign(word.get(text) ?? {}, sense))
  for (const [name, field] of Object.entries(NUMBERED))
    for (const [number, forms] of Object.entries(words<Record<string, string[]>>(name)))
      for (const form of forms) add(form, { [field]: Number(number) })
  for (const [name, field] of Object.entries(VALUED))
    for (const [form, number] of Object.entries(words<Record<string, number>>(name))) add(form, { [field]: number })
  for (const [unit, forms] of Object.entries(words<Record<Unit, { singular: string[]; plural: string[] }>>('units'))) {
    for (const form of forms.singular) add(form, { unit: unit as Unit, plural: false })
    for (const form of forms.plural) add(form, { unit: unit as Unit, plural: true })
  }
  const sets = new Map<string, ReadonlySet<string>>()
  for (const [name, known] of Object.entries(classes))
    if (Array.isArray(known.words)) sets.set(name, new Set((known.words as unknown[]).map(String)))
  const list = (name: string) => Object.fromEntries(words<string[]>(name).map(text => [text, true as const]))
  const lists = {
    adverbs: phrases(words<Record<string, Adverb>>('adverbs')),
    holidays: phrases(words<Record<string, Holiday>>('holidays')),
    deictics: phrases(words<Record<string, Deictic>>('deictics')),
    shifts: phrases(words<Record<string, Shift>>('shifts')),
    positions: phrases(words<Record<string, Position>>('positions')),
    adjectives: phrases(words<Record<string, Position>>('position-adjectives')),
    approximators: phrases(list('approximators')),
  }
  const begins = new Set(["'", 'the', 'ad', 'a', 'q', 'fiscal', 'financial', 'very', ...word.keys()])
  for (const known of Object.values(lists)) for (const first of known.keys()) begins.add(first)
  for (const name of ['articles', 'vague', 'halves', 'weather', 'parts-of-day', 'periods', 'date-approximators'])
    for (const text of sets.get(name) ?? []) begins.add(text)
  return {
    word,
    is: (name, text) => sets.get(name)?.has(text) ?? false,
    ...lists,
    limits: new Map(Object.entries(words<Record<string, Limit>>('limits'))),
    begins,
  }
}

function phrases<T>(entries: Readonly<Record<string, T>>): Phrases<T> {
  const found = new Map<string, { words: string[]; entry: T }[]>()
  for (const [text, entry] of Object.entries(entries)) {
    const words = atomsOf(text)
    const known = found.get(words[0]) ?? []
    known.push({ words, entry })
    found.set(words[0], known)
  }
  for (const known of found.values()) known.sort((a, b) => b.words.length - a.words.length)
  return found
}
