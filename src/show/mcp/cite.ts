import { z } from 'zod'
import type { Claim } from '../../model/claim.js'
import { certainty, headline, voices } from '../cli/claim-text.js'

/**
 * What every tool answers with: a claim as a quote with whom it is from. There is no field for a summary, so that an agent has
 * nothing to pass on but what stands in a document.
 */
export const citedSchema = z.object({
  claim: z.string().describe('id of the claim, for origins'),
  says: z.string().describe('when, what, who to whom, as the coding scheme has it'),
  quote: z.string().describe('the exact words of the document'),
  voices: z
    .string()
    .describe('who says it: the speaker it is attributed to, then who passed it on, then the publisher'),
  certainty: z.string().describe('denied, alleged, intended and the like; empty: stated plainly'),
  document: z.object({
    id: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    url: z.string().nullable(),
  }),
  marks: z
    .array(z.string())
    .describe('what people judged of it: accepted, rejected, withdrawn, retracted, superseded, edited'),
  reader: z.string().describe('which engine read it; person:NAME where a person did'),
})
export type Cited = z.infer<typeof citedSchema>

/** A claim with its quote and citation. */
export function cited(claim: Claim): Cited {
  const { id, quote, document, marks = [], reader } = claim
  const says = headline(claim)
  return {
    claim: id,
    says,
    quote: quote.text,
    voices: voices(claim),
    certainty: certainty(claim),
    document,
    marks,
    reader,
  }
}

/** The same for reading: the quote first, then where it stands. */
export function citedText({ quote, says, voices: who, document, claim, marks }: Cited): string {
  const place = [document.publisher, document.title, document.published?.slice(0, 10), document.url].filter(Boolean)
  const judged = marks.length ? ` [${marks.join(', ')}]` : ''
  return `"${quote}"\n  ${says}${judged}\n  ${who}; ${place.join(', ') || `document ${document.id}`} (claim ${claim})`
}
