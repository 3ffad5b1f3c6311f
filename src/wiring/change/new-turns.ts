import { months } from '../../analyse/change/months.js'
import { type Turn, turns } from '../../analyse/change/turns.js'
import { relatedPairs } from '../../analyse/sides.js'
import type { Actor } from '../../model/actor.js'
import type { Claim } from '../../model/claim.js'
import type { KeptClaim } from '../../model/ledger.js'
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
    const fresh = await turnsOf(workspace, first.name, second.name, came, went)
    const named = { a: { id: a, name: first.name }, b: { id: b, name: second.name } }
    found.push(...fresh.map(turn => ({ ...named, turn })))
  }
  return found
}

/** Whether a pair has fewer claims than a turn takes, by the ledger's sums; where there are none, that is not known. */
async function isSlight({ ledger }: Workspace, a: Actor, b: Actor): Promise<boolean> {
  if (!ledger.rollups) return false
  const names = (actor: Actor) => [actor.name, ...actor.aliases.map(alias => alias.name)]
  const pairs = names(a).flatMap(x => names(b).map(y => [x, y] as const))
  const counted = await ledger.rollups.ofPairs(pairs)
  return counted.reduce((sum, pair) => sum + pair.claims, 0) < FEWEST
}

/** The turns of one pair that are there now and were not before. */
export async function turnsOf(
  workspace: Workspace,
  a: string,
  b: string,
  came: readonly KeptClaim[],
  went: readonly KeptClaim[],
): Promise<Turn[]> {
  const { lanes, parties } = await workspace.between(a, b).catch(nobody)
  if (!parties.length) return []
  const now = [...lanes.cooperation, ...lanes.conflict]
  const after = turns(months(now, workspace.scheme).months).turns
  if (!after.length) return []
  const fresh = new Set(came.map(k => k.claim.id))
  const who = await workspace.whoIn(went.map(k => k.claim))
  const pair = new Set(parties.flatMap(p => p.rolled.map(r => r.actor)))
  const lost = went
    .map(k => who.resolved(k.claim))
    .filter(claim => relatedPairs(claim, workspace.scheme).some(({ from, to }) => pair.has(from) && pair.has(to)))
  const before = [...now.filter(claim => !fresh.has(claim.id)), ...lost]
  const known = new Set(turns(months(before, workspace.scheme).months).turns.map(t => `${t.at} ${t.turn}`))
  return after.filter(t => !known.has(`${t.at} ${t.turn}`))
}

/** Where a pair cannot be told by its names any more there is nothing between them. */
function nobody(): { lanes: { cooperation: Claim[]; conflict: Claim[] }; parties: [] } {
  return { lanes: { cooperation: [], conflict: [] }, parties: [] }
}
