import { knownSections, ownSections } from '../model/known-names.js'
import type { EntityKind } from '../model/mention.js'
import { nameKey } from './keys.js'

/** A name that is known beforehand, with others for the same. `adjectives` are those of a state: "Norwegian". */
export interface KnownName {
  readonly name: string
  readonly aliases: readonly string[]
  readonly adjectives: readonly string[]
  readonly kind?: EntityKind
  /** The organisation that it is a part or an affiliate of. */
  readonly part?: string
  /** Said by the user (actors.yaml). */
  readonly own?: boolean
}

interface StatesFile {
  readonly states: Readonly<
    Record<string, { aliases?: readonly string[]; adjectives?: readonly string[]; people?: readonly string[] } | null>
  >
}

/** The known names in the language data: organisations, a user's own actors, states; what is not there gives none. */
export function knownNames(data: { readonly [file: string]: unknown }): KnownName[] {
  const own = new Set(ownSections(data))
  const states = (data['names/countries'] as StatesFile | undefined)?.states ?? {}
  return [
    ...knownSections(data).flatMap(section =>
      Object.entries(section.names).map(([name, it]) => ({
        name,
        aliases: it?.aliases ?? [],
        adjectives: [],
        kind: section.kind,
        ...(it?.part && { part: it.part }),
        own: own.has(section),
      })),
    ),
    ...Object.entries(states).map(([name, it]) => ({
      name,
      aliases: [...(it?.aliases ?? []), ...(it?.people ?? [])],
      adjectives: it?.adjectives ?? [],
      kind: 'state' as const,
    })),
  ]
}

/**
 * For each key of a known name or alias the key of its main name. A key that several names claim is left out: it decides
 * nothing; but what a user said of their own actors goes before everything else.
 */
export const knownKeys = once(drawKeys)

/** The official names by their keys, of several the last one, with their places in the list. */
export const officialKeys = once(
  known => new Map(known.map(({ name }, order) => [nameKey(name), { order, name }] as const)),
)

/** The keys of all names of persons. */
export const personKeys = once(
  known => new Set(known.filter(k => k.kind === 'person').flatMap(k => [k.name, ...k.aliases].map(nameKey))),
)

/** Asked for whenever actors are drawn, and always of the same thousands of names. */
function once<T>(draw: (known: readonly KnownName[]) => T): (known: readonly KnownName[]) => T {
  const drawn = new WeakMap<readonly KnownName[], T>()
  return known => {
    const there = drawn.get(known) ?? draw(known)
    drawn.set(known, there)
    return there
  }
}

function drawKeys(known: readonly KnownName[]): ReadonlyMap<string, string> {
  const mains = new Set(known.map(k => nameKey(k.name)))
  const owner = new Map<string, string | null>()
  for (const { name, aliases } of known) {
    const main = nameKey(name)
    owner.set(main, main)
    for (const alias of aliases.map(nameKey)) {
      if (mains.has(alias)) continue
      owner.set(alias, owner.has(alias) && owner.get(alias) !== main ? null : main)
    }
  }
  for (const { name, aliases } of known.filter(k => k.own))
    for (const form of [name, ...aliases]) owner.set(nameKey(form), nameKey(name))
  return new Map([...owner].filter((pair): pair is [string, string] => pair[1] !== null))
}
