import { relatedPairs } from '../../analyse/sides.js'
import type { LeanClaim } from '../../model/lean-claim.js'
import type { Scheme } from '../../model/scheme.js'
import type { DrawnBefore } from '../drawn-before.js'
import type { Workspace } from '../workspace.js'
import type { Weighty } from './relations.js'
import { relationsKept } from './seen.js'

/** Claims as analyses look at them, for questions that need not read the ledger then. */
export interface AtHand {
  readonly claims: readonly Weighty[]
  /** Those in which one of some actors takes part, in recorded order. */
  takingPart(actors: readonly string[]): LeanClaim[]
  /** The ids of those that relate one of some actors to one of others, and are not denied. */
  relating(scheme: Scheme): (a: ReadonlySet<string>, b: ReadonlySet<string>) => string[]
}

/** The relations of a ledger as it is, where they were drawn; null where they were not, for a view of the past too. */
export async function atHandOf(workspace: Workspace): Promise<AtHand | null> {
  const relations = await relationsKept(workspace)
  if (!relations) return null
  const { claims } = relations
  return {
    claims,
    takingPart: actors => {
      const takes = holding(new Set(actors))
      return claims
        .filter(({ claim: { actor, recipient, origin, place = [] } }) => [actor, recipient, origin, place].some(takes))
        .map(({ claim }) => claim)
    },
    relating: scheme => (a, b) => {
      const [ofA, ofB] = [holding(a), holding(b)]
      const found: string[] = []
      for (const { claim } of claims) {
        const { actor, recipient, origin, polarity } = claim
        if (polarity !== 'affirmed') continue
        const parties = [actor, recipient, origin]
        if (!parties.some(ofA) || !parties.some(ofB)) continue
        if (
          relatedPairs(claim, scheme).some(({ from, to }) => (a.has(from) && b.has(to)) || (b.has(from) && a.has(to)))
        )
          found.push(claim.id)
      }
      return found
    },
  }
}

/** What weighing a few claims takes from the whole ledger, where that was drawn; else null. */
export async function drawnBefore(workspace: Workspace): Promise<DrawnBefore | null> {
  const relations = await relationsKept(workspace)
  if (!relations) return null
  const { claims } = relations
  return {
    who: await workspace.who(),
    ofType: type => claims.filter(({ claim }) => claim.type === type),
    sayingTheSame: wanted => {
      const propositions = new Set(claims.filter(c => wanted.has(c.claim.id)).map(c => c.support.proposition))
      return claims.filter(c => propositions.has(c.support.proposition)).map(c => c.claim.id)
    },
  }
}

/** Whether one of some actors is among participants; many claims have the same list of them. */
function holding(actors: ReadonlySet<string>): (list: LeanClaim['actor']) => boolean {
  const known = new Map<LeanClaim['actor'], boolean>()
  return list => {
    if (!list.length) return false
    let holds = known.get(list)
    if (holds === undefined) known.set(list, (holds = list.some(p => p.actor !== undefined && actors.has(p.actor))))
    return holds
  }
}
