/** What the routes about change, time and alerts give and take; docs/analysis.md says what the numbers mean. */
import { z } from 'zod'
import { claimSchema } from '../../model/claim.js'
import { parseMoment } from '../../model/moment.js'
import { asOfQuery, documentSummarySchema, partySchema, viewQuery } from './contract.js'

const count = z.int()
/** At least and at most so many independent origins. */
const range = z.tuple([count, count])
/** An actor as it is named in a list. */
const named = z.object({ id: z.string(), name: z.string() })
/** A moment of the ledger: its last entry then (0: nothing), and when that was recorded. */
const mark = z.object({ entry: count, recorded: z.string().nullable() })
const flag = z.enum(['true', 'false']).optional()
const page = {
  limit: z.coerce.number().int().min(1).max(1000).optional(),
  offset: z.coerce.number().int().min(0).optional(),
}

/** `2026-11-23` (recorded from that day on), a time, `entry:12` (after that entry), or `last` (since what was marked as seen). */
const since = z
  .string()
  .refine(text => text === 'last' || parseMoment(text) !== null, 'is a day, a time, entry:N or last')
export const changesQuery = z.object({
  since,
  /** Up to this moment; the present where it is left out. */
  until: asOfQuery.shape.asOf,
  /** Whose mark `last` means. */
  author: z.string().min(1).optional(),
  /** How many of each list are given; `counts` tells how many there are. */
  limit: page.limit,
})

/** Why a claim does not count any more. */
const gone = z.enum(['superseded', 'retracted', 'rejected', 'withdrawn', 'edited', 'read otherwise'])

/** A dyad whose cooperation or conflict turned, month by month. */
export const turnSchema = z.object({
  /** The first month of what came after (YYYY-MM), and the last one before with a claim. */
  at: z.string(),
  after: z.string(),
  /** Mean score of the months before and after, back and on to the next turn: -10 conflict, +10 cooperation. */
  from: z.number(),
  to: z.number(),
  turn: z.enum([
    'to conflict',
    'to cooperation',
    'more conflict',
    'less conflict',
    'more cooperation',
    'less cooperation',
  ]),
  /** How often chance alone gives a turn as clear as this (permutation test). */
  p: z.number(),
})

/** GET /api/changes?since&until&author&limit: what is new since a moment, as the ledger recorded it. */
export const changesSchema = z.object({
  since: mark,
  until: mark,
  counts: z.object({
    documents: count,
    claims: count,
    gone: count,
    propositions: count,
    contradictions: count,
    settled: count,
    judgements: count,
    turns: count,
  }),
  /** `added`; `version`: with a newer version's text; `reread`: its claims were read anew; `retracted`. Newest first. */
  documents: z.array(
    z.object({
      entry: count,
      recorded: z.string(),
      change: z.enum(['added', 'version', 'reread', 'retracted']),
      document: documentSummarySchema,
    }),
  ),
  /** Claims that count now and did not before; newest report first. */
  claims: z.array(claimSchema),
  /** Claims that counted before and do not now. */
  gone: z.array(z.object({ claim: claimSchema, why: gone })),
  /** What more or fewer say than before, the greatest gain of origins first. */
  propositions: z.array(
    z.object({
      /** Nobody said it before. */
      fresh: z.boolean(),
      /** All claims that say it, and those that deny it: `claims` of both sides, oldest report first. */
      affirmed: z.array(claimSchema),
      denied: z.array(claimSchema),
      /** Independent origins of each side before and after. */
      origins: z.object({
        affirmed: z.object({ before: range, after: range }),
        denied: z.object({ before: range, after: range }),
      }),
      /** Ids of the claims that came, and of those that went. */
      came: z.array(z.string()),
      went: z.array(z.string()),
    }),
  ),
  /** What is denied, or told with other details, and was not before. */
  contradictions: z.array(
    z.object({
      affirmed: z.array(claimSchema),
      denied: z.array(claimSchema),
      /** Details that are disputed now and were not before; empty where it is the denial that is new. */
      disputes: z.array(
        z.object({
          detail: z.enum(['how many', 'when', 'who']),
          about: z.string(),
          versions: z.array(z.object({ says: z.string(), claims: z.array(z.string()) })),
        }),
      ),
      /** Whether it is denied now and was not before. */
      denial: z.boolean(),
    }),
  ),
  /** Contradictions that are none any more, by their first claim. */
  settled: z.array(claimSchema),
  /** Newest first; `told`: in a few words. */
  judgements: z.array(z.object({ entry: count, recorded: z.string(), id: z.string(), told: z.string() })),
  /** Pairs with claims that are new, whose relation turned at a month where no turn was seen before. */
  turns: z.array(z.object({ a: named, b: named, turn: turnSchema })),
})
export type ChangesBody = z.infer<typeof changesSchema>

/** POST /api/changes/seen: marks what is there now (or up to `entry`) as seen, for `since=last`; gives the judgement. */
export const seenSchema = z.object({ entry: count.optional(), author: z.string().min(1).optional() })

