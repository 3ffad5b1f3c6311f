import type { Claim } from '../../model/claim.js'
import { claimDays, relatedNames } from '../../model/related.js'
import { storable } from '../rows.js'
import type { PairTable } from './tables.js'

/** A claim at its place in the ledger. */
export interface Placed {
  readonly position: number
  readonly claim: Claim
}

/** A pair of names, and all that its claim says of it. */
export type NamedPair = Omit<PairTable, 'collection' | 'a' | 'b'> & { readonly a: string; readonly b: string }

/** The names of those who take part in a claim, with what they are taken for, role by role. */
export function takingPart({ actor, recipient, origin, place }: Claim) {
  return [...actor, ...recipient, ...origin, ...place].map(({ name, kind, named }) => {
    return { name: storable(name), kind, named: Number(named) }
  })
}

/** The pairs of names that a claim relates. */
export function pairsOf({ position, claim }: Placed): NamedPair[] {
  const { type, polarity, realis, hedge } = claim
  const affirmed = Number(polarity === 'affirmed')
  const done = (realis === 'actual' || realis === 'attempted') && hedge !== 'unlikely'
  const days = claimDays(claim)
  return relatedNames(claim).map(({ a, b, joint }) => ({
    a: storable(a),
    b: storable(b),
    position,
    type,
    joint: Number(joint),
    affirmed,
    counted: Number(affirmed === 1 && done),
    first: days?.[0] ?? null,
    last: days?.[1] ?? null,
  }))
}
