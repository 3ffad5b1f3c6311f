import { daysOf } from '../../model/edtf.js'
import type { LeanClaim } from '../../model/lean-claim.js'

/** The days on which something can have happened, counted from 1970-01-01; `stated` where a text says so. */
export interface Span {
  readonly first: number
  readonly last: number
  readonly stated: boolean
}

/** News without a date of its own is of these days before its publication. */
const NEWS = 10

/** When a claim's event can have happened. A standing tie without a stated time can be of any day. */
export function spanOf(claim: Pick<LeanClaim, 'time' | 'document'>, recorded: string, standing: boolean): Span {
  const stated = daysOf(claim.time?.edtf ?? null)
  if (stated) return { first: dayNumber(stated[0]), last: dayNumber(stated[1]), stated: true }
  if (standing) return { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY, stated: false }
  const published = Date.parse((claim.document.published ?? recorded).slice(0, 10))
  if (Number.isNaN(published)) return { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY, stated: false }
  const day = published / 86_400_000
  return { first: day - NEWS, last: day, stated: false }
}

/** The days between two spans; 0 where they overlap. */
export function gap(a: Span, b: Span): number {
  return Math.max(0, a.first - b.last, b.first - a.last)
}

/** YYYYMMDD as the number of a day. */
function dayNumber(day: number): number {
  const [year, month, date] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100]
  return Math.round(Date.UTC(year, Math.max(0, month - 1), Math.max(1, date)) / 86_400_000)
}
