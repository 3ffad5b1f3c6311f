import type { Support, Supports } from '../../analyse/support.js'
import type { View } from '../../analyse/views.js'
import type { Tie } from '../../model/actor.js'
import { selfEvident } from '../../model/claim-evident.js'
import type { LeanClaim, LeanParticipant, Told } from '../../model/lean-claim.js'
import type { KeptClaim } from '../../model/ledger.js'
import type { EntityKind } from '../../model/mention.js'
import { nameKey } from '../../resolve/keys.js'
import { withCopies } from '../weighing/supports.js'
import { weighing } from '../weighing/weighing.js'
import type { Workspace } from '../workspace.js'
import { leanClaims } from './lean.js'
import { type Basis, basisOf, copyableRow } from './redraw/basis.js'

/** An actor as analyses name it. */
export interface RelatedActor {
  readonly id: string
  readonly name: string
  readonly kind: EntityKind
  readonly named: boolean
  readonly aliases: readonly string[]
}

/** A claim as analyses look at it, with its support. Its participants bear the ids of their actors. */
export interface Weighty extends Told {
  readonly support: Support
}

/** All claims of a ledger, who is who in them, and what supports them: what every analysis is drawn from. */
export interface Relations {
  readonly actors: ReadonlyMap<string, RelatedActor>
  readonly ties: readonly Tie[]
  /** Also those that no analysis counts (`Standing.counts`), which another view may. */
  readonly claims: readonly Weighty[]
}

/** Draws the relations of a workspace from its whole ledger; takes time in proportion to it. */
export async function drawRelations(workspace: Workspace): Promise<Relations> {
  return (await drawAll(workspace)).relations
}

/** The same with what it takes to draw them again after a small change. */
export async function drawAll(workspace: Workspace): Promise<{ readonly relations: Relations; readonly basis: Basis }> {
  // read once for all that is drawn from them
  const all: KeptClaim[] = []
  for await (const kept of workspace.ledger.claims()) all.push(kept)
  const who = await workspace.who(all)
  for (const [i, { claim, recorded }] of all.entries()) all[i] = { claim: who.resolved(claim), recorded }
  const { weigh, language } = workspace.data
  const { drawn, own } = await weighing(workspace, weigh, language).supports(all)
  const basis = basisOf(all, who.actors, await workspace.standing(), drawn, own)
  const supports = withCopies(
    own,
    basis.rows.flatMap((row, i) => copyableRow(all[i].claim, row)),
  )
  const evident = new Map<string, Support>()
  const leanClaim = leanClaims()
  const claims = all.map(({ claim, recorded }): Weighty => {
    const lean = leanClaim(claim)
    const support = supports.get(claim.id) ?? ownSupport(lean, selfEvident(claim), evident)
    return { claim: lean, recorded, support }
  })
  const actors = who.actors.list.map(({ id, name, kind, named, aliases }): [string, RelatedActor] => [
    id,
    { id, name, kind, named, aliases: aliases.map(alias => alias.name) },
  ])
  return { relations: { actors: new Map(actors), ties: who.ties, claims }, basis }
}

/**
 * The support of a claim that weighing leaves out: what a phrase tells by itself ("Front allies") is told once however often it is
 * written; what does not count has no other that says the same.
 */
export function ownSupport(claim: LeanClaim, isEvident: boolean, known: Map<string, Support>): Support {
  const ids = (list: readonly LeanParticipant[]) => list.map(p => p.actor ?? p.name).sort()
  const key = isEvident ? JSON.stringify([claim.type, ids(claim.actor), ids(claim.recipient)]) : claim.id
  const support = known.get(key) ?? { proposition: -1 - known.size, origin: 0, surely: 0, source: `own:${key}` }
  known.set(key, support)
  return support
}

/** The support of claims by id; put together when the first is asked for. */
export function supportsIn(claims: readonly Weighty[]): Supports {
  let found: Map<string, Support> | undefined
  return {
    get: id => {
      found ??= new Map(claims.map(({ claim, support }) => [claim.id, support]))
      return found.get(id)
    },
  }
}

/** How many independent origins each thing told has, counted low, by its number. */
export function originsByProposition(claims: Iterable<Weighty>): ReadonlyMap<number, number> {
  const found = new Map<number, Set<number>>()
  for (const { support } of claims) {
    if (support.surely === null) continue
    const of = found.get(support.proposition)
    if (of) of.add(support.surely)
    else found.set(support.proposition, new Set([support.surely]))
  }
  return new Map([...found].map(([proposition, origins]) => [proposition, origins.size]))
}

/** Whether a name is that of the wanted source, as `sourceMatcher` has it. */
export function sameSourceIn({ actors }: Relations): (name: string, wanted: string) => boolean {
  let byKey: Map<string, string> | undefined
  const known = new Map<string, boolean>()
  const idOf = (key: string) => {
    if (!byKey) {
      byKey = new Map()
      for (const { id, name, named, aliases } of actors.values())
        if (named) for (const one of [name, ...aliases]) byKey.set(nameKey(one), id)
    }
    return byKey.get(key)
  }
  return (name, wanted) => {
    const pair = `${name}\n${wanted}`
    let same = known.get(pair)
    if (same === undefined) {
      const [a, b] = [nameKey(name), nameKey(wanted)]
      const id = idOf(b)
      same = a === b || ` ${a} `.includes(` ${b} `) || (id !== undefined && idOf(a) === id)
      known.set(pair, same)
    }
    return same
  }
}

/** What an analysis is narrowed to. */
export interface RelationsView extends View {
  /** Only what has at least so many independent origins, counted low. */
  readonly origins?: number
}
