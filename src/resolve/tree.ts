import type { Actor, Tie } from '../model/actor.js'
import { topmost } from './hierarchy.js'

/** An actor with those under it. */
export interface Branch {
  readonly actor: Actor
  /** The tie to the actor above it; null at the top. */
  readonly tie: Tie | null
  /** Uses of it and of all under it. */
  readonly uses: number
  readonly parts: readonly Branch[]
}

/**
 * The actors as trees, each in one place: under the parent that most claims tell, at the top where it has none. The order is
 * that of the list.
 */
export function trees(actors: readonly Actor[], ties: readonly Tie[]): Branch[] {
  const { parentOf } = topmost(ties)
  const shown = new Map(actors.map(a => [a.id, a]))
  const children = new Map<string, { actor: Actor; tie: Tie }[]>()
  const tops: Actor[] = []
  for (const actor of actors) {
    const tie = parentOf(actor.id)
    if (!tie || !shown.has(tie.parent)) tops.push(actor)
    else children.set(tie.parent, [...(children.get(tie.parent) ?? []), { actor, tie }])
  }
  const branch = (actor: Actor, tie: Tie | null): Branch => {
    const parts = (children.get(actor.id) ?? []).map(c => branch(c.actor, c.tie))
    return { actor, tie, uses: parts.reduce((sum, p) => sum + p.uses, actor.uses), parts }
  }
  return tops.map(top => branch(top, null)).sort((a, b) => b.uses - a.uses)
}