export const dyadTurnsQuery = viewQuery.extend({ a: z.string().min(1), b: z.string().min(1), rollUp: flag })

/** GET /api/dyad/turns?a&b&rollUp and a view: the relation of two actors month by month, and where it turns. */
export const dyadTurnsSchema = z.object({
  parties: z.tuple([partySchema, partySchema]),
  /** Months with claims that count, in order. */
  months: z.array(
    z.object({
      month: z.string(),
      /** Mean score of what is told of the month; each thing once, however many claims tell it. */
      score: z.number(),
      /** Things told, and their sums by lane (both positive). */
      things: count,
      cooperation: z.number(),
      conflict: z.number(),
      claims: z.array(z.string()),
    }),
  ),
  /** Stretches between turns. */
  stretches: z.array(z.object({ first: z.string(), last: z.string(), mean: z.number(), months: count, things: count })),
  turns: z.array(turnSchema),
  /** Claims that count but name no month within which it happened. */
  undated: count,
  /** What was used: `penalty` of a turn, fewest months of a stretch, shuffles of the test. */
  method: z.object({ name: z.string(), paper: z.string(), penalty: z.number(), shortest: count, shuffles: count }),
  claims: z.array(claimSchema),
})
export type DyadTurnsBody = z.infer<typeof dyadTurnsSchema>

export const timelineQuery = viewQuery.extend({ ...page, rollUp: flag })

/** GET /api/actors/:id/timeline?rollUp&limit&offset and a view: oldest first, undated at the end. */
export const timelineSchema = z.object({
  actor: z.object({ id: z.string(), name: z.string() }),
  total: count,
  dated: count,
  undated: count,
  entries: z.array(
    z.object({
      /** Claims that tell it, that which dates it first. */
      claims: z.array(claimSchema),
      /** What the actor is in it: who does it, to whom it is done, both (no direction), who is left, where it is. */
      part: z.enum(['does', 'undergoes', 'mutual', 'left', 'place']),
      /** Who else is in it. */
      others: z.array(named),
      lane: z.enum(['cooperation', 'conflict', 'neither']),
      /** As for flows: a fact, alleged, not (yet) done, denied. */
      telling: z.enum(['told', 'alleged', 'not done', 'denied']),
      when: z.object({
        /** EDTF as said (`2016-09~`); null: undated. */
        edtf: z.string().nullable(),
        /** The words it was taken from. */
        text: z.string().nullable(),
        basis: z.enum(['stated', 'relative', 'anchored', 'none']),
        /** First and last day it can mean (YYYY-MM-DD); null: open or undated. */
        first: z.string().nullable(),
        last: z.string().nullable(),
        uncertain: z.boolean(),
        approximate: z.boolean(),
        /** Day of the earliest report: it happened by then, if it did. */
        reported: z.string().nullable(),
      }),
      /** Other times that claims give for the same thing. */
      otherTimes: z.array(z.string()),
    }),
  ),
  next: count.nullable(),
})
export type TimelineBody = z.infer<typeof timelineSchema>

const grounds = { reason: z.string().min(1).optional(), author: z.string().min(1).optional() }

export const watchSchema = z.object({
  /** The judgement that set it; `relata undo` and removal take it back. */
  id: z.string(),
  kind: z.enum(['actor', 'dyad', 'proposition']),
  /** In words: a name, two names, a claim. */
  told: z.string(),
  /** Names as they were given; the claim's id for a proposition. */
  of: z.array(z.string()),
  reason: z.string(),
  author: z.string(),
  made: z.string(),
})

/** GET /api/watches */
export const watchesSchema = z.object({ watches: z.array(watchSchema) })
export type WatchesBody = z.infer<typeof watchesSchema>

/** POST /api/watches: an actor (one name), a dyad (two), or a proposition (a claim's id). POST /api/watches/:id/removal takes it back. */
export const newWatchSchema = z.union([
  z.object({ actor: z.string().min(1), ...grounds }),
  z.object({ dyad: z.tuple([z.string().min(1), z.string().min(1)]), ...grounds }),
  z.object({ claim: z.string().min(1), ...grounds }),
])
export const removalSchema = z.object(grounds)

export const alertSchema = z.object({
  watch: watchSchema,
  /** New claims; claims that went; origins gained or lost; a denial; a dispute; a turn of a dyad. */
  kind: z.enum(['claims', 'gone', 'origins', 'denied', 'disputed', 'turn']),
  told: z.string(),
  /** The last entry that brought it about, and when it was recorded. */
  entry: count,
  recorded: z.string(),
  claims: z.array(claimSchema),
})

/** GET /api/alerts?since&until&author: what watches tell since a moment, newest first. */
export const alertsSchema = z.object({ since: mark, until: mark, alerts: z.array(alertSchema) })
export type AlertsBody = z.infer<typeof alertsSchema>
