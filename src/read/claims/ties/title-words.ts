import { type LanguageData, languageFile } from '../../language.js'

/** Word lists of titles (events/titles.yaml), in lower case and without a full stop. */
export interface Titles {
  /** Ranks and forms of address, which stand between an office and a name, or alone. */
  readonly ranks: ReadonlySet<string>
  /** Services of which a rank is: "Navy Capt.". */
  readonly services: ReadonlySet<string>
  /** Words that say when or how somebody holds an office: "former", "acting". */
  readonly narrowing: ReadonlySet<string>
  /** Offices of those who command people, which a people before them does not make heads of a state. */
  readonly commanding: ReadonlySet<string>
  /** Offices that say by themselves that somebody leads a state or sits in its government. */
  readonly sovereign: ReadonlySet<string>
}

/** The word lists of titles, as sets. */
export function titleWords(data: LanguageData): Titles {
  const lists = languageFile<Record<string, { words: readonly string[] }>>(data, 'events/titles')
  const set = (name: string) => new Set(lists[name].words)
  return {
    ranks: set('ranks'),
    services: set('services'),
    narrowing: set('narrowing'),
    commanding: set('commanding'),
    sovereign: set('sovereign'),
  }
}
