import { plainQuotes } from '../tokens/apostrophe.js'
import { type Lexicon, lemmaByRule } from './lexicon.js'
import { regularVerbs } from './regular-verbs.js'

/** The lemma of a word with these tags. `first`: it begins its sentence, so that its capital says nothing. */
export type Lemmatiser = (text: string, upos: string, xpos: string, first: boolean) => string

/** Irregular forms by class of word, as `lemma form form …`. */
export interface IrregularForms {
  readonly [wordClass: string]: { readonly forms: readonly string[] }
}

const CLASS_TAGS: Readonly<Record<string, readonly string[]>> = {
  verbs: ['VBD', 'VBN', 'VBZ', 'VBG', 'VBP', 'VB'],
  nouns: ['NNS'],
  adjectives: ['JJR', 'JJS', 'RBR', 'RBS'],
}

/** A lemmatiser from what was learned and from listed irregular forms (which win over what was learned: a corpus has slips). */
export function lemmatiser(lexicon: Lexicon, irregular: IrregularForms, regular: readonly string[] = []): Lemmatiser {
  const inflected = regularVerbs(regular)
  const listed = new Map<string, string>()
  const bases = new Set(irregular.verbs?.forms.map(line => line.split(' ')[0]))
  for (const [wordClass, { forms }] of Object.entries(irregular)) {
    const lemmas = new Set(forms.map(line => line.split(' ')[0]))
    for (const line of forms) {
      const [lemma, ...words] = line.split(' ')
      // the past of one verb can be the base form of another: "they lay there", "to lay down"
      for (const tag of CLASS_TAGS[wordClass] ?? [])
        for (const word of words)
          listed.set(`${tag} ${word}`, (tag === 'VB' || tag === 'VBP') && lemmas.has(word) ? word : lemma)
    }
  }
  return (text, upos, xpos, first) => {
    const form = plainQuotes(text)
    const lower = form.toLowerCase()
    const learned = own(lexicon.words[xpos], lower)
    if (upos === 'PROPN')
      return xpos === 'NNPS' ? properPlural(text, learned, lexicon.rules[xpos], form === lower) : text
    const known = listed.get(`${xpos} ${lower}`) ?? learned ?? inflected(xpos, lower)
    if (known !== undefined) return known
    // "demanded that they withdraw": a base form is one, whatever its tag
    if ((xpos === 'VBD' || xpos === 'VBN') && bases.has(lower)) return lower
    // Adjectives made from names keep their capital ("Israeli"), and so do abbreviations and names of goods.
    if (!/\p{L}/u.test(form)) return upos === 'NUM' ? text.replace(/(?<=\d),(?=\d{3})/g, '') : plainSigns(form)
    if (/^\p{L}\p{Ll}*\p{Lu}/u.test(form) && (xpos === 'NN' || xpos === 'JJ')) return text
    const lemma = lemmaByRule(lexicon.rules[xpos], lower)
    return upos === 'ADJ' && !first && /^\p{Lu}\p{Ll}/u.test(form) ? form.slice(0, 1) + lemma.slice(1) : lemma
  }
}

/** Dashes of every length and dots written apart have one lemma. */
function plainSigns(form: string): string {
  return form.replace(/^(?:[–—‒―]|-{2,3})$/, '-').replace(/^\.{3}$/, '…')
}

function properPlural(
  text: string,
  learned: string | undefined,
  rules: Lexicon['rules'][string],
  small: boolean,
): string {
  if (small) return text
  const lemma = learned ?? lemmaByRule(rules, text)
  return lemma ? text.slice(0, 1) + lemma.slice(1) : text
}

function own(words: Readonly<Record<string, string>> | undefined, word: string): string | undefined {
  return words && Object.hasOwn(words, word) ? words[word] : undefined
}

/** The UD features of a word with these tags; '_' for none. */
export function featuresOf(lexicon: Lexicon, text: string, upos: string, xpos: string): string {
  const word = plainQuotes(text).toLowerCase()
  return own(lexicon.feats, `${upos} ${xpos} ${word}`) ?? own(lexicon.feats, `${upos} ${xpos}`) ?? '_'
}
