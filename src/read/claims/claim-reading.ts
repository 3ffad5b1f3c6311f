import type { Claim } from '../../model/claim.js'
import type { Circumstances } from './claim.js'
import type { Draft } from './draft.js'

/** A claim with all that it was read from. */
export interface ClaimReading {
  readonly claim: Claim
  /** What the rule found at the trigger. */
  readonly found: Draft
  /** The same as it is told: a refusal of aid is no aid. Most often `found` itself. */
  readonly draft: Draft
  readonly circumstances: Circumstances
}
