import type { Tie } from '../model/actor.js'
import type { Claim } from '../model/claim.js'
import type { LeanClaim, Told } from '../model/lean-claim.js'
import type { Ledger, NameUse } from '../model/ledger.js'
import type { Participant } from '../model/mention.js'
import { resolveActors } from '../resolve/actors.js'
import { type Actors, actorsByKey, type DrawnActors } from '../resolve/actors-by-key.js'
import { hierarchy, OUTWARD, UPWARD } from '../resolve/hierarchy.js'
import { impliedStates } from '../resolve/implied.js'
import type { KnownName } from '../resolve/known.js'
import type { Heads } from '../resolve/phrase.js'
import { namesIn } from './names-in.js'
import type { Standing } from './standing.js'

/** Who is who in a ledger, and who stands under whom. */
export interface Who {
  /** The ledger's revision that this was drawn from. */
  readonly revision: number
  readonly actors: Actors
  readonly ties: readonly Tie[]
  /** The claim with the ids of its participants' actors. */
  resolved(claim: Claim): Claim
}

/** Draws who is who, or gives what was drawn. @param whole all claims of the ledger, where they are at hand */
export type WhoIsWho = (whole?: readonly Told[]) => Promise<Who>

/** What is known beforehand about names. */
export interface NameKnowledge {
  readonly known: readonly KnownName[]
  readonly heads: Heads
}

/** Who is who as an earlier run drew it of the same entry of the ledger. */
export interface KeptWho {
  readonly drawn: DrawnActors
  readonly ties: readonly Tie[]
}

/**
 * Draws who is who from everything in the ledger; drawn again only when something was added.
 * @param recall what was drawn and kept of the ledger as it is now; null where nothing is
 */
export function whoIsWho(
  ledger: Ledger,
  knowledge: NameKnowledge,
  standing: () => Promise<Standing>,
  recall: () => Promise<KeptWho | null> = async () => null,
): WhoIsWho {
  let drawn: Who | undefined
  return async whole => {
    const revision = await ledger.revision()
    if (drawn?.revision === revision) return drawn
    const kept = await recall()
    if (kept) {
      const actors = actorsByKey(kept.drawn, { judgements: await ledger.judgements(), known: knowledge.known })
      drawn = { revision, actors, ties: kept.ties, resolved: claim => resolved(claim, actors) }
      return drawn
    }
    drawn = { revision, ...(await drawWho(ledger, knowledge, await standing(), whole)) }
    return drawn
  }
}

/**
 * Draws who is who from everything in a ledger.
 * @param whole all its claims, where they are at hand
 * @param ids of actors by their keys, as far as they were worked out before
 */
export async function drawWho(
  ledger: Ledger,
  { known, heads }: NameKnowledge,
  stands: Standing,
  whole?: readonly Told[],
  ids?: ReadonlyMap<string, string>,
): Promise<Omit<Who, 'revision'>> {
  const claims: LeanClaim[] = []
  const types = ['same_as', ...UPWARD, ...OUTWARD]
  const telling = whole ? whole.filter(({ claim }) => types.includes(claim.type)) : ledger.claims({ types })
  for await (const { claim } of telling) if (stands.counts(claim)) claims.push(claim)
  const [all, allVariants, judgements] = await Promise.all([
    whole ? namesIn(whole) : ledger.names(),
    ledger.variants(),
    ledger.judgements(),
  ])
  const names = await countedNames(ledger, all, stands)
  const variants = allVariants.filter(v => stands.stands(v.document))
  const implied = impliedStates(names, known, heads)
  const actors = resolveActors({ names: [...names, ...implied], variants, judgements, claims, known, ids })
  return {
    actors,
    ties: hierarchy(actors, claims, known, heads),
    resolved: claim => resolved(claim, actors),
  }
}

/** The uses of names by claims that count. */
async function countedNames(ledger: Ledger, names: readonly NameUse[], stands: Standing): Promise<NameUse[]> {
  const standing = names.filter(n => stands.stands(n.document))
  if (!stands.leftOut.length) return standing
  const key = (document: string, { name, kind, named }: { name: string; kind: string; named: boolean }) =>
    JSON.stringify([document, name, kind, named])
  const less = new Map<string, number>()
  for await (const { claim } of ledger.claims({ ids: stands.leftOut }))
    for (const p of [...claim.actor, ...claim.recipient, ...claim.origin, ...claim.place]) {
      const at = key(claim.document.id, p)
      less.set(at, (less.get(at) ?? 0) + 1)
    }
  return standing.map(n => ({ ...n, uses: n.uses - (less.get(key(n.document, n)) ?? 0) })).filter(n => n.uses > 0)
}

/** The claim with the ids of its participants' actors. */
export function resolved(claim: Claim, actors: Actors): Claim {
  const known = (list: readonly Participant[]) =>
    list.map(p => {
      const id = actors.of(claim.document.id, p.name, p.named)?.id
      return id === undefined ? p : { ...p, actor: id }
    })
  return {
    ...claim,
    actor: known(claim.actor),
    recipient: known(claim.recipient),
    origin: known(claim.origin),
    place: known(claim.place),
  }
}
