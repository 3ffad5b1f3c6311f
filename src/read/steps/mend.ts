import { type LanguageData, languageFile } from '../language.js'
import type { IrregularForms } from '../linear/lemmatiser.js'
import { mendTags, type TagMending } from '../linear/mend-tags.js'
import type { Step } from '../pipeline.js'

interface WordList {
  readonly words: readonly string[]
}

/** Corrects tags where the construction settles them, before the tree is built on them. */
export function mend(language: LanguageData): Step {
  const lists = languageFile<Record<'demanding' | 'before-dead' | 'only-verbs', WordList>>(language, 'tokens/tags')
  const { states } = languageFile<{ states: Record<string, { aliases?: string[] }> }>(language, 'names/countries')
  const words: TagMending = {
    demanding: new Set(lists.demanding.words),
    beforeDead: new Set(lists['before-dead'].words),
    onlyVerbs: new Map(lists['only-verbs'].words.map(base => [thirdPerson(base), base])),
    states: new Set(
      Object.entries(states)
        .flatMap(([name, { aliases = [] }]) => [name, ...aliases])
        .filter(name => /^\p{Lu}\p{Ll}{3,}$/u.test(name)),
    ),
    bases: verbBases(language),
  }
  return {
    name: 'mend',
    requires: ['tokens', 'sentences', 'tags', 'lemmas'],
    assigns: [],
    run({ tokens, sentences }) {
      for (const { first, last } of sentences) mendTags(tokens, first, last, words)
    },
  }
}

/** The bases of the verbs that the lemmatiser knows. */
export function verbBases(language: LanguageData): ReadonlySet<string> {
  const irregular = languageFile<IrregularForms>(language, 'lemmas/irregular').verbs.forms
  const regular = languageFile<{ verbs: { bases: string[] } }>(language, 'lemmas/regular').verbs.bases
  return new Set([...regular, ...irregular.map(line => line.split(' ')[0])])
}

/** The form of the third person singular, present tense. */
function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`
}
