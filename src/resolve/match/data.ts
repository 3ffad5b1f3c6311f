import type { Realisations } from './abjad.js'
import { fold, isSyllabic, type Letters } from './fold.js'
import { type Opposites, opposites } from './opposites.js'

/** What matching knows of names; the tables are src/resolve/data/*.yaml, places and given names come from the language data. */
export interface NameData {
  readonly letters: Letters
  /** For each Arabic and Hebrew letter its Latin ones. */
  readonly realisations: Realisations
  readonly honorifics: ReadonlySet<string>
  readonly kunyas: ReadonlyMap<string, string>
  readonly sons: ReadonlySet<string>
  readonly particles: ReadonlySet<string>
  readonly generations: ReadonlyMap<string, string>
  readonly fillers: ReadonlySet<string>
  readonly common: ReadonlySet<string>
  readonly regions: ReadonlySet<string>
  readonly abbreviations: ReadonlyMap<string, string>
  readonly numbers: ReadonlyMap<string, number>
  readonly opposites: Opposites
  readonly splinters: ReadonlySet<string>
  /** For each short or familiar form the numbers of the groups of given names that it stands in. */
  readonly nicknames: ReadonlyMap<string, ReadonlySet<number>>
  /** For the first word of each legal form, the forms with their class, longest first. */
  readonly forms: ReadonlyMap<string, readonly LegalForm[]>
  /** Legal forms of three words or more, or of long ones, of which a word may be misspelt. */
  readonly longForms: readonly LegalForm[]
  /** Words of other languages, folded, by what they are in English. */
  readonly translations: ReadonlyMap<string, string>
  /** Their English words. */
  readonly abroad: ReadonlySet<string>
  /** The same in Chinese script, longest first. */
  readonly characters: readonly (readonly [string, string])[]
  /** Chinese surnames of two characters, or read otherwise than as words, in Pinyin. */
  readonly surnames: ReadonlyMap<string, string>
  /** For each spelling of a Korean surname the first of its spellings. */
  readonly koreanSurnames: ReadonlyMap<string, string>
  /** Names of countries and their capitals, and the adjectives made from them. */
  readonly places: ReadonlySet<string>
  /** Given names, and whose they are: m, f, or "" for both. */
  readonly given: ReadonlyMap<string, string>
}

/** The words of a legal form, and its class. */
export type LegalForm = readonly [words: readonly string[], kind: string]

interface Words<T> {
  readonly words: T
}
type Table = Readonly<Record<string, string>>
interface Files {
  readonly transliteration: {
    readonly scripts: Readonly<Record<string, Table>>
    readonly ukrainian: { readonly letters: Table }
    readonly abjad: { readonly alike: Table; readonly letters: Readonly<Record<string, readonly string[]>> }
  }
  readonly 'name-words': {
    readonly [K in 'honorifics' | 'sons' | 'splinters' | 'particles' | 'fillers' | 'common' | 'regions']: Words<
      readonly string[]
    >
  } & {
    readonly generations: Words<Table>
    readonly kunyas: Words<Table>
    readonly abbreviations: Words<Table>
    readonly numbers: Words<Readonly<Record<string, number>>>
    readonly opposites: Words<readonly (readonly (readonly string[])[])[]>
  }
  readonly nicknames: { readonly groups: readonly (readonly string[])[] }
  readonly 'east-asian': {
    readonly chinese: { readonly surnames: Table }
    readonly korean: { readonly surnames: readonly (readonly string[])[] }
  }
  readonly 'legal-forms': { readonly classes: Readonly<Record<string, readonly string[]>> }
  readonly translations: { readonly [section in 'bodies' | 'places']: Readonly<Record<string, readonly string[]>> }
}
interface Language {
  readonly 'names/countries'?: {
    readonly states?: Readonly<
      Record<string, { capital?: string; adjectives?: readonly string[]; aliases?: readonly string[] } | null>
    >
  }
  readonly 'names/given'?: {
    readonly cultures: readonly {
      readonly masculine?: readonly string[]
      readonly feminine?: readonly string[]
      readonly either?: readonly string[]
    }[]
  }
}

