/** What the routes of the matrix, the places, the lineage of many documents and the search with facets give; part of `contract.ts`. */
import { z } from 'zod'
import { actorSchema } from '../../model/actor.js'
import { lineageSchema } from './weighing-contract.js'

const count = z.int()
const lanes = { cooperation: count, conflict: count, other: count }

/** GET /api/matrix?top&rollUp&asOf&according: who does what to whom among the busiest actors, year by year. */
export const matrixSchema = z.object({
  /** Busiest first. */
  actors: z.array(actorSchema.pick({ id: true, name: true, kind: true, uses: true })),
  /** Affirmed claims. `year`: of the valid time, or of the report where none is said; 0 where neither is known. */
  cells: z.array(z.object({ from: z.string(), to: z.string(), year: z.int().nullable(), ...lanes })),
})
export type MatrixBody = z.infer<typeof matrixSchema>

/** GET /api/places?rollUp&asOf&according: where claims are said to take place, most claims first. */
export const placesSchema = z.object({
  places: z.array(
    actorSchema.pick({ id: true, name: true, kind: true }).extend({
      aliases: z.array(z.string()),
      claims: count,
      ...lanes,
      /** Claims of this place that deny what they tell; they are in no lane. */
      denied: count,
    }),
  ),
  /** Claims in the view that say where something took place, and all claims in the view. */
  placed: count,
  total: count,
})
export type PlacesBody = z.infer<typeof placesSchema>

/** GET /api/lineage?limit&offset&asOf: the newest documents that share text or cite each other, put into one graph. */
export const lineagesSchema = lineageSchema.pick({ nodes: true, edges: true, origins: true }).extend({
  /** Documents that were looked at, and all that there are. */
  looked: count,
  total: count,
})
export type LineagesBody = z.infer<typeof lineagesSchema>

/** By what a search can be narrowed. */
export const FACETS = ['kind', 'publisher', 'year', 'type', 'lane', 'actor', 'told'] as const
export type Facet = (typeof FACETS)[number]

/**
 * GET /api/search/facets?q&asOf&limit and any of the facets: `"two words"` stand side by side, `-word` must not occur. A facet's
 * counts are those of the hits that all other chosen facets leave.
 */
export const facetsSchema = z.object({
  actors: z.array(actorSchema),
  hits: z.array(
    z.object({
      kind: z.enum(['document', 'claim']),
      id: z.string(),
      document: z.string(),
      title: z.string().nullable(),
      snippet: z.string(),
      publisher: z.string().nullable(),
      published: z.string().nullable(),
      /** Of a claim. */
      type: z.string().nullable(),
      lane: z.enum(['cooperation', 'conflict', 'other']).nullable(),
    }),
  ),
  total: count,
  /** More were found than are counted. */
  more: z.boolean(),
  facets: z.array(
    z.object({
      facet: z.enum(FACETS),
      values: z.array(z.object({ value: z.string(), label: z.string(), hits: count })),
    }),
  ),
})
export type FacetsBody = z.infer<typeof facetsSchema>
