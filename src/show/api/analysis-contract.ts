/** What the routes about double games, flows, membership, balance and centrality give; docs/analysis.md says what the numbers mean. */
import { z } from 'zod'
import { actorSchema } from '../../model/actor.js'
import { claimSchema } from '../../model/claim.js'
import { ambivalenceSchema, dyadQuery, networkQuery, networkSchema } from './contract.js'

const flag = z.enum(['true', 'false']).optional()
const limit = z.coerce.number().int().min(1).max(5000).optional()
export const analysisQuery = networkQuery.extend({ unnamed: flag, limit })
const offset = z.coerce.number().int().min(0).optional()
export const ambivalentQuery = analysisQuery.extend({ offset })
export const flowsQuery = networkQuery.extend({ of: z.string().min(1).optional(), limit, offset })
export const dyadMeasuresQuery = dyadQuery.extend({ grain: z.enum(['month', 'quarter', 'year']).optional() })
export const membershipQuery = networkQuery.omit({ rollUp: true })
export const centralityQuery = analysisQuery.extend({
  /** Times that the origins are drawn anew, and the number from which chance begins. */
  samples: z.coerce.number().int().min(0).max(1000).optional(),
  seed: z.coerce.number().int().min(1).max(2147483646).optional(),
})

const count = z.int()
/** At least and at most. */
const range = z.tuple([z.number(), z.number()])
const ids = z.array(z.string())
const sum = z.object({ claims: count, score: z.number() })

/** Sums in which each thing told counts once for each independent origin of it, counted low; a copy changes none of them. */
export const supportedSchema = ambivalenceSchema.extend({
  /** The sums with origins counted low and high. */
  positiveRange: range,
  negativeRange: range,
  /** Independent origins of all that is counted. */
  origins: range,
})

/** What one of two does to the other: claims, and sums by origins without their sign. */
const laneTotals = z.object({ cooperation: sum, conflict: sum })

/** What several measures say of two actors, `a` and `b`. */
export const pairMeasures = {
  supported: supportedSchema,
  /** Periods of the valid time, or of the publication where none is said, in which lanes are active. */
  time: z.object({
    grain: z.enum(['month', 'quarter', 'year']),
    periods: z.array(
      z.object({
        /** YYYY-MM, YYYY-Qn or YYYY. */
        period: z.string(),
        cooperation: sum,
        conflict: sum,
      }),
    ),
    /** Periods in which any lane is active, in which both are, and their share; null without periods. */
    either: count,
    both: count,
    share: z.number().nullable(),
    /** Claims without any date. */
    undated: count,
  }),
  /** Who does it: `a` to `b`, `b` to `a`, both together. */
  direction: z.object({ ab: laneTotals, ba: laneTotals, mutual: laneTotals }),
  reciprocity: z.object({
    /** 2 min(a to b, b to a) / sum, of cooperation with a direction; null where there is none. */
    share: z.number().nullable(),
    /** "In return": what is told to be given for something. */
    stated: z.array(z.object({ given: ids, returned: ids, cue: z.string() })),
  }),
  /** The kinds of what is told, most claims first. */
  kinds: z.array(
    z.object({
      type: z.string(),
      mode: z.string().nullable(),
      direction: z.enum(['ab', 'ba', 'mutual']),
      claims: ids,
      telling: z.object({ told: count, alleged: count, 'not done': count, denied: count }),
    }),
  ),
}

const namedEdge = networkSchema.shape.edges.element.extend({ names: z.tuple([z.string(), z.string()]) })

/** GET /api/ambivalent?rollUp&unnamed&limit and the view: the pairs that cooperate and fight, the stronger their weaker lane (by origins) the earlier. */
export const ambivalentSchema = z.object({
  pairs: z.array(
    namedEdge.extend({
      ...pairMeasures,
      /** The claims behind the numbers, oldest first. */
      claims: z.object({ cooperation: ids, conflict: ids }),
      /** The pairs that were counted for it, where rolled up. */
      units: z.array(namedEdge),
      /** None of these does both. */
      onlyTogether: z.boolean(),
    }),
  ),
  total: count,
})
export type AmbivalentBody = z.infer<typeof ambivalentSchema>

/** GET /api/dyad/measures?a&b&rollUp&grain and the view: what is beside the lanes of GET /api/dyad. */
export const dyadMeasuresSchema = z.object({
  a: actorSchema.pick({ id: true, name: true }),
  b: actorSchema.pick({ id: true, name: true }),
  ...pairMeasures,
  /** How many independent origins what each claim says has, by claim. */
  support: z.record(z.string(), range),
})
export type DyadMeasuresBody = z.infer<typeof dyadMeasuresSchema>

const people = z.tuple([z.number().nullable(), z.number().nullable(), z.number().nullable()])
const tellings = { told: count, alleged: count, 'not done': count, denied: count }
const end = { id: z.string().nullable(), name: z.string().nullable() }

