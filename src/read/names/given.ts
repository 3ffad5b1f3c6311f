import { type LanguageData, languageFile } from '../language.js'

interface GivenNames {
  readonly cultures: readonly {
    readonly masculine?: readonly string[]
    readonly feminine?: readonly string[]
    /** Borne by men and women. */
    readonly either?: readonly string[]
  }[]
}

/** Given names (src/read/en/names/given.yaml), in lower case: those of men, of women, and of both. */
export function givenNames(data: LanguageData): Record<'masculine' | 'feminine' | 'either', string[]> {
  const { cultures } = languageFile<GivenNames>(data, 'names/given')
  const of = (gender: 'masculine' | 'feminine' | 'either') => cultures.flatMap(c => c[gender] ?? [])
  return { masculine: of('masculine'), feminine: of('feminine'), either: of('either') }
}
