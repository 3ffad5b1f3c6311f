import { z } from 'zod'

/** The formats of GET /api/export/:format, by name. */
export const exportFormatSchema = z.enum([
  'jsonl',
  'csv',
  'csv-events',
  'csv-actors',
  'csv-dyads',
  'ftm',
  'ftm-statements',
  'stix',
  'gexf',
  'graphml',
  'oligrapher',
  'jsonld',
  'timeline',
])

/** GET /api/export/:format?asOf: the collection in a format for other programs, as a file. */
export const exportQuery = z.object({ asOf: z.string().optional() })

/** GET /api/brief?actor&with&format&asOf: what reports say of an actor, or of two. `with`: other actors, a line break between them. */
export const briefQuery = z.object({
  actor: z.string().min(1),
  with: z.string().optional(),
  format: z.enum(['markdown', 'html', 'pdf', 'csl']).default('markdown'),
  asOf: z.string().optional(),
})
