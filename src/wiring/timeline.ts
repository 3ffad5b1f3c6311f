import { type TimelineEntry, timeline } from '../analyse/timeline.js'
import { inView } from '../analyse/views.js'
import type { Actor } from '../model/actor.js'
import type { Claim } from '../model/claim.js'
import { selfEvident } from '../model/claim-evident.js'
import type { KeptClaim } from '../model/ledger.js'
import { claimDays } from '../model/related.js'
import { below, holdsAt, type Rolled } from '../resolve/hierarchy.js'
import { type BetweenOptions, sourceMatcher } from './between.js'
import { answered } from './relations/answers.js'
import type { Who } from './who.js'
import type { Workspace } from './workspace.js'

/** An entry with the names of the others in it. */
export interface NamedEntry extends Omit<TimelineEntry, 'others'> {
  readonly others: readonly { readonly id: string; readonly name: string }[]
}

/** What an actor did and what was done to it. */
export interface Timeline {
  readonly actor: Actor
  /** Oldest first, undated at the end. */
  readonly entries: readonly NamedEntry[]
}

/**
 * What an actor did and what was done to it, by valid time; rolled up, also its parts, members and affiliates while they were so.
 * Ties that a name tells by itself are left out. Errors: as `Workspace.actor`.
 */
export async function timelineOf(workspace: Workspace, words: string, options: BetweenOptions = {}): Promise<Timeline> {
  const actor = await workspace.actor(words)
  return answered(workspace, `timeline ${actor.id}`, options, () => drawn(workspace, actor, options))
}

async function drawn(workspace: Workspace, actor: Actor, { rollUp, ...view }: BetweenOptions): Promise<Timeline> {
  const { ledger, scheme } = workspace
  const standing = await workspace.standing()
  const all = rollUp || !actor.named ? await workspace.who() : null
  const rolled = all && rollUp ? below(actor.id, all.ties) : [{ actor: actor.id, path: [] }]
  const bearers = rolled.flatMap(r => (r.actor === actor.id ? actor : (all?.actors.get(r.actor) ?? [])))
  const names = bearers.flatMap(a => [a.name, ...a.aliases.map(x => x.name)])
  const kept: KeptClaim[] = []
  for await (const one of ledger.claims({ names }))
    if (standing.counts(one.claim) && !selfEvident(one.claim)) kept.push(one)
  const said = view.according === undefined ? [] : [view.according, ...kept.flatMap(k => sourcesOf(k.claim))]
  const who =
    all ??
    (await workspace.whoIn(
      kept.map(k => k.claim),
      [...names, ...said],
    ))
  const sameSource = sourceMatcher(who as Who)
  const claims = kept
    .map(one => ({ ...one, claim: standing.marked(who.resolved(one.claim)) }))
    .filter(one => inView(one, view, sameSource) && takesPart(rolled, one.claim))
    .map(one => one.claim)
  const self = new Set(rolled.map(r => r.actor))
  const entries = timeline(claims, self, scheme).map(entry => ({
    ...entry,
    others: entry.others.map(id => ({ id, name: who.actors.get(id)?.name ?? id })),
  }))
  return { actor, entries }
}

function sourcesOf({ attribution, document }: Claim): string[] {
  return [...attribution.map(s => s.name), ...(document.publisher ? [document.publisher] : [])]
}

/** Whether one of them is in a claim, by ties that hold at its time. */
function takesPart(rolled: readonly Rolled[], claim: Claim): boolean {
  const present = new Set([claim.actor, claim.recipient, claim.origin, claim.place].flat().map(p => p.actor))
  const days = claimDays(claim)
  return rolled.some(r => present.has(r.actor) && holdsAt(r.path, days))
}
