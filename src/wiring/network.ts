import { type Edge, NetworkBuilder } from '../analyse/network.js'
import { inView, type View } from '../analyse/views.js'
import type { Actor } from '../model/actor.js'
import type { Told } from '../model/lean-claim.js'
import type { Scheme } from '../model/scheme.js'
import { topmost } from '../resolve/hierarchy.js'
import { sourceMatcher } from './between.js'
import type { Standing } from './standing.js'
import type { Who } from './who.js'

export interface Network {
  readonly nodes: readonly (Pick<Actor, 'id' | 'name' | 'kind' | 'named'> & { readonly claims: number })[]
  readonly edges: readonly Edge[]
}

/**
 * Every pair of actors that claims relate; rolled up, each actor is counted for the one at the top of its ties.
 * @param claims all of the ledger; participants bear the ids of their actors
 */
export async function network(
  claims: AsyncIterable<Told> | Iterable<Told>,
  who: Who,
  scheme: Scheme,
  options: View & { readonly rollUp?: boolean },
  standing: Standing,
): Promise<Network> {
  const builder = new NetworkBuilder(scheme, options.rollUp ? topmost(who.ties) : undefined)
  const sameSource = sourceMatcher(who)
  for await (const told of claims)
    if (standing.counts(told.claim) && inView(told, options, sameSource)) builder.add(told.claim)
  const nodes = who.actors.list.flatMap(({ id, name, kind, named }) => {
    const claims = builder.nodes.get(id)
    return claims === undefined ? [] : [{ id, name, kind, named, claims }]
  })
  return { nodes, edges: builder.edges }
}
