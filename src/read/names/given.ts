import { type LanguageData, languageFile } from '../language.js'

interface GivenNames {
  readonly cultures: readonly {
    readonly masculine?: readonly string[]
    readonly feminine?: readonly string[]
    /** Borne by men and women. */
    readonly either?: readonly string[]
  }[]
}

/** Lists of given names (src/read/en/names/given.yaml), in lower case: of men, of women and of both. */
export function givenNames(data: LanguageData): (readonly string[])[] {
  const { cultures } = languageFile<GivenNames>(data, 'names/given')
  return cultures.flatMap(({ masculine = [], feminine = [], either = [] }) => [masculine, feminine, either])
}
