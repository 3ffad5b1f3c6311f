/** What the routes about origins, sources and lineage give and take; part of `contract.ts`. docs/weighing.md says what the numbers mean. */
import { z } from 'zod'
import { claimSchema } from '../../model/claim.js'
import { spanSchema } from '../../model/span-schema.js'

const reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F'])
const credibility = z.enum(['1', '2', '3', '4', '5', '6'])
const graded = { reason: z.string(), author: z.string(), made: z.string() }
const sourceGrade = z.object({ grade: reliability, ...graded })

export const originSchema = z.object({
  /** `none`: the claims go back to each other in a circle. */
  kind: z.enum(['speaker', 'anonymous', 'outlet', 'document', 'none']),
  name: z.string(),
  /** The outlet that a speaker spoke to. */
  through: z.string().nullable(),
  claims: z.array(z.string()),
  reasons: z.array(
    z.object({
      claim: z.string(),
      /** Another claim's id, or `speaker:`, `outlet:`, `own:` and a key. */
      to: z.string(),
      basis: z.enum(['copy', 'quotation', 'citation', 'speaker', 'own', 'mention']),
      sure: z.boolean(),
      upward: z.boolean(),
    }),
  ),
})

export const sideSchema = z.object({
  /** Oldest report first. */
  claims: z.array(claimSchema),
  origins: z.object({
    origins: z.array(originSchema),
    /** At least and at most so many independent origins. */
    count: z.tuple([z.int(), z.int()]),
    perhapsOne: z.array(z.object({ a: z.int(), b: z.int(), why: z.enum(['anonymous', 'mention']) })),
    circles: z.array(z.array(z.string())),
  }),
})

/** GET /api/claims/:id/origins?asOf: all claims that say the same or deny it, and where they come from. */
export const weighedSchema = z.object({
  affirmed: sideSchema.nullable(),
  denied: sideSchema.nullable(),
  disputes: z.array(
    z.object({
      detail: z.enum(['how many', 'when', 'who']),
      about: z.string(),
      versions: z.array(z.object({ says: z.string(), claims: z.array(z.string()) })),
    }),
  ),
  matches: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      evidence: z.array(z.object({ what: z.string(), how: z.string(), weight: z.number() })),
    }),
  ),
  grades: z.object({
    claims: z.array(z.object({ claim: z.string(), grade: credibility, ...graded })),
    sources: z.array(z.object({ name: z.string(), grade: reliability, ...graded })),
  }),
})
export type WeighedBody = z.infer<typeof weighedSchema>

/** GET /api/contradictions?limit&offset&asOf: what is denied or told with other details; most claims first. */
export const contradictionsSchema = z.object({ contradictions: z.array(weighedSchema), total: z.int() })
export type ContradictionsBody = z.infer<typeof contradictionsSchema>

export const sourceSchema = z.object({
  name: z.string(),
  kind: z.enum(['outlet', 'speaker']),
  documents: z.int(),
  /** Claims in its documents, and claims attributed to it in any document. */
  published: z.int(),
  attributed: z.int(),
  grade: sourceGrade.nullable(),
})

/** GET /api/sources?limit&offset&asOf: most claims first. */
export const sourcesSchema = z.object({ sources: z.array(sourceSchema), total: z.int() })
export type SourcesBody = z.infer<typeof sourcesSchema>

const cited = z.array(z.object({ name: z.string(), documents: z.int() }))

/** GET /api/sources/:name?asOf */
export const sourceDetailSchema = z.object({
  source: sourceSchema,
  making: z.object({ own: z.int(), named: z.int(), anonymous: z.int(), outlets: z.int() }),
  cites: cited,
  citedBy: cited,
  documents: z.array(
    z.object({ id: z.string(), title: z.string().nullable(), published: z.string().nullable(), claims: z.int() }),
  ),
})
export type SourceDetailBody = z.infer<typeof sourceDetailSchema>

const lineageNode = z.object({
  id: z.string(),
  kind: z.enum(['document', 'outlet']),
  name: z.string(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
})
/** `a` in the later document, `b` in the earlier one. */
const passage = z.object({ a: spanSchema, b: spanSchema, words: z.int() })

/** GET /api/documents/:id/lineage?asOf: an edge leads from a document to what it has something from. */
export const lineageSchema = z.object({
  document: lineageNode,
  nodes: z.array(lineageNode),
  edges: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      text: z
        .object({
          kind: z.enum(['copy', 'partial', 'passage', 'quotation']),
          dated: z.boolean(),
          words: z.int(),
          ofFrom: z.number(),
          ofTo: z.number(),
          passages: z.array(passage),
          quotations: z.array(passage),
        })
        .nullable(),
      citations: z.array(spanSchema.extend({ text: z.string(), first: z.boolean() })),
    }),
  ),
  origins: z.array(z.string()),
})
export type LineageBody = z.infer<typeof lineageSchema>

const grounds = { reason: z.string().min(1), author: z.string().min(1).optional() }

/** POST /api/sources/:name/grade: Admiralty reliability. */
export const sourceGradeSchema = z.object({ grade: reliability, ...grounds })

/** POST /api/claims/:id/grade: Admiralty credibility. */
export const claimGradeSchema = z.object({ grade: credibility, ...grounds })
