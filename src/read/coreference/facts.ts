import type { EntityKind } from '../../model/mention.js'
import type { Annotation, Mention, Name } from '../annotation.js'
import { isPlural } from '../mentions/kind.js'
import { type Gazetteer, type KnownName, nameKey } from '../names/gazetteer.js'
import { relation } from '../tree.js'
import type { Gender, Number_ } from './agreement.js'
import type { CoreferenceWords, Pronoun } from './words.js'

/** What coreference needs to know of one mention. */
export interface Facts {
  readonly mention: Mention
  readonly sentence: number
  /** Its first and last words as written, in lower case. */
  readonly opening: string
  /** Lemma of the noun that says what it is, and that noun as written, in lower case. */
  readonly noun: string
  readonly word: string
  readonly name: Name | null
  /** The name without titles, and its key. */
  readonly nameText: string
  readonly key: string
  readonly known: KnownName | undefined
  readonly pronoun: Pronoun | undefined
  readonly number: Number_
  readonly gender: Gender
  readonly kind: EntityKind
  /** UD relation of the head to its governor, without subtype. */
  readonly relation: string
  readonly definite: boolean
  /** A word inside another noun phrase, before its head: "Hamas" in "Hamas operatives". */
  readonly modifier: boolean
}

const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those', 'both', 'such'])

/** Facts of every mention of a document, in the order of its mentions. */
export function factsOf(annotation: Annotation, words: CoreferenceWords, gazetteer: Gazetteer): Facts[] {
  const { tokens, document } = annotation
  const nameAt = new Array<Name | null>(tokens.count).fill(null)
  for (const name of annotation.names) for (let t = name.first; t < name.last; t++) nameAt[t] = name
  const keys = new Map<string, string>([['', '']])
  const keyOf = (text: string) => {
    let key = keys.get(text)
    if (key === undefined) keys.set(text, (key = nameKey(text)))
    return key
  }
  return annotation.mentions.map(mention => {
    const { core, head, first } = mention
    const name = mention.pronoun ? null : nameAt[core]
    const opening = tokens.text[first].toLowerCase()
    const noun = (tokens.lemma[core] || tokens.text[core]).toLowerCase()
    const nameText = name ? bareName(annotation, name, words) : ''
    const pronoun = mention.pronoun ? words.pronouns.get(tokens.text[head].toLowerCase()) : undefined
    const deprel = relation(tokens.deprel[head])
    return {
      mention,
      sentence: tokens.sentence[head],
      opening,
      noun,
      word: tokens.text[core].toLowerCase(),
      name,
      nameText,
      key: keyOf(nameText),
      known: name
        ? gazetteer.lookup(document.text.slice(tokens.start[name.first], tokens.end[name.last - 1]))
        : undefined,
      pronoun,
      number: numberOf(annotation, mention, name, pronoun),
      gender: genderOf(annotation, mention, name, pronoun, words),
      kind: mention.kind,
      relation: deprel,
      definite: DEFINITE.has(opening),
      modifier: deprel === 'compound' || deprel === 'amod' || deprel === 'flat' || tokens.deprel[head] === 'nmod:desc',
    }
  })
}

/** The name without the title before it: "Gen. Ruiz" is "Ruiz". */
function bareName({ tokens, document }: Annotation, name: Name, words: CoreferenceWords): string {
  let { first } = name
  const title = (t: number) => words.titles.has(tokens.text[t].toLowerCase()) || tokens.text[t] === '.'
  if (name.kind === 'person') while (first < name.last - 1 && title(first)) first++
  else while (first < name.last - 1 && tokens.text[first].toLowerCase() === 'the') first++
  return document.text.slice(tokens.start[first], tokens.end[name.last - 1]).replace(/\s+/g, ' ')
}

function numberOf({ tokens }: Annotation, mention: Mention, name: Name | null, pronoun: Pronoun | undefined): Number_ {
  if (pronoun) return pronoun.number
  // "one of the founders"
  if (mention.kind === 'person' && mention.core !== mention.head && !name) return 'sing'
  // An organisation is "it" or "they"; a state is "it".
  if (mention.kind === 'organization' || mention.kind === 'unit')
    return isPlural(tokens, mention.core) && !name && showsPlural(tokens, mention.core) ? 'plur' : 'any'
  if (name) return mention.kind === 'group' || (name.nationality && isPlural(tokens, mention.core)) ? 'plur' : 'sing'
  if (mention.kind === 'group') return isPlural(tokens, mention.core) ? 'plur' : 'any'
  if (mention.quantity && (mention.quantity.value[0] ?? 0) > 1) return 'plur'
  return isPlural(tokens, mention.core) ? 'plur' : 'sing'
}

/** "Militias", not "militia", whatever its tag: the form differs from the lemma. */
function showsPlural({ text, lemma }: Annotation['tokens'], token: number): boolean {
  return text[token].toLowerCase() !== lemma[token].toLowerCase()
}

function genderOf(
  annotation: Annotation,
  mention: Mention,
  name: Name | null,
  pronoun: Pronoun | undefined,
  words: CoreferenceWords,
): Gender {
  const { tokens } = annotation
  if (pronoun) return pronoun.gender
  if (mention.kind !== 'person') return mention.kind === 'group' ? 'any' : 'n'
  const from = name ? Math.min(mention.first, name.first) : mention.core
  for (let t = from; t <= mention.core || (name && t < name.last); t++) {
    const word = tokens.text[t].toLowerCase()
    if (words.masculine.has(word)) return 'm'
    if (words.feminine.has(word)) return 'f'
  }
  return 'a'
}
