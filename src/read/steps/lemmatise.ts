import { type LanguageData, languageFile } from '../language.js'
import { featuresOf, type IrregularForms, lemmatiser } from '../linear/lemmatiser.js'
import type { Lexicon } from '../linear/lexicon.js'
import { weightsExtra } from '../linear/weights.js'
import type { Step } from '../pipeline.js'

/** Gives every word its lemma and its UD features; both were learned with the tagger (model/tagger.bin). */
export function lemmatise(language: LanguageData, weights: Uint8Array): Step {
  const lexicon = weightsExtra(weights) as Lexicon
  const lemma = lemmatiser(
    lexicon,
    languageFile<IrregularForms>(language, 'lemmas/irregular'),
    languageFile<{ verbs: { bases: string[] } }>(language, 'lemmas/regular').verbs.bases,
  )
  return {
    name: 'lemmatise',
    requires: ['tokens', 'sentences', 'tags'],
    assigns: ['lemmas'],
    run({ tokens, sentences }) {
      const { text, upos, xpos, feats } = tokens
      for (const { first, last } of sentences)
        for (let i = first; i < last; i++) {
          tokens.lemma[i] = lemma(text[i], upos[i], xpos[i], i === first)
          feats[i] = featuresOf(lexicon, text[i], upos[i], xpos[i])
        }
    },
  }
}
