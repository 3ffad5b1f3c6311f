import type { LeanClaim, Told } from '../../../model/lean-claim.js'
import type { World } from '../../../weigh/propositions/comparable.js'
import { type Span, spanOf } from '../../../weigh/propositions/times.js'
import type { BasisRow } from './basis.js'

/** A claim of a ledger while its relations are drawn again. */
export interface Item extends Told {
  readonly claim: LeanClaim
  readonly recorded: string
  readonly row: BasisRow
  /** Its row when the relations were drawn before; null where it is new. */
  readonly was: BasisRow | null
  /** Whether it is to be compared anew: it is new, or something changed that it is compared by. */
  readonly anew: boolean
  /** Its place among all claims now; -1 where it is there no more. */
  readonly at: number
}

/** The days of claims, each worked out once. */
export function spansIn(world: World): (item: Item) => Span {
  const known = new Map<Item, Span>()
  return item => {
    let span = known.get(item)
    if (!span) known.set(item, (span = spanOf(item.claim, item.recorded, world.standing(item.claim.type))))
    return span
  }
}
