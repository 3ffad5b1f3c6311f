import { z } from 'zod'
import type { Claim } from '../../../model/claim.js'
import { counts } from '../../../model/claim-marks.js'
import { daysOf } from '../../../model/edtf.js'
import { cited, citedSchema, citedText } from '../cite.js'
import { tool } from '../tool.js'

/** What an actor did and what was done to it, in the order in which it happened. */
export const timeline = tool({
  name: 'timeline',
  title: 'What an actor did, in order',
  description:
    'The claims in which an actor takes part, by when it happened (by the day of publication where no time is said), each with its quote.',
  input: z.object({
    actor: z.string().min(1).describe('name, alias or id'),
    from: z.string().optional().describe('from this time on: 2019, 2019-03 or 2019-03-01'),
    to: z.string().optional().describe('up to and with this time'),
    types: z.array(z.string()).optional().describe('only these types of the coding scheme'),
    limit: z.number().int().min(1).max(200).default(50),
    offset: z.number().int().min(0).default(0),
  }),
  output: z.object({ actor: z.string(), claims: z.array(citedSchema), total: z.number() }),
  run: async (workspace, { actor, from, to, types, limit, offset }) => {
    const { id, name } = await workspace.actor(actor)
    const first = daysOf(from ?? null)?.[0] ?? Number.NEGATIVE_INFINITY
    const last = daysOf(to ?? null)?.[1] ?? Number.POSITIVE_INFINITY
    const all = (await workspace.claims({ actor: id, types }))
      .filter(claim => counts(claim.marks ?? []))
      .map(claim => ({ claim, at: happened(claim) }))
      .filter(({ at }) => at === null || (at >= first && at <= last))
      .sort((a, b) => (a.at ?? Number.POSITIVE_INFINITY) - (b.at ?? Number.POSITIVE_INFINITY))
      .map(({ claim }) => claim)
    const claims = all.slice(offset, offset + limit).map(cited)
    const text = [name, ...claims.map(citedText), `${claims.length} of ${all.length} claims`].join('\n\n')
    return { text, data: { actor: name, claims, total: all.length } }
  },
})

function happened({ time, document }: Claim): number | null {
  return daysOf(time?.edtf ?? document.published?.slice(0, 10) ?? null)?.[0] ?? null
}
