import { fold } from './fold.js'

/** What matching knows of names; the tables are src/resolve/data/*.yaml, places come from the language data. */
export interface NameData {
  /** Letters of other scripts in Latin ones. */
  readonly letters: ReadonlyMap<string, string>
  readonly honorifics: ReadonlySet<string>
  readonly particles: ReadonlySet<string>
  readonly generations: ReadonlyMap<string, string>
  readonly fillers: ReadonlySet<string>
  readonly common: ReadonlySet<string>
  readonly regions: ReadonlySet<string>
  readonly abbreviations: ReadonlyMap<string, string>
  readonly numbers: ReadonlyMap<string, number>
  /** For each short or familiar form the numbers of the groups of given names that it stands in. */
  readonly nicknames: ReadonlyMap<string, ReadonlySet<number>>
  /** For each legal form, words joined by a space, its class; longest first. */
  readonly forms: readonly (readonly [readonly string[], string])[]
  /** Names of countries and their capitals, and the adjectives made from them. */
  readonly places: ReadonlySet<string>
}

interface Words<T> {
  readonly words: T
}
interface Files {
  readonly transliteration: { readonly scripts: Readonly<Record<string, Readonly<Record<string, string>>>> }
  readonly 'name-words': {
    readonly [K in 'honorifics' | 'particles' | 'fillers' | 'common' | 'regions']: Words<readonly string[]>
  } & {
    readonly generations: Words<Readonly<Record<string, string>>>
    readonly abbreviations: Words<Readonly<Record<string, string>>>
    readonly numbers: Words<Readonly<Record<string, number>>>
  }
  readonly nicknames: { readonly groups: readonly (readonly string[])[] }
  readonly 'legal-forms': { readonly classes: Readonly<Record<string, readonly string[]>> }
}
interface Countries {
  readonly states?: Readonly<
    Record<
      string,
      {
        readonly capital?: string
        readonly adjectives?: readonly string[]
        readonly aliases?: readonly string[]
      } | null
    >
  >
}

/** The tables from the parsed data files, and the language data for places. */
export function nameData(
  data: { readonly [file: string]: unknown },
  language: { readonly [file: string]: unknown } = {},
): NameData {
  const files = data as unknown as Files
  const words = files['name-words']
  const nicknames = new Map<string, Set<number>>()
  for (const [i, group] of files.nicknames.groups.entries())
    for (const name of group) nicknames.set(name, (nicknames.get(name) ?? new Set()).add(i))
  const states = (language['names/countries'] as Countries | undefined)?.states ?? {}
  const places = Object.entries(states).flatMap(([name, it]) => [
    name,
    it?.capital ?? '',
    ...(it?.adjectives ?? []),
    ...(it?.aliases ?? []),
  ])
  const letters = new Map(Object.values(files.transliteration.scripts).flatMap(script => Object.entries(script)))
  return {
    letters,
    honorifics: new Set(words.honorifics.words),
    particles: new Set(words.particles.words),
    generations: new Map(Object.entries(words.generations.words)),
    fillers: new Set(words.fillers.words),
    common: new Set(words.common.words),
    regions: new Set(words.regions.words),
    abbreviations: new Map(Object.entries(words.abbreviations.words)),
    numbers: new Map(Object.entries(words.numbers.words)),
    nicknames,
    forms: Object.entries(files['legal-forms'].classes)
      .flatMap(([name, list]) => list.map(form => [form.split(' '), name] as const))
      .sort((a, b) => b[0].length - a[0].length),
    places: new Set(
      [
        ...places.map(p => fold(p, letters)),
        ...places.flatMap(p =>
          fold(p, letters)
            .split(' ')
            .filter(w => w.length > 3),
        ),
      ].filter(Boolean),
    ),
  }
}
