import type { Actor } from '../model/actor.js'
import type { Ledger } from '../model/ledger.js'
import { bearsName } from '../model/related.js'
import { findActors } from '../resolve/find.js'
import { nameKey } from '../resolve/keys.js'
import type { KnownName } from '../resolve/known.js'
import type { Nearby } from './nearby.js'

/** Names that are looked at to find who is meant. */
const MOST = 300

/**
 * The actors that somebody may mean, as `findActors` has them, without drawing all actors. Null where only those can tell it: an
 * id, a phrase that is no name, a state that is known by its adjective alone, words that very many names have.
 */
export async function findNear(
  { rollups }: Ledger,
  near: Nearby | null,
  known: readonly KnownName[],
  words: string,
): Promise<{ found: Actor[]; exact: boolean } | null> {
  if (!near || !rollups || /^[0-9a-f]{32}$/.test(words.trim())) return null
  const key = nameKey(words)
  const alone = await near.who([words])
  const named = alone?.actors.ofKey(key)
  if (named) return { found: await near.counted([named]), exact: true }
  if (!alone || known.some(k => k.adjectives.length && [k.name, ...k.aliases].some(n => nameKey(n) === key)))
    return null
  const names = await rollups.withWords(words.split(/\s+/), MOST)
  if (names.length === MOST || !names.every(bearsName)) return null
  const who = await near.who(names.map(n => n.name))
  if (!who) return null
  const { found, exact } = findActors(who.actors, words)
  return { found: await near.counted(found), exact }
}

/** Names that a search looks at where very many have its words. */
const SEARCHED = 100

/**
 * Named actors that bear some words, for a search of a large ledger where `findNear` cannot tell all that may be meant: of very many
 * those whose names are used most. Null where only all actors can tell it.
 */
export async function searchNear({ rollups }: Ledger, near: Nearby | null, words: string): Promise<Actor[] | null> {
  if (!near || !rollups) return null
  const names = (await rollups.withWords(words.split(/\s+/), SEARCHED)).filter(bearsName)
  const who = await near.who(names.map(n => n.name))
  return who && near.counted(findActors(who.actors, words).found)
}

/** Names that are written like some words, for who asked for one that is not there; most alike first. */
export async function namesLike({ rollups }: Ledger, words: string, limit: number): Promise<string[]> {
  const similar = (await rollups?.similar(words, limit * 3)) ?? []
  return [...new Set(similar.filter(n => n.named).map(n => n.name))].slice(0, limit)
}
