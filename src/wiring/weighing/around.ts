import type { Claim } from '../../model/claim.js'
import { selfEvident } from '../../model/claim-evident.js'
import type { KeptClaim, Ledger } from '../../model/ledger.js'
import { bearsName } from '../../model/related.js'
import { comparable } from '../../weigh/propositions/comparable.js'
import { type Group, groups } from '../../weigh/propositions/groups.js'
import { type Span, spanOf } from '../../weigh/propositions/times.js'
import type { Who } from '../who.js'
import type { Workspace } from '../workspace.js'
import type { WeighKnowledge } from './knowledge.js'
import type { Proposition } from './proposition.js'
import { propositionMaker } from './proposition.js'
import type { ToldDocument } from './texts.js'
import { type WeighWorld, weighWorld } from './world.js'

/** What some claims say, with all others that say the same. */
export interface Around {
  readonly world: WeighWorld
  /** Those that hold one of the claims, in no order. */
  readonly groups: readonly Group[]
  /** The proposition of some claims of a group: both sides with their origins. Null of none. */
  make(group: Group, which: (claim: Claim) => boolean): Promise<Proposition | null>
}

/** Claims of a ledger up to which all are compared; of more, those about the same parties. */
const FEW = 20_000

/** Whether all claims of a ledger are compared with each other to find what some of them say. */
export async function allCompared(ledger: Ledger, few = FEW): Promise<boolean> {
  return (await ledger.counts(few + 1)).claims <= few
}

/**
 * The propositions that some claims belong to; also claims that do not count any more. In a ledger of more than 20,000 claims only
 * claims that relate the same two named actors, or (where a claim names only one) are of its type and name it, are compared, and
 * with them all that were found to say the same when the whole ledger was drawn. Where it was not, nobody is known to stand above
 * another: all actors would have to be drawn for that.
 * @param names of others who have to be known by any of their names @param most claims up to which all are compared
 */
export async function propositionsAround(
  workspace: Workspace,
  knowledge: WeighKnowledge,
  texts: (id: string) => Promise<ToldDocument | null>,
  seeds: readonly KeptClaim[],
  names: readonly string[] = [],
  most = FEW,
): Promise<Around> {
  const { ledger, scheme } = workspace
  const standing = await workspace.standing()
  const few = await allCompared(ledger, most)
  const wanted = new Set(seeds.map(k => k.claim.id))
  const near = new Map<string, KeptClaim>(seeds.map(k => [k.claim.id, k]))
  const take = async (some: AsyncIterable<KeptClaim>) => {
    for await (const kept of some)
      if (standing.counts(kept.claim) && !selfEvident(kept.claim)) near.set(kept.claim.id, kept)
  }
  const before = few ? null : await workspace.drawnBefore()
  await take(few ? ledger.claims() : candidates(workspace, seeds))
  const more = before?.sayingTheSame(wanted).filter(id => !near.has(id)) ?? []
  if (more.length) await take(ledger.claims({ ids: more }))
  const claims = [...near.values()].map(k => k.claim)
  const publishers = new Set(claims.flatMap(c => c.document.publisher ?? []))
  const who: Who = few
    ? await workspace.who()
    : (before?.who ?? {
        ...(await workspace.whoIn(claims, [...names, ...claims.flatMap(speakers)])),
        ties: [],
        revision: 0,
      })
  const leading = few ? ledger.claims({ types: ['leads'] }) : (before?.ofType('leads') ?? [])
  const world = await weighWorld(leading, who, scheme, knowledge, publishers, standing.counts)
  const found = groups(
    [...near.values()].map(({ claim, recorded }) => comparable(who.resolved(claim), recorded, world)),
    world,
  ).filter(group => group.claims.some(c => wanted.has(c.claim.id)))
  const maker = propositionMaker({ world, publishers }, knowledge, texts)
  return {
    world,
    groups: found,
    make: async (group, which) => {
      const some = group.claims.filter(c => which(c.claim))
      if (!some.length) return null
      return maker({ ...group, claims: some, rivals: group.rivals.filter(c => which(c.claim)) })
    },
  }
}

const speakers = ({ attribution, document }: Claim) => [
  ...attribution.map(s => s.name),
  ...(document.publisher ? [document.publisher] : []),
]

/** Claims that may say the same as some others, found by their named parties. */
async function* candidates(
  { ledger, whoIn, scheme }: Workspace,
  seeds: readonly KeptClaim[],
): AsyncGenerator<KeptClaim> {
  const standing = (type: string) => ['tie', 'stance'].includes(scheme.get(type)?.family ?? '')
  const { actors } = await whoIn(seeds.map(k => k.claim))
  const seen = new Set<string>()
  for (const { claim, recorded } of seeds) {
    const named = (list: Claim['actor']) =>
      list.filter(bearsName).flatMap(p => {
        const actor = actors.of(claim.document.id, p.name, p.named)
        return actor ? [actor.name, ...actor.aliases.map(a => a.name)] : [p.name]
      })
    const [a, b] = [[...new Set(named(claim.actor))], [...new Set(named([...claim.recipient, ...claim.origin]))]]
    const during = within(spanOf(claim, recorded, standing(claim.type)))
    const key = JSON.stringify([claim.type, a, b, during])
    if (seen.has(key) || !(a.length + b.length)) continue
    seen.add(key)
    const query = a.length && b.length ? { related: { a, b, during } } : { types: [claim.type], names: [...a, ...b] }
    yield* ledger.claims(query)
  }
}

/** Days by which two claims that say the same can miss each other: those of news, and those that are a dispute. */
const MARGIN = 14

/** The days around a span as EDTF; undefined where it has no bounds. */
function within({ first, last }: Span): string | undefined {
  if (!Number.isFinite(first) || !Number.isFinite(last)) return undefined
  const day = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10)
  return `${day(first - MARGIN)}/${day(last + MARGIN)}`
}
