import { type LanguageData, languageFile } from '../language.js'
import { nameWords } from '../names/words.js'
import type { Gender, Number_ } from './facts.js'

/** A pronoun's person, number and gender. */
export interface Pronoun {
  readonly person: 1 | 2 | 3
  readonly number: Number_
  readonly gender: Gender
  readonly reflexive?: boolean
  readonly relative?: boolean
}

/** The lexicons of coreference (src/read/en/coreference). */
export interface CoreferenceWords {
  readonly pronouns: ReadonlyMap<string, Pronoun>
  readonly masculine: ReadonlySet<string>
  readonly feminine: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
}

/** Loads the lexicons. */
export function coreferenceWords(data: LanguageData): CoreferenceWords {
  const pronouns = languageFile<{ words: Record<string, Pronoun> }>(data, 'coreference/pronouns')
  const gender = languageFile<Record<'masculine' | 'feminine', { words: string[] }>>(data, 'coreference/gender')
  return {
    pronouns: new Map(Object.entries(pronouns.words)),
    masculine: new Set(gender.masculine.words),
    feminine: new Set(gender.feminine.words),
    titles: nameWords(data).titles,
  }
}
