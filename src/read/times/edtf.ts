import type { CalendarDate } from './calendar.js'

/** Writing dates in EDTF (ISO 8601-2:2019, levels 0 to 2). */

const two = (n: number) => String(n).padStart(2, '0')

/** Four digits at least; years before 1 BC carry a minus sign. */
export function writeYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}

export function writeDate({ year, month, day }: CalendarDate): string {
  return writeYear(year) + (month ? `-${two(month)}` : '') + (month && day ? `-${two(day)}` : '')
}

/** A season (21 to 24), quarter (33 to 36) or half (40, 41) of a year. */
export function writeDivision(year: number, code: number): string {
  return `${writeYear(year)}-${code}`
}

/** A month and day of which the year is not known: `XXXX-12-06`, `XXXX-12`. */
export function writeYearless(month: number, day?: number): string {
  return `XXXX-${two(month)}${day ? `-${two(day)}` : ''}`
}

/** Ten or a hundred years, with unspecified digits from the year 0 on; before it those digits do not fit, so an interval. */
export function writeYears(first: number, length: 10 | 100): string {
  if (first < 0) return `${writeYear(first)}/${writeYear(first + length - 1)}`
  return length === 10 ? `${writeYear(first).slice(0, 3)}X` : `${writeYear(first).slice(0, 2)}XX`
}

export function writeInterval(from: CalendarDate, to: CalendarDate): string {
  return `${writeDate(from)}/${writeDate(to)}`
}

/** Marks a date as approximate; codes of divisions and intervals take no such mark. */
export function approximate(edtf: string): string {
  return /^-?\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(edtf) ? `${edtf}~` : edtf
}
