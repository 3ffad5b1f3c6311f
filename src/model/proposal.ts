import { z } from 'zod'
import { claimSchema } from './claim.js'

/**
 * What somebody outside would have decided: an agent, or another reader than the one whose claims stand. It is kept as a
 * judgement of the kind `propose`, about a claim or, where none is there yet, about the document, and counts nowhere; what a
 * person makes of it is a judgement of its own.
 */
export const proposalContentSchema = z.discriminatedUnion('what', [
  /** The document says this too. */
  z.object({ what: z.literal('add'), claim: claimSchema }),
  /** The claim says rather this. */
  z.object({ what: z.literal('replace'), claim: claimSchema }),
  /** The text does not say this. */
  z.object({ what: z.literal('reject') }),
])
export type ProposalContent = z.infer<typeof proposalContentSchema>

/** A proposal that waits for a person. `id`: of its judgement; `about`: the claim that it would replace or reject. */
export interface Proposal {
  readonly id: string
  readonly what: ProposalContent['what']
  readonly document: string
  readonly claim: z.infer<typeof claimSchema> | null
  readonly about: z.infer<typeof claimSchema> | null
  readonly reason: string
  readonly author: string
  readonly made: string
}
