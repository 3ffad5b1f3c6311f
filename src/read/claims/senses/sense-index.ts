import { type LanguageData, languageFile } from '../../language.js'
import type { Frame, Sense, SenseFile } from '../lexicon.js'

/** The part of speech by which a pattern is entered: what its head word must be. */
export type PatternKind = 'verb' | 'noun' | 'adjective' | 'copular'

/** One way to say a sense: the lemmas of the pattern, the head among them. */
export interface Entry {
  readonly type: string
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

/** The senses by head lemma, for verbs, nouns and adjectives. */
export interface SenseIndex {
  readonly verbs: ReadonlyMap<string, readonly Entry[]>
  readonly nouns: ReadonlyMap<string, readonly Entry[]>
  readonly adjectives: ReadonlyMap<string, readonly Entry[]>
  /** Noun lemmas that stand alone for an event, with the types they may have. */
  readonly eventNouns: ReadonlyMap<string, ReadonlySet<string>>
}

const PREPOSITION = new Set(
  'of in on at to for with from by against into over under about between among behind upon as through out off up down away back'.split(
    ' ',
  ),
)

/** Files of events/ that hold something else than senses. */
const OTHER = new Set(['frames', 'classes', 'control', 'support', 'ties', 'roles'])
const DEFAULT_FRAME = 'acts-on'

/** Enters every sense of events/TYPE.yaml under the lemma of its head word. Throws where a sense names an unknown frame. */
export function senseIndex(data: LanguageData): SenseIndex {
  const frames = languageFile<Record<string, Frame>>(data, 'events/frames')
  const index = {
    verbs: new Map<string, Entry[]>(),
    nouns: new Map<string, Entry[]>(),
    adjectives: new Map<string, Entry[]>(),
  }
  const eventNouns = new Map<string, Set<string>>()
  let order = 0
  for (const path of Object.keys(data).sort()) {
    if (!path.startsWith('events/') || OTHER.has(path.slice(7))) continue
    const file = languageFile<SenseFile>(data, path)
    for (const sense of file.senses ?? []) {
      const frameName = sense.frame ?? file.frame ?? DEFAULT_FRAME
      const frame = frames[frameName]
      if (!frame) throw new Error(`${path}.yaml: no frame ${frameName}`)
      const base = { type: file.type, sense, frame, frameName }
      const enter = (map: Map<string, Entry[]>, kind: PatternKind, words: string[], head: number) => {
        const entry: Entry = { ...base, kind, words, head, order: order++ }
        const list = map.get(words[head])
        if (list) list.push(entry)
        else map.set(words[head], [entry])
      }
      for (const phrase of sense.verbs ?? []) {
        const words = String(phrase).toLowerCase().split(' ')
        if (words[0] !== 'be' || words.length === 1) enter(index.verbs, 'verb', words, 0)
        else {
          const rest = words.slice(1)
          const head = PREPOSITION.has(rest[0]) ? Math.min(1, rest.length - 1) : 0
          enter(index.adjectives, 'copular', rest, head)
          enter(index.nouns, 'copular', rest, head)
        }
      }
      for (const phrase of sense.nouns ?? []) {
        const words = String(phrase).toLowerCase().split(' ')
        const preposition = words.findIndex((w, i) => i > 0 && PREPOSITION.has(w))
        enter(index.nouns, 'noun', words, preposition > 0 ? preposition - 1 : words.length - 1)
        if (words.length === 1) {
          const types = eventNouns.get(words[0])
          if (types) types.add(file.type)
          else eventNouns.set(words[0], new Set([file.type]))
        }
      }
      for (const phrase of sense.adjectives ?? []) {
        const words = String(phrase).toLowerCase().split(' ')
        enter(index.adjectives, 'adjective', words, 0)
      }
    }
  }
  return { ...index, eventNouns }
}
