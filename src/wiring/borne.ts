import { nameKey } from '../base/name-key.js'
import type { Actor } from '../model/actor.js'
import { type Actors, type ActorsContext, actorsByKey, mostUsedFirst } from '../resolve/actors-by-key.js'

/** Who bears a name: the actor with the key that its names have in common; null where nobody does. `named`: it is a name somewhere. */
export interface Bearer {
  readonly found: { readonly root: string; readonly actor: Actor } | null
  readonly named: boolean
}

/** Who bears each of some names. That depends on nothing else that is asked: it stays so until something is added to the ledger. */
export function bearersOf(names: readonly string[], actors: Actors): Map<string, Bearer> {
  return new Map(
    names.map(name => {
      const key = nameKey(name)
      const actor = actors.ofKey(key)
      const found = actor ? { root: actors.keyOf(actor.id), actor } : null
      return [name, { found, named: actors.drawn.named.has(key) }]
    }),
  )
}

/** The actors of some names. */
export function borneBy(bearers: ReadonlyMap<string, Bearer>, context: ActorsContext): Actors {
  const list = new Map<string, readonly [root: string, actor: Actor]>()
  const joined = new Map<string, string>()
  const names = new Set<string>()
  for (const [name, { found, named }] of bearers) {
    const key = nameKey(name)
    if (named) names.add(key)
    if (!found) continue
    const { root, actor } = found
    if (key !== root) joined.set(key, root)
    if (list.has(root)) continue
    list.set(root, [root, actor])
    for (const own of [actor.name, ...actor.aliases.map(alias => alias.name)].map(nameKey))
      if (own !== root) joined.set(own, root)
  }
  const sorted = [...list.values()].sort(([, a], [, b]) => mostUsedFirst(a, b))
  return actorsByKey({ list: sorted, joined, named: names }, context)
}
