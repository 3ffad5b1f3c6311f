/**
 * What the HTTP API takes and gives: one schema and one type for every body. The reading room imports this file and
 * src/model, nothing else of the program. All routes are below /api; an error is a `Problem` (RFC 9457).
 */
import { z } from 'zod'
import { actorSchema, tieSchema } from '../../model/actor.js'
import { claimSchema } from '../../model/claim.js'
import { CLAIM_MARKS } from '../../model/claim-marks.js'
import { documentSchema } from '../../model/document-schema.js'
import { daysOf } from '../../model/edtf.js'
import { explanationSchema } from '../../model/explanation.js'
import { parseMoment } from '../../model/moment.js'
import { layersSchema } from '../../model/reading.js'
import { claimTypeSchema } from '../../model/scheme-schema.js'
import { SURENESS } from '../../model/sureness.js'

export * from './weighing-contract.js'

/** An error: `code` is one of src/base/errors.ts, `title` says what to do about it, `detail` what it was about. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
})
export type Problem = z.infer<typeof problemSchema>

/** GET /api/health */
export const healthSchema = z.object({
  status: z.literal('ok'),
  version: z.string(),
  /** Changes whenever the ledger grows. */
  revision: z.int(),
  documents: z.int(),
  claims: z.int(),
})
export type Health = z.infer<typeof healthSchema>

/** GET /api/scheme: the coding scheme, type by type, with families and base scores. */
export const schemeSchema = z.object({ types: z.array(claimTypeSchema) })
export type SchemeBody = z.infer<typeof schemeSchema>

/** A document without its text. `recorded`: when the ledger learned of it; `original`: hash of the bytes it came in, `source`, `fetched`: whence and when. */
export const documentSummarySchema = documentSchema.omit({ text: true }).extend({
  recorded: z.string(),
  claims: z.int(),
  words: z.int(),
  original: z.string().nullable(),
  source: z.string().nullable(),
  fetched: z.string().nullable(),
  /** Whether a newer version stands for it, or its publisher took it back; absent where neither is so. */
  marks: z.array(z.enum(['superseded', 'retracted'])).optional(),
})
export type DocumentSummaryBody = z.infer<typeof documentSummarySchema>

/** GET /api/documents?q&order&limit&offset and the view: newest record first, or as `order` says. */
export const documentsSchema = z.object({ documents: z.array(documentSummarySchema), total: z.int() })
export type DocumentsBody = z.infer<typeof documentsSchema>

/** GET /api/documents/:id?asOf: the text with everything that was read from it; participants bear the ids of their actors. */
export const documentDetailSchema = z.object({
  document: documentSchema,
  summary: documentSummarySchema,
  reader: z.string(),
  layers: layersSchema,
  claims: z.array(claimSchema),
})
export type DocumentDetail = z.infer<typeof documentDetailSchema>

/** POST /api/documents as JSON: a pasted text with what is known of it, or the address of a page. */
export const newDocumentSchema = z.union([
  z.object({
    text: z.string().min(1),
    title: z.string().optional(),
    publisher: z.string().optional(),
    published: z.string().optional(),
    language: z.string().optional(),
  }),
  z.object({ url: z.url({ protocol: /^https?$/ }), published: z.string().optional(), language: z.string().optional() }),
])
export type NewDocument = z.infer<typeof newDocumentSchema>

/** POST /api/documents as multipart/form-data: `file` (any number of files), and what the documents may not say themselves. */
export const uploadSchema = z.object({
  file: z.any(),
  published: z.string().optional(),
  language: z.string().optional(),
})

/** What became of each document that was handed in; those that failed have an error instead of an id. */
export const addedSchema = z.object({
  results: z.array(
    z.object({
      file: z.string(),
      document: z.string().nullable(),
      status: z.enum(['added', 'known', 'failed']),
      claims: z.int(),
      notices: z.array(z.string()),
      error: problemSchema.nullable(),
    }),
  ),
})
export type AddedBody = z.infer<typeof addedSchema>

/** GET /api/claims?document&actor&type&limit&offset&asOf: in recorded order. `next`: the offset of the next page, or null. */
export const claimsSchema = z.object({ claims: z.array(claimSchema), next: z.int().nullable() })
export type ClaimsBody = z.infer<typeof claimsSchema>

/** GET /api/history?limit&offset&asOf: every act of keeping, newest first. */
export const historySchema = z.object({
  entries: z.array(
    z.object({
      entry: z.int(),
      recorded: z.string(),
      kind: z.enum(['document', 'judgement', 'reading', 'edit']),
      id: z.string(),
      title: z.string().nullable(),
      hash: z.string(),
    }),
  ),
})
export type HistoryBody = z.infer<typeof historySchema>

/** Who judges, and why. `author`: by default the reading room. */
export const grounds = { reason: z.string().min(1), author: z.string().min(1).optional() }

