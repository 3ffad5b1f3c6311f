import { isCapitalised } from '../base/name-key.js'
import type { Claim } from './claim.js'
import { type Days, daysOf } from './edtf.js'
import type { LeanClaim } from './lean-claim.js'
import type { Participant } from './mention.js'

/** Two names that a claim relates: `a` does it, `b` is done to; without a direction the order says nothing. */
export interface RelatedNames {
  readonly a: string
  readonly b: string
  /** They act together, and nobody else is in it: whether that relates them depends on the type (`relatedPairs`). */
  readonly joint: boolean
}

/** The days of a claim's valid time, or where none is said that of publication. */
export function claimDays({ time, document }: Pick<LeanClaim, 'time' | 'document'>): Days | null {
  return daysOf(time?.edtf ?? null) ?? daysOf(document.published?.slice(0, 10) ?? null)
}

/** Whether a participant is told by a name that can mean the same in another document. */
export function bearsName({ name, named }: Pick<Participant, 'name' | 'named'>): boolean {
  return named || isCapitalised(name)
}

/**
 * The pairs of names that a claim relates, each once: the rule of `relatedPairs` (src/analyse/sides.ts) for names, without the
 * scheme. Phrases that are no names are left out, since in another document they mean somebody else.
 */
export function relatedNames({ actor, recipient, origin, symmetric }: Claim): RelatedNames[] {
  const names = (list: readonly Participant[]) => [...new Set(list.filter(bearsName).map(p => p.name))]
  const actors = names(actor)
  const [to, from] = [names(recipient), names(origin)]
  const pairs = new Map<string, RelatedNames>()
  const add = (a: string, b: string, joint: boolean) => {
    if (a !== b && !pairs.has(`${a}\n${b}`)) pairs.set(`${a}\n${b}`, { a, b, joint })
  }
  for (const a of actors) for (const b of [...to, ...from]) add(a, b, false)
  for (const a of from) for (const b of to) add(a, b, false)
  if (!recipient.length && !origin.length)
    for (const [i, a] of actors.entries()) for (const b of actors.slice(i + 1)) add(a, b, !symmetric)
  return [...pairs.values()]
}
