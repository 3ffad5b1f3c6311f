import type { Claim } from '../../model/claim.js'
import type { Dispute } from '../../weigh/propositions/details.js'
import type { Proposition } from '../weighing/proposition.js'
import type { Weighing } from '../weighing/weighing.js'
import type { ClaimsSince } from './claims-since.js'

type Range = readonly [least: number, most: number]

/** Something that more or fewer say than before. */
export interface ChangedProposition {
  /** Nobody said or denied it before. */
  readonly fresh: boolean
  readonly affirmed: readonly Claim[]
  readonly denied: readonly Claim[]
  /** Independent origins of each side. */
  readonly origins: Readonly<Record<'affirmed' | 'denied', { readonly before: Range; readonly after: Range }>>
  /** Ids of the claims that came and of those that went. */
  readonly came: readonly string[]
  readonly went: readonly string[]
}

/** Something that is denied or told with other details, and was not before. */
export interface NewContradiction {
  readonly affirmed: readonly Claim[]
  readonly denied: readonly Claim[]
  /** Details that are disputed now and were not before. */
  readonly disputes: readonly Dispute[]
  /** It is denied now and was not before. */
  readonly denial: boolean
}

/** What came and what went, as propositions. */
export interface ToldSince {
  /** Whose origins are others than before, the greatest change first. What one claim alone tells for the first time is left out: it is a new claim. */
  readonly propositions: readonly ChangedProposition[]
  readonly contradictions: readonly NewContradiction[]
  /** Contradictions that are none any more, by their first claim. */
  readonly settled: readonly Claim[]
}

/** What a proposition was and is. */
export interface Compared {
  readonly before: Proposition | null
  readonly after: Proposition | null
  readonly came: readonly string[]
  readonly went: readonly string[]
}

const NONE: Range = [0, 0]

/** Each proposition that some claims came to or went from, before and after. */
export async function comparedPropositions(weighing: Weighing, { came, went }: ClaimsSince): Promise<Compared[]> {
  const [fresh, gone] = [new Set(came.map(k => k.claim.id)), new Set(went.map(k => k.claim.id))]
  const around = await weighing.around([...came, ...went])
  const compared: Compared[] = []
  for (const group of around.groups) {
    const ids = group.claims.map(c => c.claim.id)
    // most of what is new is told once, which needs no comparing
    if (ids.length === 1 && fresh.has(ids[0]) && !group.rivals.length) continue
    compared.push({
      before: await around.make(group, claim => !fresh.has(claim.id)),
      after: await around.make(group, claim => !gone.has(claim.id)),
      came: ids.filter(id => fresh.has(id)),
      went: ids.filter(id => gone.has(id)),
    })
  }
  return compared
}

/** What came and what went, as propositions and contradictions. */
export async function changedPropositions(weighing: Weighing, told: ClaimsSince): Promise<ToldSince> {
  const compared = await comparedPropositions(weighing, told)
  const first = ({ before, after }: Compared) => (sides(after)[0] ?? sides(before)[0]).id
  compared.sort((x, y) => gain(y) - gain(x) || (first(x) < first(y) ? -1 : 1))
  const contradictions = compared.flatMap(c => newContradiction(c) ?? [])
  return {
    propositions: compared
      .filter(c => c.before || sides(c.after).length > 1)
      .map(changed)
      .filter(({ origins }) => [origins.affirmed, origins.denied].some(o => o.before.join() !== o.after.join())),
    contradictions,
    settled: compared.filter(c => isContradiction(c.before) && !isContradiction(c.after)).map(c => sides(c.before)[0]),
  }
}

function changed({ before, after, came, went }: Compared): ChangedProposition {
  const origins = (side: 'affirmed' | 'denied') => ({
    before: before?.[side]?.origins.count ?? NONE,
    after: after?.[side]?.origins.count ?? NONE,
  })
  return {
    fresh: before === null,
    affirmed: (after ?? before)?.affirmed?.claims ?? [],
    denied: (after ?? before)?.denied?.claims ?? [],
    origins: { affirmed: origins('affirmed'), denied: origins('denied') },
    came,
    went,
  }
}

/** The contradiction that came up in a proposition; null where none did. */
export function newContradiction({ before, after }: Compared): NewContradiction | null {
  if (!after) return null
  const known = new Set((before?.disputes ?? []).map(d => `${d.detail} ${d.about}`))
  const disputes = after.disputes.filter(d => !known.has(`${d.detail} ${d.about}`))
  const denial = !!after.affirmed && !!after.denied && !(before?.affirmed && before.denied)
  if (!denial && !disputes.length) return null
  return { affirmed: after.affirmed?.claims ?? [], denied: after.denied?.claims ?? [], disputes, denial }
}

function isContradiction(proposition: Proposition | null): boolean {
  return !!proposition && ((!!proposition.affirmed && !!proposition.denied) || proposition.disputes.length > 0)
}

function sides(proposition: Proposition | null): readonly Claim[] {
  return [...(proposition?.affirmed?.claims ?? []), ...(proposition?.denied?.claims ?? [])]
}

/** By how much the origins there are at most changed, on both sides. */
function gain({ before, after }: Compared): number {
  const most = (p: Proposition | null) => (p?.affirmed?.origins.count[1] ?? 0) + (p?.denied?.origins.count[1] ?? 0)
  return Math.abs(most(after) - most(before))
}
