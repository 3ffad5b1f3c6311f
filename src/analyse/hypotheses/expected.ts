import type { Claim } from '../../model/claim.js'
import type { Expectation, Rating } from '../../model/expectation.js'

/** An expectation whose names were looked up: ids of actors, of which any will do; null for anybody. */
export interface Looked extends Pick<Expectation, 'type' | 'mode' | 'unexpected'> {
  readonly actor: ReadonlySet<string> | null
  readonly recipient: ReadonlySet<string> | null
}

/**
 * What the expectations of a hypothesis say of a piece of evidence: consistent where one of them is met, inconsistent where it is
 * denied; the other way round for what is not expected. Where they say both, neutral. Null: none of them is about it.
 */
export function expectedRating(claim: Claim, expectations: readonly Looked[]): Rating | null {
  const signs = expectations.filter(e => meets(claim, e)).map(e => sign(claim) * (e.unexpected ? -1 : 1))
  if (!signs.length) return null
  if (signs.every(s => s > 0)) return 'C'
  return signs.every(s => s < 0) ? 'I' : 'N'
}

/** +1 for what is said to be so or to come, -1 for what is denied or held unlikely. */
function sign({ polarity, hedge }: Claim): 1 | -1 {
  return (polarity === 'denied') !== (hedge === 'unlikely') ? -1 : 1
}

function meets(claim: Claim, { type, mode, actor, recipient }: Looked): boolean {
  if (claim.type !== type || (mode !== null && claim.mode !== mode)) return false
  const within = (list: Claim['actor'], ids: ReadonlySet<string> | null) =>
    ids === null || list.some(p => p.actor !== undefined && ids.has(p.actor))
  const straight = within(claim.actor, actor) && within(claim.recipient, recipient)
  if (straight || !claim.symmetric) return straight
  // "Both sides met": the two may stand in one role
  const both = [...claim.actor, ...claim.recipient]
  return within(both, actor) && within(both, recipient)
}
