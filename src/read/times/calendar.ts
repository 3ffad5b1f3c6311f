/** The proleptic Gregorian calendar, years astronomical (1 BC is 0). Months and days count from 1; weekdays from Monday, 1. */
export interface CalendarDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
}
export type FullDate = Required<CalendarDate>

const DAY = 86_400_000

function stamp(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime()
}

function fromStamp(time: number): FullDate {
  const date = new Date(time)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Whether the date is known to the day. */
export function isFull(date: CalendarDate | null): date is FullDate {
  return date?.month !== undefined && date.day !== undefined
}

/** Whether such a day exists; 29 February where the year is not known. */
export function exists(year: number, month: number, day: number): boolean {
  const date = fromStamp(stamp(year, month, day))
  return date.month === month && date.day === day
}

export function addDays(date: FullDate, days: number): FullDate {
  return fromStamp(stamp(date.year, date.month, date.day) + days * DAY)
}

/** A month some months away. */
export function addMonths(date: { year: number; month: number }, months: number): { year: number; month: number } {
  const count = date.year * 12 + date.month - 1 + months
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
}

export function weekdayOf(date: FullDate): number {
  return ((((Math.floor(stamp(date.year, date.month, date.day) / DAY) + 3) % 7) + 7) % 7) + 1
}

/** Negative where `a` is earlier, compared as far as both are known. */
export function compare(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || (a.month && b.month ? a.month - b.month || (a.day && b.day ? a.day - b.day : 0) : 0)
}

/** Western Easter Sunday, by the anonymous Gregorian algorithm (Nature, 20 April 1876; J. Meeus, Astronomical Algorithms, ch. 8). */
export function easter(year: number): FullDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 }
}

/** The nth weekday of a month; 5 is the last. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): FullDate {
  const first = { year, month, day: 1 }
  const date = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1))
  return date.month === month ? date : addDays(date, -7)
}

/** A date, or a date and time, in ISO 8601; null where it is none. */
export function parseDate(text: string | null): CalendarDate | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(text ?? '')
  if (!match) return null
  const [year, month, day] = match.slice(1).map(n => (n === undefined ? undefined : Number(n)))
  if (month !== undefined && (month < 1 || month > 12)) return null
  if (day !== undefined && !exists(year!, month!, day)) return null
  return { year: year!, month, day }
}
