import { type LanguageData, languageFile } from '../language.js'

const LISTS = [
  'openers',
  'foreign',
  'particles',
  'heads',
  'joining',
  'openings',
  'units',
  'unitOpeners',
  'ordinals',
  'eventOpeners',
  'eventHeads',
  'keptHeads',
  'things',
  'thingNouns',
  'bodies',
  'states',
  'envoys',
  'members',
  'demonymNouns',
  'shipNouns',
  'ordinary',
  'values',
  'singleBodies',
  'bearers',
  'leanings',
  'colours',
  'localities',
  'within',
  'ofStates',
  'abbreviations',
  'facilities',
] as const

/** Word lists by which constructions are told (src/read/en/names/patterns.yaml), in lower case; `things` as written. */
export type Constructions = Readonly<Record<(typeof LISTS)[number], ReadonlySet<string>>> & {
  /** The first words, in lower case, of all entries of two words. */
  readonly pairs: ReadonlySet<string>
}

/** The word lists of constructions, as sets. */
export function constructions(data: LanguageData): Constructions {
  const lists = languageFile<Record<string, { words: readonly string[] }>>(data, 'names/patterns')
  const set = (list: string) => new Set(lists[list].words.map(w => (list === 'things' ? w : w.toLowerCase())))
  const sets = Object.fromEntries(LISTS.map(list => [list, set(list)])) as Record<(typeof LISTS)[number], Set<string>>
  const all = Object.values(sets).flatMap(words => [...words])
  return { ...sets, pairs: new Set(all.filter(w => w.includes(' ')).map(w => w.toLowerCase().split(' ')[0])) }
}
