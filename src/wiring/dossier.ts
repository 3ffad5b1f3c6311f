import { type Ambivalence, ambivalence } from '../analyse/measures/ambivalence.js'
import { countedScore, relatedPairs } from '../analyse/sides.js'
import type { Actor, Tie } from '../model/actor.js'
import type { LeanClaim, LeanParticipant } from '../model/lean-claim.js'
import { claimDays } from '../model/related.js'
import type { Scheme } from '../model/scheme.js'
import { below, holdsAt, type Rolled } from '../resolve/hierarchy.js'
import type { Standing } from './standing.js'
import type { Who } from './who.js'

/** What one actor is to another, in sums of the scheme's scores and numbers of claims. */
export interface Relation {
  readonly actor: Actor
  readonly cooperation: { readonly claims: number; readonly score: number }
  readonly conflict: { readonly claims: number; readonly score: number }
  /** Claims that relate the two without a score: defections, kinship, appointments. */
  readonly other: number
  readonly ambivalence: Ambivalence
}

/** A tie seen from one end: the actor at the other. */
export interface TieEnd extends Omit<Tie, 'child' | 'parent'> {
  readonly actor: Actor
}

export interface Dossier {
  readonly actor: Actor
  readonly above: readonly TieEnd[]
  readonly below: readonly TieEnd[]
  /** Most claims first. */
  readonly relations: readonly Relation[]
  readonly documents: readonly {
    id: string
    title: string | null
    publisher: string | null
    published: string | null
    claims: number
  }[]
}

/** The claim with one actor for all that count for it at its time. */
function rolledUp(claim: LeanClaim, to: string, up: ReadonlyMap<string, readonly Tie[]>): LeanClaim {
  if (up.size < 2) return claim
  const days = claimDays(claim)
  const one = (list: readonly LeanParticipant[]) =>
    list.map(p => {
      const path = p.actor === undefined ? undefined : up.get(p.actor)
      return path && holdsAt(path, days) ? { ...p, actor: to } : p
    })
  const { id, type, mode, symmetric, role, polarity, realis, hedge, document, time, attribution } = claim
  const { actor, recipient, origin, place = [] } = claim
  return {
    ...{ id, type, mode, symmetric, role, polarity, realis, hedge, document, time, attribution },
    ...{ actor: one(actor), recipient: one(recipient), origin: one(origin), place: one(place) },
  }
}

/** Who counts for an actor, itself first. */
export function countedFor(who: Who, actor: Actor, rollUp: boolean): Rolled[] {
  return rollUp ? below(actor.id, who.ties) : [{ actor: actor.id, path: [] }]
}

/**
 * All that claims have on one actor; rolled up, also on those who count for it.
 * @param claims in recorded order, whose participants bear the ids of their actors: all in which one of `rolled` takes part
 */
export async function dossier(
  claims: AsyncIterable<LeanClaim> | Iterable<LeanClaim>,
  who: Who,
  scheme: Scheme,
  actor: Actor,
  standing: Standing,
  rolled: readonly Rolled[],
): Promise<Dossier> {
  const scores = new Map<string, { counted: number[]; other: number; claims: [number, number] }>()
  const documents = new Map<string, Dossier['documents'][number]>()
  const up = new Map(rolled.map(r => [r.actor, r.path]))
  for await (const claim of claims) {
    if (!standing.counts(claim)) continue
    const seen = rolledUp(claim, actor.id, up)
    const parties = [seen.actor, seen.recipient, seen.origin, seen.place ?? []]
    if (!parties.some(list => list.some(p => p.actor === actor.id))) continue
    const { id, title = null, publisher, published } = claim.document
    documents.set(id, { id, title, publisher, published, claims: (documents.get(id)?.claims ?? 0) + 1 })
    if (claim.polarity === 'denied') continue
    const others = new Set(
      relatedPairs(seen, scheme).flatMap(p => (p.from === actor.id ? [p.to] : p.to === actor.id ? [p.from] : [])),
    )
    const base = scheme.get(claim.type)?.score ?? 0
    for (const other of others) {
      const sum = scores.get(other) ?? { counted: [], other: 0, claims: [0, 0] }
      const score = countedScore(seen, scheme)
      if (score !== null) sum.counted.push(score)
      if (base > 0) sum.claims[0]++
      else if (base < 0) sum.claims[1]++
      else sum.other++
      scores.set(other, sum)
    }
  }
  const relations = [...scores].flatMap(([id, { counted, other, claims }]): Relation[] => {
    const to = who.actors.get(id)
    const measure = ambivalence(counted)
    const lane = (claims: number, score: number) => ({ claims, score })
    if (!to) return []
    const [plus, minus] = claims
    return [
      {
        actor: to,
        cooperation: lane(plus, measure.positive),
        conflict: lane(minus, measure.negative),
        other,
        ambivalence: measure,
      },
    ]
  })
  const size = (r: Relation) => r.cooperation.claims + r.conflict.claims + r.other
  relations.sort((a, b) => size(b) - size(a) || (a.actor.name < b.actor.name ? -1 : 1))
  const ends = (mine: 'child' | 'parent', other: 'child' | 'parent') =>
    who.ties
      .filter(t => t[mine] === actor.id)
      .flatMap(({ child, parent, ...tie }) => {
        const at = who.actors.get({ child, parent }[other])
        return at ? [{ ...tie, actor: at }] : []
      })
  return {
    actor,
    above: ends('child', 'parent'),
    below: ends('parent', 'child'),
    relations,
    documents: [...documents.values()],
  }
}
