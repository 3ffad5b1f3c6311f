import { type Ends, type Flow, flows } from '../analyse/flows.js'
import { inView } from '../analyse/views.js'
import type { Claim } from '../model/claim.js'
import type { KeptClaim } from '../model/ledger.js'
import type { Participant } from '../model/mention.js'
import { topmost } from '../resolve/hierarchy.js'
import { type BetweenOptions, sourceMatcher } from './between.js'
import type { Who } from './who.js'
import type { Workspace } from './workspace.js'

/** A flow with the names of its ends; null where no claim names one. */
export interface NamedFlow extends Flow {
  readonly fromName: string | null
  readonly toName: string | null
}

export interface FlowOptions extends BetweenOptions {
  /** Only what leaves or reaches this actor (name, alias or id), or those below it where rolled up. */
  readonly of?: string
}

/** Who gives whom arms, money, training, care, shelter, passage or people, and who works with whom. Errors: as `Workspace.actor`. */
export function supportFlows(workspace: Workspace, options: FlowOptions): Promise<NamedFlow[]> {
  return gathered(workspace, ['aid', 'cooperate'], options, () => claim => {
    const [actors, others] = [ids(claim.actor), ids(claim.recipient)]
    if (others.length) return pairs(actors, others)
    // "Both groups smuggle arms": each with the others
    const together = actors.flatMap((from, i) => actors.slice(i + 1).map(to => ({ from, to })))
    return together.length ? together : pairs(actors, [])
  })
}

/** Who changes sides, leaves or joins. Errors: as `Workspace.actor`. */
export function membershipFlows(workspace: Workspace, options: FlowOptions): Promise<NamedFlow[]> {
  return gathered(workspace, ['defect', 'leave', 'join'], options, who => {
    const parents = new Map(who.ties.map(tie => [tie.child, tie.parent]))
    return claim => {
      // "Hamas fighters joined": who is called after an organisation comes from it
      const own = ids(claim.actor).flatMap(actor => parents.get(actor) ?? [])
      const [to, left] = [ids(claim.recipient), ids(claim.origin)]
      return pairs(left.length ? left : own.filter(parent => !to.includes(parent)), to)
    }
  })
}

/** The actors of participants, each once. */
function ids(list: readonly Participant[]): string[] {
  return [...new Set(list.flatMap(p => p.actor ?? []))]
}

/** Every pair; null stands where one side is not named. */
function pairs(from: readonly string[], to: readonly string[]): Ends[] {
  const sides = (list: readonly string[]) => (list.length ? list : [null])
  return sides(from).flatMap(a => sides(to).flatMap(b => (a === b ? [] : [{ from: a, to: b }])))
}

async function gathered(
  workspace: Workspace,
  types: readonly string[],
  { rollUp, of: wanted, ...view }: FlowOptions,
  endsWith: (who: Who) => (claim: Claim) => readonly Ends[],
): Promise<NamedFlow[]> {
  const [who, standing] = [await workspace.who(), await workspace.standing()]
  const top = rollUp ? topmost(who.ties) : (actor: string) => actor
  const only = wanted === undefined ? undefined : top((await workspace.actor(wanted)).id)
  const [endsOf, sameSource] = [endsWith(who), sourceMatcher(who)]
  const rolled = (claim: Claim) =>
    endsOf(claim)
      .map(({ from, to }) => ({ from: from && top(from), to: to && top(to) }))
      .filter(({ from, to }) => from !== to && (only === undefined || from === only || to === only))
  const claims: KeptClaim[] = []
  for await (const kept of workspace.ledger.claims({ types }))
    if (standing.counts(kept.claim) && inView(kept, view, sameSource))
      claims.push({ ...kept, claim: who.resolved(kept.claim) })
  const name = (id: string | null) => id && (who.actors.get(id)?.name ?? id)
  return flows(claims, rolled).map(flow => ({ ...flow, fromName: name(flow.from), toName: name(flow.to) }))
}
