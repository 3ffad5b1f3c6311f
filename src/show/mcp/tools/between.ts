import { z } from 'zod'
import { cited, citedSchema, citedText } from '../cite.js'
import { tool } from '../tool.js'

/** What two actors are to each other. */
export const between = tool({
  name: 'between',
  title: 'What is between two actors',
  description:
    'Claims of cooperation and of conflict between two actors, each with its quote, oldest first. Both lanes may hold claims of the ' +
    'same time: a relation can be both at once. Name the actors as documents do, or by id.',
  input: z.object({
    a: z.string().min(1),
    b: z.string().min(1),
    according: z.string().min(1).optional().describe('only what this source says'),
    asOf: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional()
      .describe('what had been reported by this day'),
    rollUp: z.boolean().default(false).describe('also their parts, members and affiliates'),
    limit: z.number().int().min(1).max(200).default(50).describe('claims of each lane'),
  }),
  output: z.object({
    actors: z.array(z.string()),
    cooperation: z.array(citedSchema),
    conflict: z.array(citedSchema),
    other: z.array(citedSchema),
    total: z.object({ cooperation: z.number(), conflict: z.number(), other: z.number() }),
  }),
  run: async (workspace, { a, b, limit, ...view }) => {
    const { parties, lanes, other } = await workspace.between(a, b, view)
    const actors = parties.map(p => p.actor.name)
    const list = (claims: typeof other) => claims.slice(0, limit).map(cited)
    const data = {
      actors,
      cooperation: list(lanes.cooperation),
      conflict: list(lanes.conflict),
      other: list(other),
      total: { cooperation: lanes.cooperation.length, conflict: lanes.conflict.length, other: other.length },
    }
    const lane = (name: 'cooperation' | 'conflict' | 'other') => [
      `${name} (${data[name].length} of ${data.total[name]})`,
      ...data[name].map(citedText),
    ]
    const lines = [actors.join(' and '), ...lane('cooperation'), ...lane('conflict'), ...lane('other')]
    return { text: lines.join('\n\n'), data }
  },
})
