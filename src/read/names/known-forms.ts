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
}

/** Takes one way to write a known name. Of two names with the same letters that of the higher rank is meant. */
export type Visit = (form: string, known: KnownName, rank: number) => void

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

/** Aliases of organisations, main names, places and peoples, states, what a user said. */
const RANK = { alias: 1, main: 2, place: 3, people: 3, state: 4, own: 5 } as const

/** Visits every way to write a known name: states and their adjectives, peoples, places, organisations, a user's own actors. */
export function visitKnownForms(data: LanguageData, visit: Visit): void {
  for (const { sort, words } of languageFile<{ sections: PlaceSection[] }>(data, 'names/places').sections)
    for (const name of words)
      visit(name, { name, kind: 'place', sort, of: null, part: null, nationality: false }, RANK.place)
  visitStates(data, visit)
  for (const name of languageFile<{ words: string[] }>(data, 'names/peoples').words)
    visit(name, { name, kind: 'group', sort: 'people', of: null, part: null, nationality: true }, RANK.people)
  const own = new Set(ownSections(data))
  for (const section of knownSections(data)) {
    const { sort, kind, names } = section
    const said = own.has(section)
    for (const name in names) {
      const facts = names[name]
      const known = { name, kind, sort, of: facts?.of ?? null, part: facts?.part ?? null, nationality: false }
      visit(name, known, said ? RANK.own : RANK.main)
      if (facts?.aliases) for (const form of facts.aliases) visit(form, known, said ? RANK.own : RANK.alias)
    }
  }
}

function visitStates(data: LanguageData, visit: Visit): void {
  const { states } = languageFile<{ states: Record<string, StateFacts> }>(data, 'names/countries')
  for (const name in states) {
    const { capital, adjectives = [], people = [], aliases = [] } = states[name]
    const state: KnownName = { name, kind: 'state', sort: 'state', of: name, part: null, nationality: false }
    const nationality: KnownName = { ...state, sort: 'nationality', nationality: true }
    if (capital) visit(capital, { ...state, name: capital, kind: 'place', sort: 'capital' }, RANK.place)
    for (const form of adjectives) visit(form, nationality, RANK.people)
    for (const form of people) visit(form, nationality, RANK.people)
    visit(name, state, RANK.state)
    for (const form of aliases) visit(form, state, RANK.state)
  }
}
