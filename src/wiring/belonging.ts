import { MEMBERSHIP_TYPES, memberships, type Spell } from '../analyse/memberships.js'
import type { Actor } from '../model/actor.js'
import type { Claim } from '../model/claim.js'
import { answered } from './relations/answers.js'
import { wholeClaims } from './relations/hydrate.js'
import type { RelationsView } from './relations/relations.js'
import { relationsSeen } from './relations/seen.js'
import type { Workspace } from './workspace.js'

interface Named {
  readonly id: string | null
  readonly name: string | null
}

/** A spell with the names of its ends, and its days as they are written (YYYY-MM-DD). */
export interface NamedSpell extends Omit<Spell, 'member' | 'organisation' | 'seen'> {
  readonly member: Named
  readonly organisation: Named
  readonly seen: readonly [string | null, string | null]
}

/** The bodies that an actor belongs to, and who belongs to it. */
export interface Memberships {
  readonly actor: Pick<Actor, 'id' | 'name' | 'kind'>
  readonly memberOf: readonly NamedSpell[]
  readonly members: readonly NamedSpell[]
  /** All claims behind the spells. */
  readonly claims: readonly Claim[]
}

const TYPES: ReadonlySet<string> = new Set(MEMBERSHIP_TYPES)

/** The spells of membership of an actor and in it. Errors: as `Workspace.actor`. */
export function membershipsOf(workspace: Workspace, words: string, view: RelationsView = {}): Promise<Memberships> {
  return answered(workspace, `memberships of ${words}`, view, () => work(workspace, words, view))
}

async function work(workspace: Workspace, words: string, view: RelationsView): Promise<Memberships> {
  const actor = await workspace.actor(words)
  const seen = await relationsSeen(workspace, view)
  const parents = new Map<string, string[]>()
  for (const { child, parent } of seen.ties) parents.set(child, [...(parents.get(child) ?? []), parent])
  const under = (id: string) => parents.get(id) ?? []
  const near = new Set([actor.id, ...under(actor.id)])
  const told = seen.claims.filter(({ claim }) => TYPES.has(claim.type))
  // whoever is met with the actor, or under it, so that arrests and releases of its members are found
  const members = new Set([actor.id])
  for (const { claim } of told) {
    const ids = [claim.actor, claim.recipient, claim.origin].flat().flatMap(p => p.actor ?? [])
    if (ids.some(id => near.has(id)) || ids.some(id => under(id).includes(actor.id)))
      for (const id of ids) members.add(id)
  }
  const about = told.filter(({ claim }) =>
    [claim.actor, claim.recipient].flat().some(p => p.actor !== undefined && members.has(p.actor)),
  )
  const spells = memberships(about, under, seen.supports).filter(
    s => s.member === actor.id || s.organisation === actor.id,
  )
  const named = (id: string | null): Named => ({ id, name: id && (seen.actors.get(id)?.name ?? id) })
  const list = spells.map(
    ({ member, organisation, seen: days, ...spell }): NamedSpell => ({
      ...spell,
      member: named(member),
      organisation: named(organisation),
      seen: [iso(days[0]), iso(days[1])],
    }),
  )
  const lean = new Map(about.map(({ claim }) => [claim.id, claim]))
  const ids = [...new Set(spells.flatMap(s => [...s.claims, ...s.during.flatMap(d => d.claims)]))]
  const whole = await wholeClaims(workspace, ids, lean)
  return {
    actor: { id: actor.id, name: actor.name, kind: actor.kind },
    memberOf: list.filter(s => s.member.id === actor.id),
    members: list.filter(s => s.organisation.id === actor.id),
    claims: ids.flatMap(id => whole.get(id) ?? []),
  }
}

function iso(day: number | null): string | null {
  if (day === null) return null
  const text = String(day).padStart(8, '0')
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}
