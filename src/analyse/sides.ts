import type { LeanClaim, LeanParticipant } from '../model/lean-claim.js'
import type { Scheme } from '../model/scheme.js'

/** Two actors that a claim relates: `from` does it, `to` is done to; in claims without a direction the order says nothing. */
export interface Related {
  readonly from: string
  readonly to: string
}

/**
 * The pairs of actors (by id) that a claim relates. Who acts is related to whom it is done to and to whom is left, who is
 * left to whom is joined; those
 * who act together are related to each other only where the claim has no direction, or is cooperation without anybody
 * else ("both groups smuggle arms").
 */
export function relatedPairs(
  claim: Pick<LeanClaim, 'actor' | 'recipient' | 'origin' | 'symmetric' | 'type'>,
  scheme: Scheme,
): Related[] {
  // what most claims are: one does it to one
  if (claim.actor.length === 1 && claim.recipient.length === 1 && !claim.origin.length) {
    const [from, to] = [claim.actor[0].actor, claim.recipient[0].actor]
    return from === undefined || to === undefined || from === to ? [] : [{ from, to }]
  }
  const actors = ids(claim.actor)
  const others = ids([...claim.recipient, ...claim.origin])
  const pairs = actors.flatMap(from => others.filter(to => to !== from).map(to => ({ from, to })))
  // Who moves from one to another relates the two.
  pairs.push(
    ...ids(claim.origin).flatMap(from => ids(claim.recipient).flatMap(to => (to === from ? [] : [{ from, to }]))),
  )
  const together = others.length === 0 && (claim.symmetric || (scheme.get(claim.type)?.score ?? 0) > 0)
  if (together) for (const [i, from] of actors.entries()) pairs.push(...actors.slice(i + 1).map(to => ({ from, to })))
  return pairs
}

/** The scheme's score of a claim that counts: told as done or tried, and not as unlikely or denied; else null. */
export function countedScore(
  claim: Pick<LeanClaim, 'polarity' | 'realis' | 'hedge' | 'type'>,
  scheme: Scheme,
): number | null {
  const { polarity, realis, hedge, type } = claim
  if (polarity === 'denied' || hedge === 'unlikely' || (realis !== 'actual' && realis !== 'attempted')) return null
  return scheme.get(type)?.score ?? null
}

/** The actors of participants, each once. */
function ids(list: readonly LeanParticipant[]): string[] {
  return [...new Set(list.flatMap(p => p.actor ?? []))]
}
