import type { Claim } from '../../../src/model/claim.ts'
import type { ProposalsBody } from '../../../src/show/api/proposals-contract.ts'

export type Proposal = ProposalsBody['proposals'][number]

/** Something to decide on: a claim that was read, or what somebody would have decided. */
export interface ReviewItem {
  /** Of the claim, or of the proposal. */
  readonly id: string
  /** What is looked at: of a proposal the claim as it shall be, or the one that shall go. */
  readonly claim: Claim
  readonly proposal: Proposal | null
}

export const itemOf = (claim: Claim): ReviewItem => ({ id: claim.id, claim, proposal: null })

export function proposedItem(proposal: Proposal): ReviewItem[] {
  const claim = proposal.claim ?? proposal.about
  return claim ? [{ id: proposal.id, claim, proposal }] : []
}
