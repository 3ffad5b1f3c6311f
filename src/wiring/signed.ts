import { type EdgeClaims, edgeClaims, inOrder } from '../analyse/edges.js'
import { countedScore } from '../analyse/sides.js'
import type { DatedEdge } from '../analyse/signed/years.js'
import { claimDays } from '../model/related.js'
import { topmost } from '../resolve/hierarchy.js'
import type { PairsOptions } from './ambivalent.js'
import type { Weighty } from './relations/relations.js'
import { relationsSeen, type Seen } from './relations/seen.js'
import type { Workspace } from './workspace.js'

/** The signed network of a view: pairs of actors with the claims that relate them. */
export interface SignedNetwork {
  readonly seen: Seen
  readonly pairs: readonly EdgeClaims<Weighty>[]
  readonly top: (actor: string) => string
  /** The name of an actor; with its id where another actor of the network bears it too. */
  name(id: string): string
}

/** Draws the signed network of a view. `unnamed`: also actors without a name, each of which is known from one document alone. */
export async function signedNetwork(
  workspace: Workspace,
  { rollUp = false, unnamed = false, limit: _, ...view }: PairsOptions,
): Promise<SignedNetwork> {
  const seen = await relationsSeen(workspace, view)
  const top = rollUp ? topmost(seen.ties) : (actor: string) => actor
  const shown = (id: string) => unnamed || seen.actors.get(id)?.named === true
  const pairs = inOrder(edgeClaims(seen.claims, workspace.scheme, top).filter(({ a, b }) => shown(a) && shown(b)))
  const bearers = new Map<string, number>()
  const plain = (id: string) => seen.actors.get(id)?.name ?? id
  for (const id of new Set(pairs.flatMap(({ a, b }) => [a, b])))
    bearers.set(plain(id), (bearers.get(plain(id)) ?? 0) + 1)
  const name = (id: string) => ((bearers.get(plain(id)) ?? 0) > 1 ? `${plain(id)} [${id}]` : plain(id))
  return { seen, pairs, top, name }
}

/** The ties of a network that count, by name: one for each claim, with its days. */
export function* signedEdges(workspace: Workspace, { pairs, name }: SignedNetwork): Generator<DatedEdge> {
  for (const { a, b, told } of pairs) {
    const [source, target] = [name(a), name(b)]
    for (const { claim } of told) {
      const score = countedScore(claim, workspace.scheme)
      if (score) yield { source, target, sign: score > 0 ? 1 : -1, days: claimDays(claim) }
    }
  }
}
