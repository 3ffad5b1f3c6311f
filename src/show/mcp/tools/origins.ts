import { z } from 'zod'
import type { Side } from '../../../relata.js'
import { countText, originText } from '../../cli/render/origins.js'
import { cited, citedSchema, citedText } from '../cite.js'
import { tool } from '../tool.js'

const sideSchema = z.object({
  independentOrigins: z.tuple([z.number(), z.number()]).describe('at least, at most'),
  origins: z.array(z.object({ origin: z.string(), claims: z.array(z.string()) })),
  claims: z.array(citedSchema),
})

/** Who told whom. */
export const origins = tool({
  name: 'origins',
  title: 'Where a claim comes from',
  description:
    'All claims that say the same as this one, and those that deny it, grouped by who told it by themselves: ten papers that repeat ' +
    'one source are one origin. Ask this before calling something confirmed.',
  input: z.object({ claim: z.string().min(4).describe('id of a claim, or the beginning of one') }),
  output: z.object({ said: sideSchema.nullable(), denied: sideSchema.nullable() }),
  run: async (workspace, { claim }) => {
    const { openWeighing } = await import('../../../relata.js')
    const { affirmed, denied } = await (await openWeighing(workspace)).origins(claim)
    const lines = [...sideText('Said', affirmed), ...sideText('Denied', denied)]
    return { text: lines.join('\n\n'), data: { said: sideOf(affirmed), denied: sideOf(denied) } }
  },
})

function sideOf(side: Side | null): z.infer<typeof sideSchema> | null {
  if (!side) return null
  const { count, origins: found } = side.origins
  return {
    independentOrigins: [count[0], count[1]],
    origins: found.map(o => ({ origin: originText(o), claims: [...o.claims] })),
    claims: side.claims.map(cited),
  }
}

function sideText(title: string, side: Side | null): string[] {
  if (!side) return []
  const told = side.origins.origins.map((o, i) => `  ${i + 1}. ${originText(o)}: ${o.claims.length} claims`)
  return [
    `${title}: ${countText(side.origins.count)}\n${told.join('\n')}`,
    ...side.claims.map(c => citedText(cited(c))),
  ]
}
