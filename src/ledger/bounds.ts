import { type Kysely, sql } from 'kysely'
import type { Moment } from '../model/moment.js'
import { CLAIMS_PER_READING, type Tables } from './tables.js'

/** What a view of the past leaves out; empty for the present. */
export interface Bounds {
  /** The last entry that is seen. */
  readonly last?: number
  /** The last day (or time) of publication that is seen; a document without a date of its own counts by its recorded time. */
  readonly reported?: string
}

/** The bounds that a moment means for a collection. */
export async function boundsOf(db: Kysely<Tables>, collection: string, moment: Moment): Promise<Bounds> {
  if ('entry' in moment) return { last: moment.entry }
  if ('reported' in moment) return { reported: moment.reported }
  const row = await db
    .selectFrom('entries')
    .select(eb => eb.fn.max('sequence').as('last'))
    .where('collection', '=', collection)
    .where('recorded', '<=', moment.recorded)
    .executeTakeFirst()
  return { last: Number(row?.last ?? 0) }
}

/** The narrower of two. */
export function narrowed(a: Bounds, b: Bounds): Bounds {
  const least = <T extends string | number>(x?: T, y?: T) => (x === undefined ? y : y === undefined || x < y ? x : y)
  return { last: least(a.last, b.last), reported: least(a.reported, b.reported) }
}

/** The first position of claims that lies behind the last entry. */
export function endOfClaims({ last }: Bounds): number | undefined {
  return last === undefined ? undefined : (last + 1) * CLAIMS_PER_READING
}

/** Of the joined `documents` and `entries`: reported by then. Compared at the length of the bound, so that a day holds all its hours. */
export function reportedBy(day: string) {
  return sql<boolean>`substr(coalesce(documents.published, entries.recorded), 1, ${sql.lit(day.length)}) <= ${day}`
}
