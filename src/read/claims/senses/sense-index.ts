import { type LanguageData, languageFile } from '../../language.js'
import type { Frame, Sense, SenseFile } from '../lexicon.js'

/** The part of speech by which a pattern is entered: what its head word must be. */
export type PatternKind = 'verb' | 'passive' | 'noun' | 'adjective' | 'copular'

/** One way to say a sense: the lemmas of the pattern, the head among them. */
export interface Entry {
  readonly type: string
  /** The language file that holds the sense: `events/assault`. */
  readonly file: string
  readonly sense: Sense
  readonly frame: Frame
  readonly frameName: string
  readonly kind: PatternKind
  readonly words: readonly string[]
  /** Index of the head word in `words`. */
  readonly head: number
  /** Position in the lexicon, so that equal matches are decided the same way every time. */
  readonly order: number
}

/** The entries of one head lemma: those of one word, and the longer ones by a second word that must be near. */
export interface Entries {
  readonly plain: readonly Entry[]
  readonly patterns: ReadonlyMap<string, readonly Entry[]>
}

/** The senses by head lemma, for verbs, nouns and adjectives. */
export interface SenseIndex {
  readonly verbs: ReadonlyMap<string, Entries>
  /** Patterns that begin with "be", by the form of the participle behind it. */
  readonly passives: ReadonlyMap<string, Entries>
  readonly nouns: ReadonlyMap<string, Entries>
  readonly adjectives: ReadonlyMap<string, Entries>
  /** Noun lemmas that stand alone for an event, with the types they may have. */
  readonly eventNouns: ReadonlyMap<string, ReadonlySet<string>>
  /** Verb lemmas that stand alone for an event, likewise. */
  readonly eventVerbs: ReadonlyMap<string, ReadonlySet<string>>
}

const PREPOSITION = new Set(
  'of in on at to for with from by against into over under about between among behind upon as through out off up down away back'.split(
    ' ',
  ),
)

/** The type of phrases that tell of no event (events/nothing.yaml): "take place", "release an album". */
export const NOTHING = 'none'

const DEFAULT_FRAME = 'acts-on'

/** Most words head no pattern; a table for each would take most of the time of entering. */
const NO_PATTERNS = new Map<string, Entry[]>()

interface Growing {
  readonly plain: Entry[]
  patterns: Map<string, Entry[]>
}

function add(map: Map<string, Growing>, entry: Entry): void {
  const { words, head } = entry
  let entries = map.get(words[head])
  if (!entries) map.set(words[head], (entries = { plain: [], patterns: new Map() }))
  if (words.length === 1) {
    entries.plain.push(entry)
    return
  }
  // the last word of a pattern is the most telling one
  const other = words[head === words.length - 1 ? head - 1 : words.length - 1]
  if (entries.patterns === NO_PATTERNS) entries.patterns = new Map()
  const list = entries.patterns.get(other)
  if (list) list.push(entry)
  else entries.patterns.set(other, [entry])
}

/** Enters every sense of events/TYPE.yaml under the lemma of its head word. Throws where a sense names an unknown frame. */
export function senseIndex(data: LanguageData): SenseIndex {
  const frames = languageFile<Record<string, Frame>>(data, 'events/frames')
  const index = {
    verbs: new Map<string, Growing>(),
    passives: new Map<string, Growing>(),
    nouns: new Map<string, Growing>(),
    adjectives: new Map<string, Growing>(),
  }
  const eventNouns = new Map<string, Set<string>>()
  const eventVerbs = new Map<string, Set<string>>()
  const note = (map: Map<string, Set<string>>, word: string, type: string) => {
    const types = map.get(word)
    if (types) types.add(type)
    else map.set(word, new Set([type]))
  }
  let order = 0
  for (const path of Object.keys(data).sort()) {
    if (!path.startsWith('events/')) continue
    const file = languageFile<Partial<SenseFile>>(data, path)
    // the other files of the folder hold frames, classes and the like
    if (!Array.isArray(file.senses) || !file.type) continue
    const { type } = file
    for (const sense of file.senses) {
      const frameName = sense.frame ?? file.frame ?? DEFAULT_FRAME
      const frame = frames[frameName]
      if (!frame) throw new Error(`${path}.yaml: no frame ${frameName}`)
      const enter = (map: Map<string, Growing>, kind: PatternKind, words: string[], head: number) =>
        add(map, { type, file: path, sense, frame, frameName, kind, words, head, order: order++ })
      for (const phrase of sense.verbs ?? []) {
        const words = String(phrase).toLowerCase().split(' ')
        if (words.length === 1 && type !== NOTHING) note(eventVerbs, words[0], type)
        if (words[0] !== 'be' || words.length === 1) enter(index.verbs, 'verb', words, 0)
        else {
          const rest = words.slice(1)
          const head = PREPOSITION.has(rest[0]) ? Math.min(1, rest.length - 1) : 0
          enter(index.adjectives, 'copular', rest, head)
          enter(index.nouns, 'copular', rest, head)
          // "be made up of": entered by the form of the participle, since its subject is the grammatical one
          if (head === 0) enter(index.passives, 'passive', rest, 0)
        }
      }
      for (const phrase of sense.nouns ?? []) {
        const words = String(phrase).toLowerCase().split(' ')
        const preposition = words.findIndex((w, i) => i > 0 && PREPOSITION.has(w))
        enter(index.nouns, 'noun', words, preposition > 0 ? preposition - 1 : words.length - 1)
        if (words.length === 1) note(eventNouns, words[0], type)
      }
      for (const phrase of sense.adjectives ?? []) {
        const words = String(phrase).toLowerCase().split(' ')
        enter(index.adjectives, 'adjective', words, 0)
      }
    }
  }
  return { ...index, eventNouns, eventVerbs }
}
