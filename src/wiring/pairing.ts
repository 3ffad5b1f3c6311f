import type { Grain } from '../analyse/measures/activity.js'
import { pairMeasures } from '../analyse/pair.js'
import { originsOf, type Range } from '../analyse/support.js'
import type { Actor } from '../model/actor.js'
import type { Between, BetweenOptions, Party } from './between.js'
import { inTime, type PairNumbers, withReturns } from './pair-numbers.js'
import { answered } from './relations/answers.js'
import { type RelationsView, supportsIn } from './relations/relations.js'
import { relationsSeen } from './relations/seen.js'
import type { Workspace } from './workspace.js'

/** The measures of two actors, beside the lanes that `Workspace.between` gives. */
export interface DyadMeasures extends PairNumbers {
  readonly a: Pick<Actor, 'id' | 'name'>
  readonly b: Pick<Actor, 'id' | 'name'>
  /** How many independent origins what each claim says has, by the claim's id. */
  readonly support: Readonly<Record<string, Range>>
}

export type DyadOptions = BetweenOptions & RelationsView & { readonly grain?: Grain }

/**
 * What the measures say of two actors: of the same claims that `Workspace.between` shows. Errors: as there.
 * @param grain the periods by which time is looked at
 * @param found what `Workspace.between` gave for the same, where that is at hand
 */
export function dyadMeasures(
  workspace: Workspace,
  a: string,
  b: string,
  options: DyadOptions = {},
  found?: Between,
): Promise<DyadMeasures> {
  return answered(workspace, `measures of ${JSON.stringify([a, b])}`, options, () =>
    work(workspace, a, b, options, found),
  )
}

async function work(
  workspace: Workspace,
  a: string,
  b: string,
  { grain, origins, ...options }: DyadOptions,
  found?: Between,
): Promise<DyadMeasures> {
  const { parties, lanes, other } = found ?? (await workspace.between(a, b, options))
  const seen = await relationsSeen(workspace, { ...options, origins })
  const ids = new Set([...lanes.cooperation, ...lanes.conflict, ...other].map(claim => claim.id))
  const told = inTime(seen.claims.filter(({ claim }) => ids.has(claim.id)))
  const of = (party: Party) => new Set(party.rolled.map(r => r.actor))
  const [ofA, ofB] = parties.map(of)
  const side = (actor: string) => (ofA.has(actor) ? 'a' : ofB.has(actor) ? 'b' : undefined)
  const supports = supportsIn(told)
  const byProposition = new Map<number, string[]>()
  for (const { claim, support } of told) {
    const of = byProposition.get(support.proposition)
    if (of) of.push(claim.id)
    else byProposition.set(support.proposition, [claim.id])
  }
  const support: Record<string, Range> = {}
  for (const claims of byProposition.values()) {
    const range = originsOf(claims, supports)
    for (const id of claims) support[id] = range
  }
  const [first, second] = parties.map(({ actor: { id, name } }) => ({ id, name }))
  return {
    a: first,
    b: second,
    ...(await withReturns(workspace, pairMeasures(told, side, workspace.scheme, supports, grain))),
    support,
  }
}
