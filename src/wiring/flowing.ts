import { type Ends, type Flow, flows } from '../analyse/flows.js'
import type { Claim } from '../model/claim.js'
import type { LeanClaim, LeanParticipant } from '../model/lean-claim.js'
import { topmost } from '../resolve/hierarchy.js'
import { answered } from './relations/answers.js'
import { wholeClaims } from './relations/hydrate.js'
import type { RelationsView } from './relations/relations.js'
import { relationsSeen, type Seen } from './relations/seen.js'
import type { Workspace } from './workspace.js'

/** A flow with the names of its ends (null where no claim names one), and the oldest of its claims. */
export interface NamedFlow extends Omit<Flow, 'claims'> {
  readonly fromName: string | null
  readonly toName: string | null
  readonly claims: readonly Claim[]
  readonly claimCount: number
}

/** The flows that were asked for, and how many there are. */
export interface NamedFlows {
  readonly flows: readonly NamedFlow[]
  readonly total: number
}

export interface FlowOptions extends RelationsView {
  readonly rollUp?: boolean
  /** Only what leaves or reaches this actor (name, alias or id), or those below it where rolled up. */
  readonly of?: string
  /** At most so many flows. */
  readonly limit?: number
}

/** Claims that come with one flow. */
const CLAIMS = 50

/** Who gives whom arms, money, training, care, shelter, passage or people, and who works with whom. Errors: as `Workspace.actor`. */
export function supportFlows(workspace: Workspace, options: FlowOptions): Promise<NamedFlows> {
  return gathered(workspace, ['aid', 'cooperate'], options, () => claim => {
    const [actors, others] = [ids(claim.actor), ids(claim.recipient)]
    if (others.length) return pairs(actors, others)
    // "Both groups smuggle arms": each with the others
    const together = actors.flatMap((from, i) => actors.slice(i + 1).map(to => ({ from, to })))
    return together.length ? together : pairs(actors, [])
  })
}

/** Who changes sides, leaves or joins. Errors: as `Workspace.actor`. */
export function membershipFlows(workspace: Workspace, options: FlowOptions): Promise<NamedFlows> {
  return gathered(workspace, ['defect', 'leave', 'join'], options, ({ ties }) => {
    const parents = new Map(ties.map(tie => [tie.child, tie.parent]))
    return claim => {
      // "Hamas fighters joined": who is called after an organisation comes from it
      const own = ids(claim.actor).flatMap(actor => parents.get(actor) ?? [])
      const [to, left] = [ids(claim.recipient), ids(claim.origin)]
      return pairs(left.length ? left : own.filter(parent => !to.includes(parent)), to)
    }
  })
}

/** The actors of participants, each once. */
function ids(list: readonly LeanParticipant[]): string[] {
  return [...new Set(list.flatMap(p => p.actor ?? []))]
}

/** Every pair; null stands where one side is not named. */
function pairs(from: readonly string[], to: readonly string[]): Ends[] {
  const sides = (list: readonly string[]) => (list.length ? list : [null])
  return sides(from).flatMap(a => sides(to).flatMap(b => (a === b ? [] : [{ from: a, to: b }])))
}

function gathered(
  workspace: Workspace,
  types: readonly string[],
  options: FlowOptions,
  endsIn: (seen: Seen) => (claim: LeanClaim) => readonly Ends[],
): Promise<NamedFlows> {
  return answered(workspace, `flows of ${types.join()}`, options, () => work(workspace, types, options, endsIn))
}

async function work(
  workspace: Workspace,
  types: readonly string[],
  { rollUp, of: wanted, limit, ...view }: FlowOptions,
  endsIn: (seen: Seen) => (claim: LeanClaim) => readonly Ends[],
): Promise<NamedFlows> {
  const seen = await relationsSeen(workspace, view)
  const top = rollUp ? topmost(seen.ties) : (actor: string) => actor
  const only = wanted === undefined ? undefined : top((await workspace.actor(wanted)).id)
  const endsOf = endsIn(seen)
  const rolled = (claim: LeanClaim) =>
    endsOf(claim)
      .map(({ from, to }) => ({ from: from && top(from), to: to && top(to) }))
      .filter(({ from, to }) => from !== to && (only === undefined || from === only || to === only))
  const claims = seen.claims.filter(({ claim }) => types.includes(claim.type))
  const { flows: found, total } = flows(claims, rolled, seen.supports, limit)
  const lean = new Map(claims.map(({ claim }) => [claim.id, claim]))
  const shown = [...new Set(found.flatMap(flow => flow.claims.slice(0, CLAIMS)))]
  const whole = await wholeClaims(workspace, shown, lean)
  const name = (id: string | null) => id && (seen.actors.get(id)?.name ?? id)
  const named = found.map(flow => ({
    ...flow,
    fromName: name(flow.from),
    toName: name(flow.to),
    claims: flow.claims.slice(0, CLAIMS).flatMap(id => whole.get(id) ?? []),
    claimCount: flow.claims.length,
  }))
  return { flows: named, total }
}
