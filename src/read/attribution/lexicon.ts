import type { AttributionKind } from '../annotation.js'
import { type LanguageData, languageFile } from '../language.js'

/** A group of cue words with where their content stands; see src/read/en/attribution/verbs.yaml. */
export interface CueClass {
  readonly name: string
  readonly kind: AttributionKind
  /** `clause`, `quote`, `infinitive`, `gerund`, `object`, `object-infinitive`, `predicate`, `as`, or a preposition. */
  readonly frames: ReadonlySet<string>
  /** The direct object is who is told. */
  readonly addressee: boolean
  /** The object feels it and the subject is the content. */
  readonly experiencer: boolean
  /** The subject must be a text, a picture or an inquiry. */
  readonly ofDocument: boolean
}

/** The cue lexicon of one language, ready to look up by lemma. */
export interface CueLexicon {
  readonly verbs: ReadonlyMap<string, readonly CueClass[]>
  readonly adjectives: ReadonlyMap<string, readonly CueClass[]>
  readonly nouns: ReadonlyMap<string, readonly CueClass[]>
  /** Nouns for texts, pictures and inquiries. */
  readonly documents: ReadonlySet<string>
  /** First words of phrases such as "according to". */
  readonly according: ReadonlySet<string>
  /** Nouns of "in X's view", "in the words of X". */
  readonly viewpoints: ReadonlySet<string>
  readonly adverbs: ReadonlySet<string>
  /** Common nouns for media, and words that end or are a medium's name. */
  readonly mediaNouns: ReadonlySet<string>
  readonly mediaNames: ReadonlySet<string>
  /** Labels of headlines and transcripts; see labels.yaml. */
  readonly headlineSources: ReadonlySet<string>
  readonly interviewTurns: ReadonlySet<string>
  readonly noSource: ReadonlySet<string>
  /** Words for times, and pronouns that are never a source; see times.yaml. */
  readonly times: ReadonlySet<string>
  readonly objects: ReadonlySet<string>
}

interface Row {
  name: string
  kind: AttributionKind
  frames?: string[]
  words?: string[]
  addressee?: boolean
  experiencer?: boolean
  subject?: 'document'
  nouns?: string[]
  adverbs?: string[]
}

function byWord(rows: readonly Row[]): Map<string, CueClass[]> {
  const map = new Map<string, CueClass[]>()
  for (const { name, kind, frames = [], words = [], addressee = false, experiencer = false, subject } of rows) {
    const ofDocument = subject === 'document'
    const cue: CueClass = { name, kind, frames: new Set(frames), addressee, experiencer, ofDocument }
    for (const word of new Set(words)) {
      const list = map.get(word)
      if (list) list.push(cue)
      else map.set(word, [cue])
    }
  }
  return map
}

/** Compiles src/read/LANGUAGE/attribution/*.yaml. */
export function cueLexicon(data: LanguageData): CueLexicon {
  const file = (name: string) => languageFile<Row[]>(data, `attribution/${name}`)
  const phrases = file('prepositions')
  const media = file('media')
  const labels = file('labels')
  const words = (rows: readonly Row[], name: string) =>
    new Set(rows.filter(r => r.name === name).flatMap(r => r.words ?? []))
  return {
    verbs: byWord(file('verbs')),
    adjectives: byWord(file('adjectives')),
    nouns: byWord(file('nouns').filter(row => row.name !== 'document')),
    documents: words(file('nouns'), 'document'),
    according: words(phrases, 'according'),
    viewpoints: new Set(phrases.flatMap(r => r.nouns ?? [])),
    adverbs: new Set(phrases.flatMap(r => r.adverbs ?? [])),
    mediaNouns: words(media, 'nouns'),
    mediaNames: new Set([...words(media, 'names'), ...words(media, 'outlets')]),
    headlineSources: words(labels, 'headline-sources'),
    interviewTurns: words(labels, 'interview-turns'),
    noSource: words(labels, 'no-source'),
    times: new Set([...words(file('times'), 'times'), ...words(file('times'), 'circumstances')]),
    objects: words(file('times'), 'objects'),
  }
}
