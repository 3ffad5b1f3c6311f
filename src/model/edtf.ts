/** Days of a valid time as whole numbers YYYYMMDD, which compare as the days do; negative before the year 0. */
export type Days = readonly [first: number, last: number]

/** Before and after every day: an interval that is open, or whose end is not known. */
export const BEFORE_ALL = -99_991_231
export const AFTER_ALL = 99_991_231

/** First and last month of the divisions of a year that EDTF numbers from 21: seasons, quarters, halves and the like. */
const DIVISIONS: Readonly<Record<number, readonly [number, number]>> = {
  ...{ 21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [12, 12] },
  ...{ 25: [3, 5], 26: [6, 8], 27: [9, 11], 28: [12, 12], 29: [9, 11], 30: [12, 12], 31: [3, 5], 32: [6, 8] },
  ...{ 33: [1, 3], 34: [4, 6], 35: [7, 9], 36: [10, 12], 37: [1, 4], 38: [5, 8], 39: [9, 12], 40: [1, 6], 41: [7, 12] },
}

/**
 * The first and the last day that an EDTF value (ISO 8601-2, level 1, with sets) can mean: all of a year or month, the span of
 * an interval or set; qualifiers (`?`, `~`, `%`) change nothing, `X` stands for every digit. Null where it names no year.
 */
export function daysOf(edtf: string | null): Days | null {
  if (!edtf) return null
  let days = known.get(edtf)
  if (days === undefined) {
    if (known.size >= KNOWN) known.clear()
    days = daysIn(edtf)
    known.set(edtf, days)
  }
  return days
}

/** Many claims are of the same days; what was worked out is remembered, for up to so many values. */
const KNOWN = 20_000
const known = new Map<string, Days | null>()

function daysIn(edtf: string): Days | null {
  const parts = edtf.replace(/[[\]{}\s]/g, '').split(/\/|\.\.|,/)
  const days = parts.map(dayRange)
  if (days.every(d => d === null)) return null
  const told = days.filter(d => d !== null)
  return [
    days[0] ? Math.min(...told.map(d => d[0])) : BEFORE_ALL,
    days[days.length - 1] ? Math.max(...told.map(d => d[1])) : AFTER_ALL,
  ]
}

/** The days of one date; null where it is open or none. */
function dayRange(date: string): Days | null {
  const match = /^(-?)([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?/.exec(date.replace(/[?~%]/g, ''))
  if (!match) return null
  const [, sign, year, month, day] = match
  const low = (digits: string) => Number(digits.replace(/X/g, '0'))
  const high = (digits: string) => Number(digits.replace(/X/g, '9'))
  const division = month && DIVISIONS[Number(month)]
  const [from, to] = division || (month ? [Math.max(1, low(month)), Math.min(12, high(month))] : [1, 12])
  const [early, late] = day ? [Math.max(1, low(day)), Math.min(31, high(day))] : [1, 31]
  const years = [low(year), high(year)].map(y => (sign ? -y : y)).sort((a, b) => a - b)
  return [years[0] * 10_000 + from * 100 + early, years[1] * 10_000 + to * 100 + late]
}

/** Whether two spans share a day. */
export function overlap([from, to]: Days, [first, last]: Days): boolean {
  return first <= to && last >= from
}

/** The year to which days count: that in which they begin, or of an open beginning that in which they end; 0: unknown. */
export function countedYear(days: Days | null): number {
  const day = days?.find(d => d !== BEFORE_ALL && d !== AFTER_ALL)
  return day === undefined ? 0 : Math.floor(day / 10_000)
}
