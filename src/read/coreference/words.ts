import type { EntityKind } from '../../model/mention.js'
import { type LanguageData, languageFile } from '../language.js'
import { givenNames } from '../names/given.js'
import { nameWords } from '../names/words.js'
import type { Gender, Number_ } from './agreement.js'

/** A pronoun's person, number and gender. */
export interface Pronoun {
  readonly person: 1 | 2 | 3
  readonly number: Number_
  readonly gender: Gender
  readonly reflexive?: boolean
  readonly relative?: boolean
}

/** What a noun of a definite description can name again. */
export interface DescriptionRule {
  readonly kinds: readonly EntityKind[]
  readonly sorts?: readonly string[]
  /** Only a known name will do. */
  readonly known?: boolean
  /** Not where its name has one of these words. */
  readonly except?: readonly string[]
  /** The noun is one that names of all sorts of bodies have. */
  readonly general?: boolean
  /** For a set: its parties need no name. */
  readonly described?: boolean
  readonly words: readonly string[]
}

/** The lexicons of coreference (src/read/en/coreference). */
export interface CoreferenceWords {
  readonly pronouns: ReadonlyMap<string, Pronoun>
  readonly masculine: ReadonlySet<string>
  readonly feminine: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
  /** Rules of a noun in a definite description, and in one that stands for several. */
  readonly descriptions: ReadonlyMap<string, readonly DescriptionRule[]>
  readonly sets: ReadonlyMap<string, readonly DescriptionRule[]>
  /** For how many a set stands, by the word that opens it. */
  readonly setOpenings: ReadonlyMap<string, number>
  /** "the former", "the latter": the place among two. */
  readonly ordinals: ReadonlyMap<string, number>
  /** Nouns of one meaning, by noun: the number of their class. */
  readonly synonyms: ReadonlyMap<string, readonly number[]>
  readonly restrictive: ReadonlySet<string>
  /** Nouns for a person that fit many, so that "the" says that one was spoken of. */
  readonly sortal: ReadonlySet<string>
  readonly violent: ReadonlySet<string>
  readonly typical: ReadonlySet<string>
  /** Offices that nobody holds beside another. */
  readonly posts: ReadonlySet<string>
  /** What only states have. */
  readonly ofStates: ReadonlySet<string>
  /** Verbs whose subject speaks the quotation beside them. */
  readonly speech: ReadonlySet<string>
  /** Nouns of those who lead a body or speak for it, and verbs of leading one. */
  readonly offices: ReadonlySet<string>
  readonly leading: ReadonlySet<string>
  /** Nouns of statements, and what leads to who made them. */
  readonly statements: ReadonlySet<string>
  readonly issuedBy: ReadonlySet<string>
  /** Kinds of speakers that "we" stands for. */
  readonly speakingTogether: ReadonlySet<EntityKind>
}

interface SpeechFile {
  readonly words: readonly string[]
  readonly plural: { readonly kinds: readonly EntityKind[] }
  readonly offices: { readonly words: readonly string[] }
  readonly leading: { readonly words: readonly string[] }
  readonly statements: { readonly words: readonly string[]; readonly prepositions: readonly string[] }
}

interface DescriptionFile {
  readonly nouns: readonly DescriptionRule[]
  readonly sets: readonly DescriptionRule[]
  readonly restrictive: { readonly words: readonly string[] }
  readonly sortal: { readonly words: readonly string[] }
  readonly violent: { readonly words: readonly string[] }
  readonly posts: { readonly words: readonly string[] }
  readonly ofStates: { readonly words: readonly string[] }
  readonly typical: { readonly words: readonly string[] }
  readonly setOpenings: { readonly words: Readonly<Record<string, number>> }
  readonly ordinals: { readonly words: Readonly<Record<string, number>> }
  readonly synonyms: readonly { readonly words: readonly string[] }[]
}

function classes(rules: DescriptionFile['synonyms']): Map<string, number[]> {
  const found = new Map<string, number[]>()
  rules.forEach(({ words }, number) => {
    for (const word of words) found.set(word, [...(found.get(word) ?? []), number])
  })
  return found
}

function byWord(rules: readonly DescriptionRule[]): Map<string, DescriptionRule[]> {
  const found = new Map<string, DescriptionRule[]>()
  for (const rule of rules)
    for (const word of rule.words) {
      const list = found.get(word)
      if (list) list.push(rule)
      else found.set(word, [rule])
    }
  return found
}

/** Loads the lexicons. */
export function coreferenceWords(data: LanguageData): CoreferenceWords {
  const pronouns = languageFile<{ words: Record<string, Pronoun> }>(data, 'coreference/pronouns')
  const gender = languageFile<Record<'masculine' | 'feminine', { words: string[] }>>(data, 'coreference/gender')
  const descriptions = languageFile<DescriptionFile>(data, 'coreference/descriptions')
  const { titles, titleParts } = nameWords(data)
  const speech = languageFile<SpeechFile>(data, 'coreference/speech')
  return {
    descriptions: byWord(descriptions.nouns),
    sets: byWord(descriptions.sets),
    setOpenings: new Map(Object.entries(descriptions.setOpenings.words)),
    ordinals: new Map(Object.entries(descriptions.ordinals.words)),
    synonyms: classes(descriptions.synonyms),
    restrictive: new Set(descriptions.restrictive.words),
    sortal: new Set(descriptions.sortal.words),
    violent: new Set(descriptions.violent.words),
    typical: new Set(descriptions.typical.words),
    posts: new Set(descriptions.posts.words),
    ofStates: new Set(descriptions.ofStates.words),
    speech: new Set(speech.words),
    offices: new Set(speech.offices.words),
    leading: new Set(speech.leading.words),
    statements: new Set(speech.statements.words),
    issuedBy: new Set(speech.statements.prepositions),
    speakingTogether: new Set(speech.plural.kinds),
    pronouns: new Map(Object.entries(pronouns.words)),
    masculine: new Set([gender.masculine.words, ...givenNames(data, 'masculine')].flat()),
    feminine: new Set([gender.feminine.words, ...givenNames(data, 'feminine')].flat()),
    titles: new Set([...titles, ...titleParts]),
  }
}
