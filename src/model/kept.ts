import type { Claim } from './claim.js'

/** A claim with the time when the ledger learned of it. */
export interface KeptClaim {
  readonly claim: Claim
  readonly recorded: string
}

/**
 * Two names that one document uses for the same entity, the fullest and another, of which one is written as acronyms are:
 * in capitals, of 2 to 12 letters.
 */
export interface NameVariant {
  readonly document: string
  readonly name: string
  readonly variant: string
}