/** The claim's marks as they were seen by who judges; where others judged it since, it is refused (409). */
const expected = z.array(z.enum(CLAIM_MARKS)).optional()

/** POST /api/claims/:id/judgements: a verdict, or the claim as it shall be read (`set`: fields as words, `record`: parts of it). */
export const claimJudgementSchema = z.union([
  z.object({ kind: z.enum(['accept', 'reject', 'withdraw']), expected, ...grounds }),
  z.object({ kind: z.literal('edit'), set: z.record(z.string(), z.string()), expected, ...grounds }),
  z.object({ kind: z.literal('edit'), record: z.record(z.string(), z.unknown()), expected, ...grounds }),
])
export type ClaimJudgement = z.infer<typeof claimJudgementSchema>

/** POST /api/documents/:id/retraction */
export const groundsSchema = z.object(grounds)

/** POST /api/actors/merge and /api/actors/split: two actors by id, name or alias. */
export const pairJudgementSchema = z.object({ a: z.string().min(1), b: z.string().min(1), ...grounds })

/** POST /api/actors/split, the other way: a name stands for somebody else in a document. */
export const homonymSchema = z.object({ name: z.string().min(1), document: z.string().min(1), ...grounds })

/** POST /api/undo: takes back the judgement of an entry (its number, or the judgement's id), or the last one. */
export const undoSchema = z.object({ entry: z.string().optional(), ...grounds })

/** What was judged: `known` where it had been judged so before, and nothing was written. */
export const judgedSchema = z.object({
  judgement: z.object({
    id: z.string(),
    kind: z.string(),
    subject: z.string(),
    object: z.string().nullable(),
    reason: z.string(),
    author: z.string(),
    made: z.string(),
  }),
  status: z.enum(['added', 'known']),
  /** A person's claim, of an edit. */
  claim: claimSchema.optional(),
})
export type JudgedBody = z.infer<typeof judgedSchema>

const claimChanges = z.object({
  same: z.int(),
  changed: z.array(z.object({ before: claimSchema, after: claimSchema, fields: z.array(z.string()) })),
  added: z.array(claimSchema),
  dropped: z.array(claimSchema),
})

/** GET /api/documents/:id/versions?asOf: oldest first; `difference` is that from the version before. */
export const versionsSchema = z.object({
  versions: z.array(
    z.object({
      summary: documentSummarySchema,
      current: z.boolean(),
      difference: z
        .object({
          text: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
          claims: claimChanges,
        })
        .nullable(),
    }),
  ),
})
export type VersionsBody = z.infer<typeof versionsSchema>

/** GET /api/collections: the collections of the ledger. The server answers from one of them. */
export const collectionsSchema = z.object({
  collections: z.array(
    z.object({
      collection: z.string(),
      documents: z.int(),
      claims: z.int(),
      judgements: z.int(),
      entries: z.int(),
      last: z.string(),
    }),
  ),
  current: z.string(),
})
export type CollectionsBody = z.infer<typeof collectionsSchema>

/** GET /api/claims/:id/why: why the claim was read; its document is read again for it. */
export const whySchema = explanationSchema
export type WhyBody = z.infer<typeof whySchema>

/** GET /api/actors?q&unnamed&limit&offset&asOf: most used first. */
export const actorsSchema = z.object({ actors: z.array(actorSchema), total: z.int() })
export type ActorsBody = z.infer<typeof actorsSchema>

export const ambivalenceSchema = z.object({
  /** Sums of the scheme's scores, both positive. */
  positive: z.number(),
  negative: z.number(),
  /** Griffin's index: above 0 the relation is both at once. */
  index: z.number(),
  /** From 0, one-sided, to 1, evenly mixed. */
  share: z.number(),
  counted: z.object({ cooperation: z.int(), conflict: z.int() }),
})
export type AmbivalenceBody = z.infer<typeof ambivalenceSchema>

const laneSum = z.object({ claims: z.int(), score: z.number() })

export const relationSchema = z.object({
  actor: actorSchema,
  cooperation: laneSum,
  conflict: laneSum,
  /** Claims without a score that relate the two: defections, kinship, appointments. */
  other: z.int(),
  ambivalence: ambivalenceSchema,
})
export type RelationBody = z.infer<typeof relationSchema>

const tieEnd = tieSchema.omit({ child: true, parent: true }).extend({ actor: actorSchema })

const suggestionSchema = z.object({
  a: actorSchema,
  b: actorSchema,
  /** The probability that they are one, 0 to 1. */
  score: z.number(),
  name: z.object({ score: z.number(), reasons: z.array(z.string()) }),
  /** What was observed, each with what it says for or against it in bits. */
  parts: z.array(z.object({ feature: z.string(), level: z.string(), bits: z.number(), says: z.string() })),
})

/** GET /api/actors/suggestions?above&limit&asOf: who may be one actor, best first; `groups`: ids that would become one. */
export const suggestionsSchema = z.object({
  above: z.number(),
  list: z.array(suggestionSchema),
  groups: z.array(z.array(z.string())),
})
export type SuggestionsBody = z.infer<typeof suggestionsSchema>

