import { months } from '../../analyse/change/months.js'
import { type Turn, turns } from '../../analyse/change/turns.js'
import { relatedPairs } from '../../analyse/sides.js'
import type { Actor } from '../../model/actor.js'
import type { Claim } from '../../model/claim.js'
import type { KeptClaim } from '../../model/ledger.js'
import { claimsOf } from '../../model/link-sums.js'
import type { Workspace } from '../workspace.js'

/** A turn of the relation of two actors. */
export interface NewTurn {
  readonly a: { readonly id: string; readonly name: string }
  readonly b: { readonly id: string; readonly name: string }
  readonly turn: Turn
}

/** Pairs that are looked at: those with most new claims. */
const PAIRS = 25
/** Months that two stretches have at least, each with a claim. */
const FEWEST = 4

/**
 * Turns of relations that are seen with some claims and were not without them. Looks at the 25 pairs of named actors that most of
 * these claims relate, of those with claims enough.
 */
export async function newTurns(
  workspace: Workspace,
  came: readonly KeptClaim[],
  went: readonly KeptClaim[],
): Promise<NewTurn[]> {
  const claims = [...came, ...went].map(k => k.claim)
  const who = await workspace.whoIn(claims)
  const touched = new Map<string, number>()
  for (const claim of claims) {
    const pairs = relatedPairs(who.resolved(claim), workspace.scheme).map(({ from, to }) => [from, to].sort().join(' '))
    for (const pair of new Set(pairs)) touched.set(pair, (touched.get(pair) ?? 0) + 1)
  }
  const busiest = [...touched].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).map(([pair]) => pair.split(' '))
  const found: NewTurn[] = []
  let looked = 0
  for (const [a, b] of busiest) {
    const [first, second] = [who.actors.get(a), who.actors.get(b)]
    if (!first?.named || !second?.named) continue
    if (looked >= PAIRS) break
    if (await isSlight(workspace, first, second)) continue
    looked++
    const fresh = await turnsOf(workspace, first, second, came, went)
    const named = { a: { id: a, name: first.name }, b: { id: b, name: second.name } }
    found.push(...fresh.map(turn => ({ ...named, turn })))
  }
  return found
}

/** Whether a pair has fewer claims than a turn takes, by the ledger's sums; where there are none, that is not known. */
async function isSlight({ ledger }: Workspace, a: Actor, b: Actor): Promise<boolean> {
  if (!ledger.rollups) return false
  const pairs = namesOf(a).flatMap(x => namesOf(b).map(y => [x, y] as const))
  const counted = await ledger.rollups.ofPairs(pairs)
  return counted.reduce((sum, link) => sum + claimsOf(link.totals), 0) < FEWEST
}

/** The turns of one pair that are there now and were not before. */
export async function turnsOf(
  { ledger, scheme, standing, whoIn }: Workspace,
  a: Actor,
  b: Actor,
  came: readonly KeptClaim[],
  went: readonly KeptClaim[],
): Promise<Turn[]> {
  const stands = await standing()
  const kept: Claim[] = []
  for await (const { claim } of ledger.claims({ related: { a: namesOf(a), b: namesOf(b) } }))
    if (stands.counts(claim)) kept.push(claim)
  const lost = went.map(k => k.claim)
  const who = await whoIn([...kept, ...lost], [...namesOf(a), ...namesOf(b)])
  const pair = new Set([a.id, b.id])
  const between = (claims: readonly Claim[]) =>
    claims
      .map(claim => who.resolved(claim))
      .filter(claim => relatedPairs(claim, scheme).some(({ from, to }) => pair.has(from) && pair.has(to)))
  const now = between(kept)
  const after = turns(months(now, scheme).months).turns
  if (!after.length) return []
  const fresh = new Set(came.map(k => k.claim.id))
  const before = [...now.filter(claim => !fresh.has(claim.id)), ...between(lost)]
  const known = new Set(turns(months(before, scheme).months).turns.map(t => `${t.at} ${t.turn}`))
  return after.filter(t => !known.has(`${t.at} ${t.turn}`))
}

/** Every name under which claims know an actor. */
function namesOf({ name, aliases }: Actor): string[] {
  return [name, ...aliases.map(alias => alias.name)]
}
