import { type Edge, NetworkBuilder } from '../analyse/network.js'
import { inView, type View } from '../analyse/views.js'
import type { Actor } from '../model/actor.js'
import type { Ledger } from '../model/ledger.js'
import type { Scheme } from '../model/scheme.js'
import { topmost } from '../resolve/hierarchy.js'
import { sourceMatcher } from './between.js'
import type { Standing } from './standing.js'
import type { Who } from './who.js'

export interface Network {
  readonly nodes: readonly (Pick<Actor, 'id' | 'name' | 'kind' | 'named'> & { readonly claims: number })[]
  readonly edges: readonly Edge[]
}

/** Every pair of actors that claims relate; rolled up, each actor is counted for the one at the top of its ties. */
export async function network(
  ledger: Ledger,
  who: Who,
  scheme: Scheme,
  options: View & { readonly rollUp?: boolean },
  standing: Standing,
): Promise<Network> {
  const builder = new NetworkBuilder(scheme, options.rollUp ? topmost(who.ties) : undefined)
  const sameSource = sourceMatcher(who)
  for await (const kept of ledger.claims())
    if (standing.counts(kept.claim) && inView(kept, options, sameSource)) builder.add(who.resolved(kept.claim))
  const nodes = who.actors.list.flatMap(({ id, name, kind, named }) => {
    const claims = builder.nodes.get(id)
    return claims === undefined ? [] : [{ id, name, kind, named, claims }]
  })
  return { nodes, edges: builder.edges }
}
