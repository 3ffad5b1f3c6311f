import type { Actor } from '../model/actor.js'
import type { Judgement } from '../model/judgement.js'
import { Homonyms } from './homonyms.js'
import { isCapitalised, nameKey } from './keys.js'
import { type KnownName, knownKeys } from './known.js'
import { judged } from './merges.js'

/** Who is who. */
export interface Actors {
  /** As it can be kept. */
  readonly drawn: DrawnActors
  /** Most used first. */
  readonly list: readonly Actor[]
  get(id: string): Actor | undefined
  /** The actor of a participant, or of a key. */
  of(document: string, name: string, named: boolean): Actor | undefined
  ofKey(key: string): Actor | undefined
  /** The key that an actor's names have in common; its own id where it is none of these actors. */
  keyOf(id: string): string
}

/** Who is who as it can be kept: with this, what was judged and what is known, nobody has to be drawn anew. */
export interface DrawnActors {
  /** Most used first, each with the key that its names have in common. */
  readonly list: readonly (readonly [key: string, actor: Actor])[]
  /** Keys that were joined to another, which is the key of an actor. */
  readonly joined: ReadonlyMap<string, string>
  /** Keys of what is a name in some document. */
  readonly named: ReadonlySet<string>
}

/** The order of actors. */
export function mostUsedFirst(a: Actor, b: Actor): number {
  return b.uses - a.uses || compare(a.name, b.name) || compare(a.id, b.id)
}

/** By code units, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What was judged, and what is known beforehand. */
export interface ActorsContext {
  readonly judgements: readonly Judgement[]
  readonly known: readonly KnownName[]
}

/** The actors that were drawn, by their ids and keys. */
export function actorsByKey(drawn: DrawnActors, { judgements, known }: ActorsContext): Actors {
  const mains = knownKeys(known)
  const homonyms = new Homonyms(judged(judgements).different)
  const byId = new Map<string, Actor>()
  const byRoot = new Map<string, Actor>()
  const keyById = new Map<string, string>()
  for (const [key, actor] of drawn.list) {
    byId.set(actor.id, actor)
    byRoot.set(key, actor)
    keyById.set(actor.id, key)
  }
  const root = (key: string) => drawn.joined.get(key) ?? key
  const ofKey = (key: string) => byRoot.get(root(key)) ?? byRoot.get(root(mains.get(key) ?? key))
  const isName = (name: string) => isCapitalised(name) && drawn.named.has(nameKey(name))
  /** Of names that mean the same in every document: who bears them. Null for those that are none. */
  const bearers = new Map<string, Actor | null | undefined>()
  const bearerOf = (name: string) => {
    let bearer = bearers.get(name)
    if (bearer === undefined && !bearers.has(name))
      bearers.set(name, (bearer = isName(name) ? ofKey(homonyms.key('', name, true)) : null))
    return bearer
  }
  return {
    drawn,
    list: drawn.list.map(([, actor]) => actor),
    get: id => byId.get(id),
    ofKey,
    keyOf: id => keyById.get(id) ?? id,
    of: (document, name, named) => {
      if (homonyms.any) return ofKey(homonyms.key(document, name, named || isName(name)))
      const bearer = bearerOf(name)
      return bearer === null ? ofKey(homonyms.key(document, name, named)) : bearer
    },
  }
}
