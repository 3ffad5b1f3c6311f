import { contentId } from '../base/hash.js'
import type { Actor } from '../model/actor.js'
import type { Actors } from './actors-by-key.js'
import { nameKey } from './keys.js'

/**
 * The actors that somebody may mean by some words, best first: by id, by name or alias, by all words of a name, by the
 * beginnings of its words. The id that an actor had before it was merged with another still means it. The first is meant without
 * doubt only if `exact`.
 */
export function findActors(actors: Actors, words: string): { found: Actor[]; exact: boolean } {
  const byId = actors.get(words.trim()) ?? mergedFrom(actors, words.trim())
  if (byId) return { found: [byId], exact: true }
  const key = nameKey(words)
  const named = actors.ofKey(key)
  if (named) return { found: [named], exact: true }
  const names = (a: Actor) => [a.name, ...a.aliases.map(x => x.name)].map(nameKey)
  const unnamed = actors.list.filter(a => names(a).includes(key))
  if (unnamed.length) return { found: unnamed, exact: unnamed.length === 1 }
  const wanted = key.split(' ').filter(Boolean)
  if (!wanted.length) return { found: [], exact: false }
  const matching = (fits: (word: string, want: string) => boolean) =>
    actors.list.filter(a => names(a).some(n => wanted.every(want => n.split(' ').some(word => fits(word, want)))))
  const whole = matching((word, want) => word === want)
  if (whole.length) return { found: whole, exact: whole.filter(a => a.named).length === 1 && whole[0].named }
  return { found: matching((word, want) => word.startsWith(want)), exact: false }
}

/** The actor one of whose names alone would have an id: whom an address of before a merge leads to. */
function mergedFrom({ list }: Actors, id: string): Actor | undefined {
  if (!/^[0-9a-f]{32}$/.test(id)) return undefined
  return list.find(
    ({ named, name, aliases }) =>
      named && [name, ...aliases.map(a => a.name)].some(one => contentId({ actor: nameKey(one) }) === id),
  )
}
