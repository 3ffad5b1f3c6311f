import { OWN_ACTORS } from '../model/known-names.js'
import type { EntityKind } from '../model/mention.js'
import type { LanguageData } from '../read/language.js'

/** An actor that a user adds to those that are known: an organisation, a person, a place or a state with its names. */
export interface OwnActor {
  readonly name: string
  readonly kind: Exclude<EntityKind, 'other'>
  /** What kind of organisation: one of ACTOR_SORTS; null where nothing is said. */
  readonly sort: string | null
  readonly aliases: readonly string[]
  /** The state or people that it belongs to. */
  readonly of: string | null
  /** The organisation that it is a part or an affiliate of. */
  readonly part: string | null
  /** Of a state: "Norwegian", "Norwegians", "Oslo". */
  readonly adjectives: readonly string[]
  readonly people: readonly string[]
  readonly capital: string | null
}

/** What an actor can be. */
export const ACTOR_KINDS = ['organization', 'unit', 'group', 'person', 'place', 'state'] as const
/** What an organisation can be; phrases such as "the militia" or "the newspaper" are matched against it. */
export const ACTOR_SORTS = [
  'armed-group',
  'party',
  'alliance',
  'agency',
  'ngo',
  'court',
  'government',
  'military',
  'intelligence',
  'outlet',
  'company',
] as const

interface Countries {
  readonly states: Readonly<Record<string, Record<string, unknown> | null>>
}

/**
 * The language data with a user's actors in it, in the form in which known names lie there; plain data, so that it can be
 * handed to another thread. What the user says goes before what is known already.
 */
export function withOwnActors(language: LanguageData, actors: readonly OwnActor[]): LanguageData {
  if (!actors.length) return language
  const sections = actors
    .filter(a => a.kind !== 'state')
    .map(({ name, kind, sort, aliases, of, part }) => ({
      sort: sort ?? kind,
      kind,
      names: { [name]: { aliases, ...(of && { of }), ...(part && { part }) } },
    }))
  const countries = language['names/countries'] as Countries
  const states = actors
    .filter(a => a.kind === 'state')
    .map(({ name, aliases, adjectives, people, capital }) => {
      const known = countries.states[name] ?? {}
      const also = (field: string, own: readonly string[]) => [
        ...new Set([...((known[field] as string[] | undefined) ?? []), ...own]),
      ]
      return [
        name,
        {
          ...known,
          aliases: also('aliases', aliases),
          adjectives: also('adjectives', adjectives),
          people: also('people', people),
          ...(capital && { capital }),
        },
      ] as const
    })
  return {
    ...language,
    [OWN_ACTORS]: { sections },
    'names/countries': { ...countries, states: { ...countries.states, ...Object.fromEntries(states) } },
  }
}
