import { type Ambivalence, ambivalence } from '../analyse/measures/ambivalence.js'
import { countedScore, relatedPairs } from '../analyse/sides.js'
import type { Actor, Tie } from '../model/actor.js'
import type { Ledger } from '../model/ledger.js'
import type { Scheme } from '../model/scheme.js'
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
export interface TieEnd {
  readonly type: Tie['type']
  readonly actor: Actor
  readonly claims: readonly string[]
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

/** All that the ledger has on one actor. */
export async function dossier(
  ledger: Ledger,
  who: Who,
  scheme: Scheme,
  actor: Actor,
  standing: Standing,
): Promise<Dossier> {
  const scores = new Map<string, { counted: number[]; other: number; claims: [number, number] }>()
  const documents = new Map<string, Dossier['documents'][number]>()
  const names = [actor.name, ...actor.aliases.map(a => a.name)]
  for await (const { claim } of ledger.claims({ names })) {
    if (!standing.counts(claim)) continue
    const seen = who.resolved(claim)
    if (![seen.actor, seen.recipient, seen.origin, seen.place].flat().some(p => p.actor === actor.id)) continue
    const { id, title, publisher, published } = claim.document
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
      .flatMap(({ type, claims, [other]: id }) => {
        const at = who.actors.get(id)
        return at ? [{ type, actor: at, claims }] : []
      })
  return {
    actor,
    above: ends('child', 'parent'),
    below: ends('parent', 'child'),
    relations,
    documents: [...documents.values()],
  }
}