/** The tables from the parsed data files, and the language data for places and given names. */
export function nameData(
  data: { readonly [file: string]: unknown },
  language: { readonly [file: string]: unknown } = {},
): NameData {
  const files = data as unknown as Files
  const words = files['name-words']
  const { scripts, ukrainian, abjad } = files.transliteration
  const letters: Letters = {
    latin: new Map(Object.values(scripts).flatMap(script => Object.entries(script))),
    ukrainian: new Map(Object.entries(ukrainian.letters)),
    abjad: new Map(Object.entries(abjad.alike)),
  }
  const folded = (list: readonly string[]) => new Set(list.map(word => fold(word, letters)))
  const nicknames = new Map<string, Set<number>>()
  for (const [i, group] of files.nicknames.groups.entries())
    for (const name of group) nicknames.set(name, (nicknames.get(name) ?? new Set()).add(i))
  const abroad = Object.entries({ ...files.translations.bodies, ...files.translations.places })
  const foreign = abroad.flatMap(([english, list]) => list.map(word => [word, english] as const))
  return {
    letters,
    realisations: new Map(Object.entries(abjad.letters)),
    honorifics: folded(words.honorifics.words),
    kunyas: new Map(Object.entries(words.kunyas.words).map(([word, plain]) => [fold(word, letters), plain])),
    sons: folded(words.sons.words),
    particles: folded(words.particles.words),
    generations: new Map(Object.entries(words.generations.words)),
    fillers: folded(words.fillers.words),
    common: new Set(words.common.words),
    regions: new Set(words.regions.words),
    abbreviations: new Map(Object.entries(words.abbreviations.words)),
    numbers: new Map(Object.entries(words.numbers.words)),
    opposites: opposites(words.opposites.words),
    splinters: new Set(words.splinters.words),
    nicknames,
    ...legalForms(files['legal-forms'].classes),
    translations: new Map(foreign.filter(([w]) => !isSyllabic(w)).map(([w, english]) => [fold(w, letters), english])),
    abroad: new Set(Object.keys(files.translations.bodies)),
    characters: foreign.filter(([w]) => isSyllabic(w)).sort((a, b) => b[0].length - a[0].length),
    surnames: new Map(Object.entries(files['east-asian'].chinese.surnames)),
    koreanSurnames: new Map(files['east-asian'].korean.surnames.flatMap(list => list.map(name => [name, list[0]]))),
    places: places(language, letters),
    given: givenNames(language, letters),
  }
}

function legalForms(classes: Readonly<Record<string, readonly string[]>>): Pick<NameData, 'forms' | 'longForms'> {
  const all = Object.entries(classes)
    .flatMap(([name, list]) => list.map(form => [form.split(' '), name] as const))
    .sort((a, b) => b[0].length - a[0].length)
  const forms = new Map<string, LegalForm[]>()
  for (const form of all) forms.set(form[0][0], [...(forms.get(form[0][0]) ?? []), form])
  return { forms, longForms: all.filter(([words]) => words.length > 2 || words.every(word => word.length > 8)) }
}

function places(language: Language, letters: Letters): Set<string> {
  const states = language['names/countries']?.states ?? {}
  const names = Object.entries(states)
    .flatMap(([name, it]) => [name, it?.capital ?? '', ...(it?.adjectives ?? []), ...(it?.aliases ?? [])])
    .map(place => fold(place, letters))
  return new Set([...names, ...names.flatMap(p => p.split(' ').filter(w => w.length > 3))].filter(Boolean))
}

function givenNames(language: Language, letters: Letters): Map<string, string> {
  const given = new Map<string, string>()
  for (const culture of language['names/given']?.cultures ?? [])
    for (const [list, whose] of [
      [culture.masculine, 'm'],
      [culture.feminine, 'f'],
      [culture.either, ''],
    ] as const)
      for (const name of list ?? []) {
        const key = fold(name, letters)
        given.set(key, given.has(key) && given.get(key) !== whose ? '' : whose)
      }
  return given
}
