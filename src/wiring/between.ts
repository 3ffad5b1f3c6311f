import { dyad, type Lanes } from '../analyse/dyad.js'
import type { Ambivalence } from '../analyse/measures/ambivalence.js'
import { inView, type View } from '../analyse/views.js'
import type { Actor } from '../model/actor.js'
import type { Claim } from '../model/claim.js'
import type { KeptClaim, Ledger } from '../model/ledger.js'
import { claimDays } from '../model/related.js'
import type { Scheme } from '../model/scheme.js'
import { below, holdsAt, type Rolled } from '../resolve/hierarchy.js'
import { nameKey } from '../resolve/keys.js'
import type { Standing } from './standing.js'
import type { Who } from './who.js'

/** One side of a dyad: the actor that was asked for, and those that count for it, with the ties that lead up to it. */
export interface Party {
  readonly actor: Actor
  readonly rolled: readonly (Rolled & { readonly name: string })[]
}

export interface Between {
  readonly parties: readonly [Party, Party]
  readonly lanes: Lanes
  /** Claims that relate the two without speaking for either: defections, kinship, requests. */
  readonly other: readonly Claim[]
  readonly ambivalence: Ambivalence
}

export interface BetweenOptions extends View {
  readonly rollUp?: boolean
}

/**
 * What two actors are to each other, by what the ledger's documents say.
 * @param lead the ids of all claims that relate one of some actors to one of others, where that is at hand
 */
export async function between(
  ledger: Pick<Ledger, 'claims'>,
  who: Who,
  scheme: Scheme,
  a: Actor,
  b: Actor,
  options: BetweenOptions,
  standing: Standing,
  lead?: (a: ReadonlySet<string>, b: ReadonlySet<string>) => readonly string[],
): Promise<Between> {
  const [partyA, partyB] = parties(who, a, b, options.rollUp ?? false)
  const claims: KeptClaim[] = []
  const ids = (party: Party) => new Set(party.rolled.map(r => r.actor))
  const query = lead
    ? { ids: lead(ids(partyA), ids(partyB)) }
    : { names: namesOf(who, partyA), withNames: namesOf(who, partyB) }
  for await (const kept of ledger.claims(query)) {
    if (!standing.counts(kept.claim)) continue
    const seen = { ...kept, claim: standing.marked(who.resolved(kept.claim)) }
    if (!inView(seen, options, sourceMatcher(who))) continue
    if (partyA.rolled.length + partyB.rolled.length > 2 && ![partyA, partyB].every(p => takesPart(p, seen.claim)))
      continue
    claims.push(seen)
  }
  return { parties: [partyA, partyB], ...dyad(claims, ids(partyA), ids(partyB), scheme) }
}

/** Whether somebody of a party is in a claim, by ties that hold at its time: who left earlier acts for nobody there any more. */
function takesPart(party: Party, claim: Claim): boolean {
  const present = new Set([claim.actor, claim.recipient, claim.origin, claim.place].flat().map(p => p.actor))
  const days = claimDays(claim)
  return party.rolled.some(r => present.has(r.actor) && holdsAt(r.path, days))
}

/** Both sides. Who stands under both belongs to the nearer one, and to neither where both are as near. */
function parties(who: Who, a: Actor, b: Actor, rollUp: boolean): [Party, Party] {
  const reach = (actor: Actor) => (rollUp ? below(actor.id, who.ties) : [{ actor: actor.id, path: [] }])
  const [ofA, ofB] = [reach(a), reach(b)]
  const nearer = (mine: readonly Rolled[], theirs: readonly Rolled[]) => {
    const depth = new Map(theirs.map(r => [r.actor, r.path.length]))
    return mine
      .filter(r => r.path.length < (depth.get(r.actor) ?? Number.POSITIVE_INFINITY))
      .map(r => ({ ...r, name: who.actors.get(r.actor)?.name ?? r.actor }))
  }
  return [
    { actor: a, rolled: nearer(ofA, ofB) },
    { actor: b, rolled: nearer(ofB, ofA) },
  ]
}

/** Every form of name under which the claims know a party. */
function namesOf(who: Who, party: Party): string[] {
  return party.rolled.flatMap(r => {
    const actor = who.actors.get(r.actor)
    return actor ? [actor.name, ...actor.aliases.map(x => x.name)] : []
  })
}

/** Whether a name is that of the wanted source: the same actor, or the same words, or one holds the other as whole words. */
export function sourceMatcher(who: Who): (name: string, wanted: string) => boolean {
  return (name, wanted) => {
    const [a, b] = [nameKey(name), nameKey(wanted)]
    if (a === b || ` ${a} `.includes(` ${b} `)) return true
    const actor = who.actors.ofKey(b)
    return actor !== undefined && who.actors.ofKey(a)?.id === actor.id
  }
}
