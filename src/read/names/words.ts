import { type LanguageData, languageFile } from '../language.js'

interface WordList {
  readonly words: readonly string[]
}

/** Words that tell what kind of name they stand in (src/read/en/names/words.yaml), in lower case. */
export interface NameWords {
  readonly organizations: ReadonlySet<string>
  readonly units: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  readonly placePrefixes: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
  /** Words that belong to a title beside those that are one. */
  readonly titleParts: ReadonlySet<string>
  readonly particles: ReadonlySet<string>
  readonly kunyas: ReadonlySet<string>
  readonly ships: ReadonlySet<string>
  readonly operations: ReadonlySet<string>
}

/** The word lists of names, as sets. */
export function nameWords(data: LanguageData): NameWords {
  const lists = languageFile<Record<keyof NameWords, WordList>>(data, 'names/words')
  const set = (list: keyof NameWords) => new Set(lists[list].words.map(w => w.toLowerCase()))
  return {
    organizations: set('organizations'),
    units: set('units'),
    places: set('places'),
    placePrefixes: set('placePrefixes'),
    titles: set('titles'),
    titleParts: set('titleParts'),
    particles: set('particles'),
    kunyas: set('kunyas'),
    ships: set('ships'),
    operations: set('operations'),
  }
}
