import { type LanguageData, languageFile } from '../../language.js'
import type { Frame, SenseFile } from '../lexicon.js'
import { EntryTable, Patterns, type PlacedSense } from './entry-table.js'

export type { Entries, Entry, PatternKind } from './entry-table.js'

/** The senses by head lemma, for verbs, nouns and adjectives. */
export interface SenseIndex {
  readonly verbs: Pick<EntryTable, 'get'>
  /** Patterns that begin with "be", by the form of the participle behind it. */
  readonly passives: Pick<EntryTable, 'get'>
  readonly nouns: Pick<EntryTable, 'get'>
  readonly adjectives: Pick<EntryTable, 'get'>
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

/** Enters every sense of events/TYPE.yaml under the lemma of its head word. Throws where a sense names an unknown frame. */
export function senseIndex(data: LanguageData): SenseIndex {
  const frames = languageFile<Record<string, Frame>>(data, 'events/frames')
  const patterns = new Patterns()
  const index = {
    verbs: new EntryTable(patterns),
    passives: new EntryTable(patterns),
    nouns: new EntryTable(patterns),
    adjectives: new EntryTable(patterns),
  }
  const eventNouns = new Map<string, Set<string>>()
  const eventVerbs = new Map<string, Set<string>>()
  const note = (map: Map<string, Set<string>>, word: string, type: string) => {
    const types = map.get(word)
    if (types) types.add(type)
    else map.set(word, new Set([type]))
  }
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
      const placed: PlacedSense = { type, file: path, sense, frame, frameName }
      for (const verb of sense.verbs ?? []) {
        const phrase = String(verb).toLowerCase()
        if (type !== NOTHING && !phrase.includes(' ')) note(eventVerbs, phrase, type)
        if (!phrase.startsWith('be ')) index.verbs.add(placed, 'verb', phrase, 0)
        else {
          const rest = phrase.slice('be '.length)
          const words = rest.split(' ')
          const head = PREPOSITION.has(words[0]) ? Math.min(1, words.length - 1) : 0
          index.adjectives.add(placed, 'copular', rest, head)
          index.nouns.add(placed, 'copular', rest, head)
          // "be made up of": entered by the form of the participle, since its subject is the grammatical one
          if (head === 0) index.passives.add(placed, 'passive', rest, 0)
        }
      }
      for (const noun of sense.nouns ?? []) {
        const phrase = String(noun).toLowerCase()
        if (!phrase.includes(' ')) note(eventNouns, phrase, type)
        const words = phrase.split(' ')
        const preposition = words.findIndex((w, i) => i > 0 && PREPOSITION.has(w))
        index.nouns.add(placed, 'noun', phrase, preposition > 0 ? preposition - 1 : words.length - 1)
      }
      for (const adjective of sense.adjectives ?? [])
        index.adjectives.add(placed, 'adjective', String(adjective).toLowerCase(), 0)
    }
  }
  return { ...index, eventNouns, eventVerbs }
}
