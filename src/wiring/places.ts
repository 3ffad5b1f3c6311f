import type { Actor } from '../model/actor.js'
import { laneOfType } from './neighbourhood.js'
import { type ClaimsView, claimsIn } from './view-claims.js'
import type { Workspace } from './workspace.js'

/** Where claims are said to take place: how many in which lane; what is denied is in none. */
export interface Place extends Pick<Actor, 'id' | 'name' | 'kind'> {
  readonly aliases: readonly string[]
  readonly claims: number
  readonly cooperation: number
  readonly conflict: number
  readonly other: number
  readonly denied: number
}

export interface Places {
  /** Most claims first. */
  readonly places: readonly Place[]
  /** Claims that say where, and all claims of the view. */
  readonly placed: number
  readonly total: number
}

/** The places of a view's claims, each with all its claims. A place without a name ("the camp") is one of its document alone. */
export async function placesOf(workspace: Workspace, view: ClaimsView): Promise<Places> {
  const { claims, top } = await claimsIn(workspace, view)
  const { actors } = await workspace.who()
  const counts = new Map<string, { -readonly [K in 'cooperation' | 'conflict' | 'other' | 'denied']: number }>()
  let [placed, total] = [0, 0]
  for await (const claim of claims) {
    total++
    if (claim.place.length) placed++
    for (const id of new Set(claim.place.flatMap(p => (p.actor === undefined ? [] : top(p.actor))))) {
      const sum = counts.get(id) ?? { cooperation: 0, conflict: 0, other: 0, denied: 0 }
      sum[claim.polarity === 'denied' ? 'denied' : laneOfType(claim.type, workspace.scheme)]++
      counts.set(id, sum)
    }
  }
  const places = [...counts].flatMap(([id, sum]): Place[] => {
    const actor = actors.get(id)
    if (!actor) return []
    const { name, kind, aliases } = actor
    const claims = sum.cooperation + sum.conflict + sum.other + sum.denied
    return [{ id, name, kind, aliases: aliases.map(a => a.name), claims, ...sum }]
  })
  return { places: places.sort((x, y) => y.claims - x.claims || (x.name < y.name ? -1 : 1)), placed, total }
}
