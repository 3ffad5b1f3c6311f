import { type LanguageData, languageFile } from '../language.js'
import { NameLists } from './features.js'
import { gazetteerOf } from './gazetteer.js'
import { givenNames } from './given.js'
import { nameWords } from './words.js'

/** The lists that the name tagger looks words up in, from the language data. */
export function nameLists(data: LanguageData): NameLists {
  const gender = languageFile<Record<'masculine' | 'feminine', { words: string[] }>>(data, 'coreference/gender')
  const genders = ['masculine', 'feminine', 'either'] as const
  const given = genders.flatMap(g => givenNames(data, g))
  return new NameLists(gazetteerOf(data), nameWords(data), [gender.masculine.words, gender.feminine.words, ...given])
}
