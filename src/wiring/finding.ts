import type { Actor } from '../model/actor.js'
import type { Claim } from '../model/claim.js'
import type { Ledger, SearchHit } from '../model/ledger.js'
import type { Scheme } from '../model/scheme.js'
import { surenessOf } from '../model/sureness.js'
import { type LaneName, laneOfType } from './neighbourhood.js'
import type { Who } from './who.js'
import type { Workspace } from './workspace.js'

/** By what a search can be narrowed. What only claims have leaves texts out once it is chosen. */
export const FACETS = ['kind', 'publisher', 'year', 'type', 'lane', 'actor', 'told'] as const
export type Facet = (typeof FACETS)[number]

/** A place where the words stand, with what tells it apart from others. */
export interface FoundHit extends SearchHit {
  readonly publisher: string | null
  readonly published: string | null
  readonly type: string | null
  readonly lane: LaneName | null
}

export interface Found {
  readonly actors: readonly Actor[]
  /** Those that all chosen facets leave, best first, the first `limit` of `total`. */
  readonly hits: readonly FoundHit[]
  readonly total: number
  /** More were found than were counted. */
  readonly more: boolean
  /** The values of each facet with the hits that all other chosen ones leave, most first. */
  readonly facets: readonly {
    readonly facet: Facet
    readonly values: readonly { readonly value: string; readonly label: string; readonly hits: number }[]
  }[]
}

/** Hits of a kind that are looked at: more are not counted. */
const COUNTED = 500
/** Values of a facet that are told. */
const VALUES = 12

type Values = Readonly<Record<Facet, ReadonlyMap<string, string>>>

/** Full text with facets. `chosen`: one value of a facet. Errors: RELATA_LEDGER_*. */
export async function found(
  workspace: Workspace,
  words: string,
  { limit, chosen }: { readonly limit: number; readonly chosen: Readonly<Partial<Record<Facet, string>>> },
): Promise<Found> {
  const { actors, hits } = await workspace.search(words, COUNTED)
  const who = await workspace.who()
  const claims = await claimsOf(workspace.ledger, hits)
  const seen: { hit: FoundHit; values: Values }[] = []
  for (const hit of hits) {
    const claim = hit.kind === 'claim' ? claims.get(hit.id) : undefined
    const { publisher, published } = claim?.document ?? (await headOf(workspace.ledger, hit.document))
    const { type = null } = claim ?? {}
    const lane = claim ? laneOfType(claim.type, workspace.scheme) : null
    const full = { ...hit, publisher, published, type, lane }
    seen.push({ hit: full, values: valuesOf(full, claim && who.resolved(claim), who, workspace.scheme) })
  }
  const passes = (values: Values, except?: Facet) =>
    FACETS.every(f => f === except || chosen[f] === undefined || values[f].has(chosen[f]))
  const left = seen.filter(({ values }) => passes(values)).map(({ hit }) => hit)
  return {
    actors: actors.filter(actor => actor.uses > 0).slice(0, limit),
    hits: left.slice(0, limit),
    total: left.length,
    more: ['document', 'claim'].some(kind => hits.filter(hit => hit.kind === kind).length >= COUNTED),
    facets: FACETS.map(facet => ({
      facet,
      values: counted(seen.filter(({ values }) => passes(values, facet)).map(({ values }) => values[facet])),
    })),
  }
}

async function claimsOf(ledger: Ledger, hits: readonly SearchHit[]): Promise<Map<string, Claim>> {
  const ids = hits.filter(hit => hit.kind === 'claim').map(hit => hit.id)
  const claims = new Map<string, Claim>()
  if (ids.length) for await (const { claim } of ledger.claims({ ids })) claims.set(claim.id, claim)
  return claims
}

/** Who published a document and when: told by any of its claims, since its texts are long. */
async function headOf(ledger: Ledger, id: string): Promise<Claim['document']> {
  for await (const { claim } of ledger.claims({ document: id, limit: 1 })) return claim.document
  const kept = await ledger.document(id)
  const { title = null, publisher = null, published = null, url = null } = kept?.summary ?? {}
  return { id, title, publisher, published, url }
}

function valuesOf(
  { kind, publisher, published }: FoundHit,
  claim: Claim | undefined,
  who: Who,
  scheme: Scheme,
): Values {
  const same = (...values: (string | null | undefined)[]) =>
    new Map(values.flatMap(value => (value ? [[value, value] as const] : [])))
  const parties = claim ? [...claim.actor, ...claim.recipient, ...claim.origin] : []
  return {
    kind: same(kind),
    publisher: same(publisher),
    year: same(published?.slice(0, 4)),
    type: same(claim?.type),
    lane: same(claim && laneOfType(claim.type, scheme)),
    actor: new Map(
      parties.flatMap(({ actor }) => {
        const known = actor === undefined ? undefined : who.actors.get(actor)
        return known?.named ? [[known.id, known.name] as const] : []
      }),
    ),
    told: same(claim && surenessOf(claim)),
  }
}

function counted(all: readonly ReadonlyMap<string, string>[]) {
  const counts = new Map<string, { value: string; label: string; hits: number }>()
  for (const values of all)
    for (const [value, label] of values) {
      const count = counts.get(value) ?? { value, label, hits: 0 }
      count.hits++
      counts.set(value, count)
    }
  return [...counts.values()].sort((x, y) => y.hits - x.hits || (x.label < y.label ? -1 : 1)).slice(0, VALUES)
}