/** GET /api/actors/:id?rollUp&asOf: `above`: whom it is part, member or affiliate of; `below`: the other way round. */
export const actorDetailSchema = z.object({
  actor: actorSchema,
  above: z.array(tieEnd),
  below: z.array(tieEnd),
  relations: z.array(relationSchema),
  documents: z.array(
    z.object({
      id: z.string(),
      title: z.string().nullable(),
      publisher: z.string().nullable(),
      published: z.string().nullable(),
      claims: z.int(),
    }),
  ),
})
export type ActorDetail = z.infer<typeof actorDetailSchema>

export const partySchema = z.object({
  actor: actorSchema,
  /** The actor itself first, then who counts for it, each with the ties that lead up to it, lowest first. */
  rolled: z.array(z.object({ actor: z.string(), name: z.string(), path: z.array(tieSchema) })),
})

/** GET /api/dyad?a&b&rollUp&asOf&according: actors by id, name or alias; claims oldest first. */
export const dyadSchema = z.object({
  parties: z.tuple([partySchema, partySchema]),
  lanes: z.object({ cooperation: z.array(claimSchema), conflict: z.array(claimSchema) }),
  /** Claims that relate the two without speaking for either: defections, kinship, requests. */
  other: z.array(claimSchema),
  ambivalence: ambivalenceSchema,
})
export type DyadBody = z.infer<typeof dyadSchema>

/** GET /api/network?rollUp&asOf&according: every pair that claims of cooperation or conflict relate. */
export const networkSchema = z.object({
  nodes: z.array(actorSchema.pick({ id: true, name: true, kind: true, named: true }).extend({ claims: z.int() })),
  edges: z.array(
    z.object({ a: z.string(), b: z.string(), cooperation: laneSum, conflict: laneSum, ambivalence: ambivalenceSchema }),
  ),
})
export type NetworkBody = z.infer<typeof networkSchema>

/** GET /api/search?q&limit&asOf. In a snippet the matched words stand between U+0002 and U+0003. */
export const searchSchema = z.object({
  actors: z.array(actorSchema),
  hits: z.array(
    z.object({
      kind: z.enum(['document', 'claim']),
      id: z.string(),
      document: z.string(),
      title: z.string().nullable(),
      snippet: z.string(),
    }),
  ),
})
export type SearchBody = z.infer<typeof searchSchema>

/** A switch in an address: `true` or `false`. */
const flag = z.enum(['true', 'false']).optional()
/** A part of a list. */
export const page = {
  limit: z.coerce.number().int().min(1).max(1000).optional(),
  offset: z.coerce.number().int().min(0).optional(),
}
/**
 * The ledger as it was: `2020-05-31` what had been reported by that day, `2026-11-23T10:00Z` what was recorded by that time,
 * `entry:12` what was there after that entry.
 */
const asOf = z
  .string()
  .refine(text => parseMoment(text) !== null, 'is a day, a time or entry:N')
  .optional()
/**
 * Narrows every view: what was known at a moment, what one source says, of a time (EDTF: `2016-01/2017-03`), how it is told, and
 * from how many independent origins at least. The reading room keeps the same names in its addresses.
 */
export const viewFields = {
  asOf,
  according: z.string().min(1).optional(),
  during: z
    .string()
    .refine(text => daysOf(text) !== null, 'is a time in EDTF, such as 2016-05 or 2016-01/2017-03')
    .optional(),
  certainty: z.enum(SURENESS).optional(),
  origins: z.coerce.number().int().min(1).max(99).optional(),
}
export const viewQuery = z.object(viewFields)
export type ViewQuery = z.infer<typeof viewQuery>

export const asOfQuery = z.object({ asOf })
export const pageQuery = z.object({ ...page, asOf })
/** A page of what a view holds. */
export const viewPageQuery = z.object({ ...page, ...viewFields })
/** `q`: words of the title, the publisher or the byline, all of which must occur. */
export const documentsQuery = viewPageQuery.extend({
  q: z.string().optional(),
  order: z.enum(['recorded', 'published', 'claims']).optional(),
})
export const claimsQuery = z.object({
  ...page,
  ...viewFields,
  document: z.string().optional(),
  actor: z.string().optional(),
  type: z.string().optional(),
})
export const suggestionsQuery = z.object({ ...page, asOf, above: z.coerce.number().min(0).max(1).optional() })
export const actorQuery = z.object({ rollUp: flag, ...viewFields })
export const actorsQuery = z.object({ ...page, ...viewFields, q: z.string().optional(), unnamed: flag })
export const dyadQuery = z.object({ a: z.string().min(1), b: z.string().min(1), rollUp: flag, ...viewFields })
export const networkQuery = z.object({ rollUp: flag, ...viewFields })
export const searchQuery = z.object({ q: z.string(), limit: page.limit, ...viewFields })
