import type { Claim } from '../model/claim.js'
import { AFTER_ALL, BEFORE_ALL, type Days, daysOf } from '../model/edtf.js'

/** A valid time in ISO 8601: the days that it can mean, null where that end is open. */
export interface When {
  /** First and last day, `YYYY-MM-DD`. */
  readonly start: string | null
  readonly end: string | null
  /** The shortest date that means just these days ("2019", "2019-03", "2019-03-04"); null for any other span. */
  readonly date: string | null
}

/** When a claim says that it happened; null where it gives no date, or none in the years 1 to 9999. */
export function when(claim: Pick<Claim, 'time'>): When | null {
  const days = daysOf(claim.time?.edtf ?? null)
  return days && whenOf(days)
}

/** Days in ISO 8601; null where they are open on both sides, or not in the years 1 to 9999. */
export function whenOf([first, last]: Days): When | null {
  const [start, end] = [iso(first), iso(last)]
  if ((first !== BEFORE_ALL && !start) || (last !== AFTER_ALL && !end)) return null
  return start || end ? { start, end, date: start && end && dateOf(start, end) } : null
}

/** A day as a number in ISO 8601; daysOf gives every month 31 days, of which those that it has are taken. */
function iso(day: number): string | null {
  const [year, month] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100]
  if (day === BEFORE_ALL || day === AFTER_ALL || year < 1 || year > 9999) return null
  const text = (n: number, width: number) => String(n).padStart(width, '0')
  return `${text(year, 4)}-${text(month, 2)}-${text(Math.min(day % 100, monthLength(year, month)), 2)}`
}

function monthLength(year: number, month: number): number {
  const date = new Date(Date.UTC(2000, month, 0))
  // years below 100 would be taken for those of the 20th century
  date.setUTCFullYear(year, month, 0)
  return date.getUTCDate()
}

function dateOf(start: string, end: string): string | null {
  if (start === end) return start
  if (start.slice(0, 4) !== end.slice(0, 4)) return null
  if (start.endsWith('-01-01') && end.endsWith('-12-31')) return start.slice(0, 4)
  const month = start.slice(0, 7)
  const length = monthLength(Number(start.slice(0, 4)), Number(start.slice(5, 7)))
  return start === `${month}-01` && end === `${month}-${length}` ? month : null
}

/** The day after a day, both `YYYY-MM-DD`; null after the last one that can be written so. */
export function dayAfter(day: string): string | null {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.getUTCFullYear() > 9999 ? null : date.toISOString().slice(0, 10)
}