/** GET /api/flows and /api/defections?of&rollUp&limit and the view: most claims first. */
export const flowsSchema = z.object({
  flows: z.array(
    z.object({
      /** Actor ids; null where no claim names one. */
      from: z.string().nullable(),
      to: z.string().nullable(),
      fromName: z.string().nullable(),
      toName: z.string().nullable(),
      type: z.string(),
      mode: z.string().nullable(),
      mutual: z.boolean(),
      telling: z.object(tellings),
      /** Nobody tells it as a fact: to be drawn apart. */
      onlyAlleged: z.boolean(),
      /** At least, at best, at most; null where open or unknown. */
      people: people.nullable(),
      who: z.array(z.string()),
      /** Speakers, or where none is named publishers. */
      sources: z.array(z.string()),
      /** Independent origins of all that is told of it. */
      origins: range,
      first: z.string(),
      last: z.string(),
      /** By the year of the valid time, or of the report; 0: unknown. */
      years: z.array(z.object({ year: z.int(), ...tellings, origins: range })),
      /** The oldest of them, at most 50. */
      claims: z.array(claimSchema),
      claimCount: count,
    }),
  ),
  total: count,
})
export type FlowsBody = z.infer<typeof flowsSchema>

/** When a spell begins or ends. `days`: EDTF; `how`: the type of the claims that say so; null where nobody says. */
const turn = z.object({
  days: z.string().nullable(),
  how: z.string().nullable(),
  claims: ids,
})
export const spellSchema = z.object({
  member: z.object(end),
  organisation: z.object(end),
  roles: z.array(z.string()),
  begin: turn,
  /** `how` null and `days` null: no end is told, it may last. */
  end: turn,
  /** EDTF interval: an unknown end is empty, one that is not told to have come is `..`. */
  interval: z.string(),
  /** The first and last day of which membership is told (YYYY-MM-DD), and what happened while it lasted. */
  seen: z.tuple([z.string().nullable(), z.string().nullable()]),
  during: z.array(z.object({ what: z.enum(['arrested', 'released']), days: z.string().nullable(), claims: ids })),
  telling: z.object(tellings),
  onlyAlleged: z.boolean(),
  /** How many the member is, where it is several. */
  people: people.nullable(),
  sources: z.array(z.string()),
  origins: range,
  claims: ids,
})

/** GET /api/actors/ID/memberships and the view: the bodies that it belongs to, and who belongs to it. */
export const membershipsSchema = z.object({
  actor: actorSchema.pick({ id: true, name: true, kind: true }),
  memberOf: z.array(spellSchema),
  members: z.array(spellSchema),
  /** All claims behind the spells. */
  claims: z.array(claimSchema),
})
export type MembershipsBody = z.infer<typeof membershipsSchema>

const pair = z.object({ a: z.string(), b: z.string() })
const triads = { ppp: count, ppn: count, pnn: count, nnn: count, balance: z.number().nullable() }
const relations = { friendly: count, hostile: count, both: count }

/** GET /api/balance?rollUp&unnamed and the view: actors by name. */
export const balanceSchema = z.object({
  actors: count,
  relations: z.object(relations),
  triads: z.object(triads),
  frustration: z.object({ index: count, bound: count, optimal: z.boolean(), normalised: z.number().nullable() }),
  groups: z.array(z.tuple([z.array(z.string()), z.array(z.string())])),
  misfits: z.array(pair.extend({ sign: z.union([z.literal(1), z.literal(-1)]) })),
  both: z.array(pair),
  /** The relations and triads of each year in which anything is told. */
  years: z.array(z.object({ year: z.int(), actors: count, relations: z.object(relations), triads: z.object(triads) })),
})
export type BalanceBody = z.infer<typeof balanceSchema>

const actor = z.object({ id: z.string(), name: z.string() })
const names = z.tuple([z.string(), z.string()])

/** GET /api/allies?of&rollUp&unnamed&limit and the view. */
export const alliesSchema = z.object({
  /** Pairs that are hostile to the same third ones; those with most of them first. */
  commonEnemies: z.array(
    pair.extend({
      names,
      /** What the two are to each other. */
      relation: z.enum(['friendly', 'hostile', 'both', 'none']),
      enemies: z.array(actor.extend({ claims: z.object({ a: ids, b: ids }) })),
      claims: ids,
    }),
  ),
  /** Pairs that cooperate although something speaks against it; those with most of it first. */
  uneasy: z.array(
    pair.extend({
      names,
      /** They fight as well. */
      fight: z.boolean(),
      supported: supportedSchema,
      /** One's friend is the other's enemy. */
      friendsEnemies: z.array(actor.extend({ friendOf: z.enum(['a', 'b']) })),
      claims: z.object({ cooperation: ids, conflict: ids }),
    }),
  ),
})
export type AlliesBody = z.infer<typeof alliesSchema>
export const alliesQuery = analysisQuery.extend({ of: z.string().min(1).optional() })

/** A number with what 90 of 100 samples of the origins give; null where no samples were drawn. */
const estimate = z.object({ value: z.number(), low: z.number().nullable(), high: z.number().nullable() })

/** GET /api/centrality?rollUp&unnamed&limit&samples&seed and the view: highest PN centrality first. */
export const centralitySchema = z.object({
  actors: z.array(
    actor.extend({
      side: z.int().nullable(),
      friends: count,
      enemies: count,
      both: count,
      /** Sums by origins, counted low. */
      friendly: z.number(),
      hostile: z.number(),
      /** PN centrality (Everett & Borgatti 2014): 1 for who is related to nobody, above it for friends. */
      pn: estimate,
      /** Gould & Fernandez (1989), by the sides of the balance: how often it stands between two who have no tie. */
      brokerage: z.object({
        coordinator: count,
        itinerant: count,
        gatekeeper: count,
        representative: count,
        liaison: count,
      }),
      broker: estimate,
    }),
  ),
  total: count,
  samples: count,
  seed: z.int(),
  origins: count,
})
export type CentralityBody = z.infer<typeof centralitySchema>
