import { selfEvident } from '../../model/claim-evident.js'
import type { KeptClaim, Ledger } from '../../model/ledger.js'
import type { Scheme } from '../../model/scheme.js'
import { type Comparable, comparable } from '../../weigh/propositions/comparable.js'
import { type Group, groups } from '../../weigh/propositions/groups.js'
import { pairsOf } from '../../weigh/propositions/pairs.js'
import type { Workspace } from '../workspace.js'
import type { WeighKnowledge } from './knowledge.js'
import { type WeighWorld, weighWorld } from './world.js'

/** All claims of a ledger that count, put together by what they say. */
export interface Propositions {
  readonly world: WeighWorld
  readonly groups: readonly Group[]
  /** By the id of a claim. */
  readonly of: ReadonlyMap<string, Group>
  /** Publishers of the documents, as they are written. */
  readonly publishers: ReadonlySet<string>
  /** The claims in the order in which the ledger has them. */
  readonly compared: readonly Comparable[]
  /** Pairs of them that were held to say the same, three numbers each: the places of the two, and how surely (`Weighted`). */
  readonly pairs: Int32Array
}

/**
 * Draws the propositions of a ledger; takes time and memory in proportion to its claims.
 * @param whole all of them, with the ids of their actors, where they are at hand
 */
async function draw(
  workspace: Workspace,
  scheme: Scheme,
  knowledge: WeighKnowledge,
  whole?: readonly KeptClaim[],
): Promise<Propositions> {
  const { ledger } = workspace
  const [who, standing] = [await workspace.who(whole), await workspace.standing()]
  const publishers = await publishersOf(ledger)
  const counts = standing.counts
  const leading = whole ? whole.filter(({ claim }) => claim.type === 'leads') : ledger.claims({ types: ['leads'] })
  const world = await weighWorld(leading, who, scheme, knowledge, publishers, counts)
  const claims: Comparable[] = []
  for await (const { claim, recorded } of whole ?? ledger.claims())
    if (counts(claim) && !selfEvident(claim))
      claims.push(comparable(whole ? claim : who.resolved(claim), recorded, world))
  const pairs = pairsOf(claims, world)
  const found = groups(claims, world, pairs)
  const place = new Map(claims.map((c, i) => [c, i]))
  return {
    world,
    groups: found,
    of: new Map(found.flatMap(group => group.claims.map(c => [c.claim.id, group] as const))),
    publishers,
    compared: claims,
    pairs: Int32Array.from(pairs.matches.flatMap(({ a, b, weight }) => [place.get(a)!, place.get(b)!, weight])),
  }
}

/** Summaries that are read at a time. */
const PAGE = 5000

/** Who published the documents of a ledger, as it is written. */
export async function publishersOf(ledger: Ledger): Promise<ReadonlySet<string>> {
  const publishers = new Set<string>()
  for (let offset = 0; ; offset += PAGE) {
    const page = await ledger.documents({ limit: PAGE, offset })
    for (const { publisher } of page) if (publisher) publishers.add(publisher)
    if (page.length < PAGE) return publishers
  }
}

/** The propositions of a workspace, drawn again only when something was added. */
export function propositionsOf(
  workspace: Workspace,
  knowledge: WeighKnowledge,
): (whole?: readonly KeptClaim[]) => Promise<Propositions> {
  let drawn: { readonly revision: number; readonly propositions: Promise<Propositions> } | undefined
  return async whole => {
    const revision = await workspace.ledger.revision()
    if (drawn?.revision !== revision)
      drawn = { revision, propositions: draw(workspace, workspace.scheme, knowledge, whole) }
    return drawn.propositions
  }
}
