import { z } from 'zod'
import { tool } from '../tool.js'

const REASONS: Readonly<Record<string, string>> = {
  form: 'it is not of the form of a claim',
  type: 'the coding scheme has no such type, or the type no such mode',
  quote: 'its quote does not stand in the document word for word',
  party: 'somebody in it does not stand in the document, or nobody is left in it',
  speaker: 'whoever is to have said it does not stand in the document',
  order: 'it rests on a passage that gives orders to language models',
}

/** Claims for the review queue. Their form is checked here, one by one, so that one mistake does not spoil the others. */
export const proposeClaims = tool({
  name: 'propose_claims',
  title: 'Propose claims for review',
  writes: true,
  description:
    'Puts claims about a kept document into the review queue. They count nowhere until a person accepts them. Each needs: quote (copied ' +
    'from the document character by character), type (and mode) of the coding scheme, actor and recipient as lists of {text, name, kind} ' +
    'whose words stand in the document; and may have trigger, origin, object, place, role, time {text, edtf}, polarity, realis, hedge, ' +
    'attribution. What does not stand in the document is refused, with the reason.',
  input: z.object({
    document: z.string().min(1).describe('id, file name or address of a kept document'),
    claims: z.array(z.record(z.string(), z.unknown())).min(1).max(50),
    reason: z.string().min(3).max(500).describe('why they should be there; it stays with the proposals'),
  }),
  output: z.object({
    proposals: z.array(
      z.object({
        status: z.enum(['waiting', 'known', 'refused']),
        quote: z.string(),
        proposal: z.string().nullable(),
        why: z.string().nullable(),
      }),
    ),
  }),
  run: async (workspace, { document: words, claims, reason }, { author }) => {
    const { documentMeant, proposals: proposing } = await import('../../../relata.js')
    const { groundProposal, propose } = await proposing()
    const { ledger, scheme } = workspace
    const id = await documentMeant(ledger, words)
    const { document } = (await ledger.document(id))!
    const proposals = []
    for (const given of claims) {
      const quote = typeof given.quote === 'string' ? given.quote : ''
      const claim = groundProposal(given, document, scheme, author)
      if (typeof claim === 'string') {
        proposals.push({ status: 'refused' as const, quote, proposal: null, why: REASONS[claim] })
        continue
      }
      const { judgement, status } = await propose(ledger, id, { what: 'add', claim }, { reason, author })
      const known = status === 'known'
      proposals.push({
        status: known ? ('known' as const) : ('waiting' as const),
        quote: claim.quote.text,
        proposal: judgement.id,
        why: known ? 'it was proposed before, or the document has such a claim' : null,
      })
    }
    const text = proposals.map(p => `${p.status}: "${p.quote}"${p.why ? ` (${p.why})` : ''}`).join('\n')
    return { text, data: { proposals } }
  },
})
