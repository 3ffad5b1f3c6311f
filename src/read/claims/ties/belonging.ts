import { type LanguageData, languageFile } from '../../language.js'

interface WordList {
  readonly words: readonly string[]
}

/** Words by which English says who belongs to what (events/belonging.yaml). */
export interface Belonging {
  /** Verb lemma to the prepositions behind which the body stands. */
  readonly participles: ReadonlyMap<string, ReadonlySet<string>>
  readonly things: ReadonlySet<string>
  readonly collectives: ReadonlySet<string>
  readonly joined: ReadonlySet<string>
  readonly includers: ReadonlySet<string>
  /** Bodies that are headed by the person whose they are called. */
  readonly led: ReadonlySet<string>
  /** Bodies of which that holds only where the person is named. */
  readonly ledByName: ReadonlySet<string>
  /** Words for being led, behind "under": "under the command of". */
  readonly leadership: ReadonlySet<string>
  /** Ranks that stand between a service and a name: "Army Gen. Ana Rell". */
  readonly ranks: ReadonlySet<string>
  /** Verbs that put their object into an office, and those whose subject holds one behind "as". */
  readonly installing: ReadonlySet<string>
  readonly serving: ReadonlySet<string>
  /** Participles that a hyphen joins to the name of a parent: "Front-linked". */
  readonly joining: ReadonlySet<string>
  /** Words before a second name: "alias". */
  readonly aliasing: ReadonlySet<string>
  /** Adverbs behind a body that say who most of it are: "the front, primarily students". */
  readonly mostly: ReadonlySet<string>
}

/** The word lists of belonging, indexed. */
export function belonging(data: LanguageData): Belonging {
  const lists = languageFile<Record<string, WordList>>(data, 'events/belonging')
  const participles = new Map<string, Set<string>>()
  for (const phrase of lists.participles.words) {
    const [verb, preposition] = phrase.split(' ')
    const known = participles.get(verb)
    if (known) known.add(preposition)
    else participles.set(verb, new Set([preposition]))
  }
  return {
    participles,
    things: new Set(lists.things.words),
    collectives: new Set(lists.collectives.words),
    joined: new Set(lists.joined.words),
    includers: new Set(lists.includers.words),
    led: new Set(lists.led.words),
    ledByName: new Set(lists.ledByName.words),
    leadership: new Set(lists.leadership.words),
    ranks: new Set(lists.ranks.words),
    installing: new Set(lists.installing.words),
    serving: new Set(lists.serving.words),
    joining: new Set(lists.joining.words),
    aliasing: new Set(lists.aliasing.words),
    mostly: new Set(lists.mostly.words),
  }
}
