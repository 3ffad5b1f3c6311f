import { type LanguageData, languageFile } from '../language.js'

interface WordList {
  readonly words: readonly string[]
}

/** How a support verb lends its arguments to the noun that it governs (support.yaml). */
export interface Support {
  readonly name: string
  /** The function of the verb's subject for the noun. */
  readonly subject: string
  /** The function of an indirect object. */
  readonly indirect?: string
  /** The function of the verb's object, where it suffers the event. */
  readonly object?: string
  /** The function of a from-phrase, where the verb turns the event round. */
  readonly from?: string
  /** What phrases of the verb are for the noun, where that differs. */
  readonly rename?: Readonly<Record<string, string>>
  /** The function of an of-phrase of the noun, where it names who gives. */
  readonly of?: string
}

/** Word lists about predicates, indexed for lookup. */
export interface Knowledge {
  readonly subjectDespiteObject: ReadonlySet<string>
  readonly objectOfInfinitive: ReadonlySet<string>
  /** Verbs and nouns with the preposition behind which the subject of their infinitive stands: `call on`. */
  readonly addresseeOfInfinitive: ReadonlySet<string>
  readonly objectOfGerund: ReadonlySet<string>
  readonly contentNouns: ReadonlySet<string>
  /** Verbs whose subject has no part in the plan that is their object. */
  readonly othersPlans: ReadonlySet<string>
  readonly transparentNouns: ReadonlySet<string>
  readonly sums: ReadonlySet<string>
  readonly placeParts: ReadonlySet<string>
  readonly noPlaces: ReadonlySet<string>
  readonly possessivePatients: ReadonlySet<string>
  readonly participation: ReadonlySet<string>
  readonly settlements: ReadonlySet<string>
  readonly occurrence: ReadonlySet<string>
  readonly eventIn: ReadonlySet<string>
  /** Support patterns by their words: `launch`, `carry out`, `take part in`. */
  readonly support: ReadonlyMap<string, Support>
  /** Word classes by name (classes.yaml). */
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>
  /** How large the unit is that a word names: 0 for the smallest kind (echelons.yaml). */
  readonly echelon: ReadonlyMap<string, number>
  /** Whether a noun lemma names an event by some sense of the lexicon, of one of these types where any are given. */
  isEventNoun(lemma: string, types?: ReadonlySet<string>): boolean
  /** The same of a verb lemma. */
  isEventVerb(lemma: string, types?: ReadonlySet<string>): boolean
}

/** The word lists from the language data; `nouns` and `verbs` hold the event words of the lexicon with their types. */
export function knowledge(
  data: LanguageData,
  nouns: ReadonlyMap<string, ReadonlySet<string>>,
  verbs: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): Knowledge {
  const control = languageFile<Record<string, WordList>>(data, 'events/control')
  const supports = languageFile<Record<string, WordList & Omit<Support, 'name'>>>(data, 'events/support')
  const classes = languageFile<Record<string, WordList>>(data, 'events/classes')
  const { echelons } = languageFile<{ echelons: { order: readonly (readonly string[])[] } }>(data, 'events/echelons')
  const list = (name: string) => new Set(control[name].words)
  const support = new Map<string, Support>()
  for (const [name, entry] of Object.entries(supports))
    for (const words of entry.words) if (!support.has(words)) support.set(words, { ...entry, name })
  return {
    subjectDespiteObject: list('subject-despite-object'),
    objectOfInfinitive: list('object-of-infinitive'),
    addresseeOfInfinitive: list('addressee-of-infinitive'),
    objectOfGerund: list('object-of-gerund'),
    contentNouns: list('content-nouns'),
    othersPlans: list('others-plans'),
    transparentNouns: list('transparent-nouns'),
    sums: list('sums'),
    placeParts: list('place-parts'),
    noPlaces: list('no-places'),
    possessivePatients: list('possessive-patients'),
    participation: list('participation'),
    settlements: list('settlements'),
    occurrence: list('occurrence'),
    eventIn: list('event-in'),
    support,
    echelon: new Map(echelons.order.flatMap((words, i) => words.map(word => [word, i] as const))),
    classes: new Map(Object.entries(classes).map(([name, { words }]) => [name, new Set(words.map(String))])),
    isEventNoun: (lemma, types) => tells(nouns, lemma, types),
    isEventVerb: (lemma, types) => tells(verbs, lemma, types),
  }
}

function tells(words: ReadonlyMap<string, ReadonlySet<string>>, lemma: string, types?: ReadonlySet<string>): boolean {
  const found = words.get(lemma)
  return !!found && (!types || [...types].some(type => found.has(type)))
}
