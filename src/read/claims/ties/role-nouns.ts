import { type LanguageData, languageFile } from '../../language.js'

/** What a role noun says: the tie, and where the other party stands beside the usual functions. */
export interface RoleNoun {
  readonly class: string
  readonly tie: string
  readonly whole: readonly string[]
  /** The other party stands nowhere but at these. */
  readonly only?: boolean
  /** The office is named with an "of" of its own: "chief of staff". */
  readonly phrase: boolean
  /** The word before the noun belongs to the office: "platoon sergeant". */
  readonly pair: boolean
}

interface RoleClass {
  readonly tie: string
  readonly whole?: readonly string[]
  readonly only?: boolean
  readonly words: readonly string[]
}

/** The role nouns by lemma (events/roles.yaml); of two classes that know a word, the first in the file counts. */
export function roleNouns(data: LanguageData): ReadonlyMap<string, RoleNoun> {
  const found = new Map<string, RoleNoun>()
  for (const [name, { tie, whole = [], only, words }] of Object.entries(
    languageFile<Record<string, RoleClass>>(data, 'events/roles'),
  ))
    for (const word of words)
      if (!found.has(word))
        found.set(word, { class: name, tie, whole, only, phrase: word.includes(' of '), pair: /^\S+ \S+$/.test(word) })
  return found
}
