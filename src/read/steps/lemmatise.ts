import { interned } from '../intern.js'
import { type LanguageData, languageFile } from '../language.js'
import { featuresOf, type IrregularForms, lemmatiser } from '../linear/lemmatiser.js'
import type { Lexicon } from '../linear/lexicon.js'
import type { Step } from '../pipeline.js'

/** What a word with these tags is, at the beginning of its sentence or not. */
interface Analysis {
  readonly upos: string
  readonly xpos: string
  readonly first: boolean
  readonly lemma: string
  readonly feats: string
}

/** So many words are remembered. */
const MOST = 50_000

/** Gives every word its lemma and its UD features; the lexicon was learned with the tagger (model/tagger.bin). */
export function lemmatise(language: LanguageData, lexicon: Lexicon): Step {
  const lemma = lemmatiser(
    lexicon,
    languageFile<IrregularForms>(language, 'lemmas/irregular'),
    languageFile<{ verbs: { bases: string[] } }>(language, 'lemmas/regular').verbs.bases,
  )
  const analyse = (text: string, upos: string, xpos: string, first: boolean): Analysis => ({
    upos,
    xpos,
    first,
    lemma: interned(lemma(text, upos, xpos, first)),
    feats: interned(featuresOf(lexicon, text, upos, xpos)),
  })
  // what was found of a word is kept, since texts repeat their words
  const known = new Map<string, Analysis[]>()
  return {
    name: 'lemmatise',
    requires: ['tokens', 'sentences', 'tags'],
    assigns: ['lemmas'],
    run({ tokens, sentences }) {
      const { text, upos, xpos, feats } = tokens
      if (known.size > MOST) known.clear()
      for (const { first, last } of sentences)
        for (let i = first; i < last; i++) {
          let analyses = known.get(text[i])
          if (!analyses) known.set(text[i], (analyses = []))
          let found = analyses.find(a => a.upos === upos[i] && a.xpos === xpos[i] && a.first === (i === first))
          if (!found) analyses.push((found = analyse(text[i], upos[i], xpos[i], i === first)))
          tokens.lemma[i] = found.lemma
          feats[i] = found.feats
        }
    },
  }
}
