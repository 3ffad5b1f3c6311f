import { type LanguageData, languageFile } from '../language.js'

interface GivenNames {
  readonly cultures: readonly {
    readonly masculine?: readonly string[]
    readonly feminine?: readonly string[]
    /** Borne by men and women. */
    readonly either?: readonly string[]
  }[]
}

type Gender = 'masculine' | 'feminine' | 'either'

/** Given names (src/read/en/names/given.yaml), in lower case, in one list a culture: of men, of women or of both. */
export function givenNames(data: LanguageData, gender: Gender): (readonly string[])[] {
  const { cultures } = languageFile<GivenNames>(data, 'names/given')
  return cultures.flatMap(culture => (culture[gender] ? [culture[gender]] : []))
}
