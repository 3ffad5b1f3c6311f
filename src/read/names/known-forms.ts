import { knownSections, ownSections } from '../../model/known-names.js'
import type { EntityKind } from '../../model/mention.js'
import { type LanguageData, languageFile } from '../language.js'

/** What is known of a name: `sort` is finer than the kind ("armed-group", "outlet"), `of` the state it belongs to. */
export interface KnownName {
  /** Its usual name; the names of one thing share it. */
  readonly name: string
  readonly kind: EntityKind
  readonly sort: string
  readonly of: string | null
  /** The organisation that it is a part or an affiliate of. */
  readonly part: string | null
  readonly nationality: boolean
  /** How many capitals it has at least as written, so that "us" is no state and "Let" no armed group. */
  readonly capitals: number
}

/** One way to write a known name. Of two names with the same letters that of the higher rank is meant. */
export interface KnownForm {
  readonly form: string
  readonly known: Omit<KnownName, 'capitals'>
  readonly rank: number
}

interface StateFacts {
  readonly capital?: string
  readonly adjectives?: readonly string[]
  readonly people?: readonly string[]
  readonly aliases?: readonly string[]
}
interface PlaceSection {
  readonly sort: string
  readonly words: readonly string[]
}

/** Aliases of organisations and states' derived forms; main names; places; states; what a user said. */
const RANK = { alias: 1, main: 2, place: 3, people: 3, state: 4, own: 5 } as const

/** Every way to write a known name: states and their adjectives, peoples, places, organisations, a user's own actors. */
export function* knownForms(data: LanguageData): Generator<KnownForm> {
  yield* places(data)
  yield* states(data)
  const own = new Set(ownSections(data))
  for (const section of knownSections(data)) {
    const { sort, kind, names } = section
    for (const [name, facts] of Object.entries(names)) {
      const known = { name, kind, sort, of: facts?.of ?? null, part: facts?.part ?? null, nationality: false }
      const rank = (usual: number) => (own.has(section) ? RANK.own : usual)
      yield { form: name, known, rank: rank(RANK.main) }
      for (const form of facts?.aliases ?? []) yield { form, known, rank: rank(RANK.alias) }
    }
  }
}

function* places(data: LanguageData): Generator<KnownForm> {
  const nowhere = { kind: 'place', of: null, part: null, nationality: false } as const
  for (const { sort, words } of languageFile<{ sections: PlaceSection[] }>(data, 'names/places').sections)
    for (const name of words) yield { form: name, known: { ...nowhere, name, sort }, rank: RANK.place }
}

function* states(data: LanguageData): Generator<KnownForm> {
  const { states } = languageFile<{ states: Record<string, StateFacts> }>(data, 'names/countries')
  for (const [name, facts] of Object.entries(states)) {
    const state = { name, kind: 'state', sort: 'state', of: name, part: null, nationality: false } as const
    const { capital, adjectives = [], people = [], aliases = [] } = facts
    if (capital)
      yield { form: capital, known: { ...state, name: capital, kind: 'place', sort: 'capital' }, rank: RANK.place }
    for (const form of [...adjectives, ...people])
      yield { form, known: { ...state, sort: 'nationality', nationality: true }, rank: RANK.people }
    for (const form of [name, ...aliases]) yield { form, known: state, rank: RANK.state }
  }
  for (const name of languageFile<{ words: string[] }>(data, 'names/peoples').words)
    yield {
      form: name,
      known: { name, kind: 'group', sort: 'people', of: null, part: null, nationality: true },
      rank: RANK.people,
    }
}
