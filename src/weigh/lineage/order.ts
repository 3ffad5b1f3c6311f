/** Milliseconds of a day. */
const DAY = 86_400_000

/**
 * Which of two documents came out first: -1 the first, 1 the second, 0 where it cannot be told: a date is missing, or both are of
 * one day and one of them has no time. Dates are ISO 8601; a time without a zone is taken as UTC.
 */
export function order(a: string | null, b: string | null): -1 | 0 | 1 {
  const [x, y] = [spanOf(a), spanOf(b)]
  if (!x || !y) return 0
  if (x.last <= y.first && x.first < y.first) return -1
  if (y.last <= x.first && y.first < x.first) return 1
  return 0
}

/** The days from one date to another; null where one is missing. */
export function daysApart(a: string | null, b: string | null): number | null {
  const [x, y] = [spanOf(a), spanOf(b)]
  return x && y ? Math.abs(x.first - y.first) / DAY : null
}

/** What a date can mean, in milliseconds: a moment, or a whole day. */
function spanOf(date: string | null): { first: number; last: number } | null {
  if (!date) return null
  const timed = date.includes('T')
  const first = Date.parse(timed && !/(Z|[+-]\d{2}:?\d{2})$/.test(date) ? `${date}Z` : date)
  if (Number.isNaN(first)) return null
  return { first, last: timed ? first : first + DAY }
}
