/** What the routes about proposals give and take; docs/mcp.md and docs/model-readers.md say where those come from. */
import { z } from 'zod'
import { claimSchema } from '../../model/claim.js'
import { judgedSchema } from './contract.js'

/** GET /api/proposals?by&limit&offset: what agents and other readers would have decided, oldest first. */
export const proposalsSchema = z.object({
  proposals: z.array(
    z.object({
      id: z.string(),
      /** The document says this too; it says rather this; it does not say that. */
      what: z.enum(['add', 'replace', 'reject']),
      document: z.string(),
      /** What is proposed; null where a claim is to be rejected. */
      claim: claimSchema.nullable(),
      /** The claim that it would replace or reject. */
      about: claimSchema.nullable(),
      reason: z.string(),
      author: z.string(),
      made: z.string(),
    }),
  ),
  total: z.int(),
  /** How many of those asked for are settled. */
  decided: z.int(),
  /** Who proposes, and how many of theirs wait. */
  proposers: z.array(z.object({ name: z.string(), waiting: z.int() })),
  /** Those that cannot be read, by the ids under which they can be dismissed. */
  unreadable: z.array(z.object({ id: z.string(), author: z.string() })),
})
export type ProposalsBody = z.infer<typeof proposalsSchema>

/**
 * POST /api/proposals/:id/decision: accepted, it is the person's own decision; dismissed, it does not come back. `record`: parts of
 * the claim that the person reads otherwise than it was proposed.
 */
export const proposalDecisionSchema = z.object({
  verdict: z.enum(['accept', 'dismiss']),
  record: z.record(z.string(), z.unknown()).optional(),
  reason: z.string().min(1),
  author: z.string().min(1).optional(),
})
export type ProposalDecision = z.infer<typeof proposalDecisionSchema>

/** The judgement; `judged` is all that was judged, where a claim was also read otherwise than proposed: undo takes it back as one. */
export const proposalDecidedSchema = judgedSchema.extend({ judged: z.array(judgedSchema) })
export type ProposalDecided = z.infer<typeof proposalDecidedSchema>
