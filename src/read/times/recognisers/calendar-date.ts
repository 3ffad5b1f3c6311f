import type { Read, Scanner } from '../scanner.js'
import type { Found, Point } from '../value.js'
import { deictic } from './deictic.js'
import { year } from './year.js'

/**
 * Dates with a month's name: "5 March 2014", "March 5th, 2014", "the 19th of October", "March 2014", "May of that year",
 * "Monday, May 5"; and bare days that a later date completes ("22" in "22-25 April 1951").
 */
export function calendarDate(s: Scanner, at: number): Found | null {
  const weekday = weekdayAt(s, at)
  let i = weekday ? weekday.last : at
  if (weekday && s.text(i) === ',') i++
  if (weekday && s.text(i) === 'the') i++
  const date = dayMonth(s, i) ?? (weekday ? ordinalDay(s, i) : articled(s, i)) ?? dayRange(s, i)
  if (!date) return null
  return { first: at, last: date.last, value: weekday ? { ...date.value, weekday: weekday.value } : date.value }
}

/** The day in "Friday the 15th". */
function ordinalDay(s: Scanner, at: number): Read<Point> | null {
  const day = s.text(at - 1) === 'the' && s.digits(at) !== null ? s.ordinal(at) : null
  return day && day.value <= 31 ? { last: day.last, value: { kind: 'point', day: day.value } } : null
}

/** "the 15 September", "the 28th of that month". */
function articled(s: Scanner, at: number): Read<Point> | null {
  if (s.text(at) !== 'the') return null
  const date = dayMonth(s, at + 1)
  if (date?.value.day) return date
  const day = s.ordinal(at + 1)
  if (!day || day.value > 31) return null
  if (s.text(day.last) === 'of') {
    const period = deictic(s, day.last + 1)
    if (period && period.value.kind === 'step' && period.value.unit === 'month')
      return { last: period.last, value: { kind: 'point', day: day.value, within: period.value } }
  }
  // "on the 22nd", where nothing that could be counted follows
  const after = s.upos(day.last)
  const free =
    !/^[\p{L}\d-]/u.test(s.text(day.last)) || after === 'PRON' || after === 'AUX' || after === 'VERB' || after === 'DET'
  if (s.digits(at + 1) !== null && free && s.is('before-day', at - 1))
    return { last: day.last, value: { kind: 'point', day: day.value } }
  return null
}

function weekdayAt(s: Scanner, at: number): Read<number> | null {
  const value = s.sense(at).weekday
  if (!value || (!s.atoms.capital[at] && s.is('ambiguous-weekdays', at))) return null
  return { last: s.text(at + 1) === '.' && s.text(at).length < 6 ? at + 2 : at + 1, value }
}

/** A month's name; a capital is asked for, "May" and "March" also ask for a neighbour that makes them months. */
export function monthAt(s: Scanner, at: number): Read<number> | null {
  const value = s.sense(at).month
  if (!value || (!s.atoms.capital[at] && (s.is('ambiguous-months', at) || s.is('abbreviated', at)))) return null
  const dotted = s.text(at + 1) === '.' && s.joined(at + 1) && s.is('abbreviated', at)
  const last = dotted ? at + 2 : at + 1
  return { last, value }
}

function dayMonth(s: Scanner, at: number): Read<Point> | null {
  const day = dayAt(s, at)
  if (day) {
    let i = day.last
    if (s.text(i) === 'of' || s.text(i) === '-') i++
    const period = s.text(day.last) === 'of' && s.ordinal(at) ? deictic(s, i) : null
    if (period?.value.kind === 'step' && period.value.unit === 'month' && s.text(i) !== 'the')
      return { last: period.last, value: { kind: 'point', day: day.value, within: period.value } }
    const month = monthAt(s, i)
    if (month) return withYear(s, month.last, { kind: 'point', month: month.value, day: day.value })
  }
  const month = monthAt(s, at)
  if (!month) return null
  let i = month.last
  if (s.text(i) === 'the' && s.digits(i + 1) !== null) i++
  const after = dayAt(s, i)
  const clock = after && s.text(after.last) === ':'
  if (after && !clock && after.value <= 31 && after.value > 0 && !countedNoun(s, after.last))
    return withYear(s, after.last, { kind: 'point', month: month.value, day: after.value })
  const bare = withYear(s, month.last, { kind: 'point', month: month.value })
  if (bare.last > month.last || unambiguous(s, at)) return bare
  return null
}

/** "May 5 people" does not occur, but "In March 30 people died" does. */
function countedNoun(s: Scanner, at: number): boolean {
  return ['people', 'men', 'civilians', 'soldiers', 'troops', 'percent', '%'].includes(s.text(at))
}

function dayAt(s: Scanner, at: number): Read<number> | null {
  const digits = s.digits(at)
  const read = s.ordinal(at) ?? (digits !== null && s.text(at).length <= 2 ? { last: at + 1, value: digits } : null)
  return read && read.value >= 1 && read.value <= 31 ? read : null
}

/** Whether a bare month's name is a month: "may" and "march" are verbs, April, June and August are also names. */
function unambiguous(s: Scanner, at: number): boolean {
  const before = s.text(at - 1)
  if (!s.is('ambiguous-months', at))
    return (
      s.upos(at) !== 'PROPN' || !s.atoms.capital[at + 1] || s.upos(at + 1) !== 'PROPN' || s.is('before-month', at - 1)
    )
  if (s.upos(at) === 'VERB' || s.upos(at) === 'AUX') return false
  if (before === 'to' || before === 'and' || before === ',') return s.sense(at - 2).month !== undefined
  if (['a', 'an', 'its', 'the', 'their', 'his'].includes(before)) return s.upos(at + 1) === 'NOUN'
  return at > 0 && s.is('before-month', at - 1)
}

/** A year after a date ("March, 1984", "of 1984", "of that year"); without one the date as it is. */
function withYear(s: Scanner, at: number, date: Point): Read<Point> {
  let i = at
  if (s.text(i) === ',' || s.text(i) === 'of' || s.text(i) === 'in' || s.text(i) === '-') i++
  if (s.text(i) === 'the' && s.text(i + 1) === 'year') i += 2
  const known = year(s, i, true)
  if (known) {
    if (s.text(at) === 'in' && date.day) return { last: at, value: date }
    return { last: known.last, value: { ...date, year: (known.value as Point).year } }
  }
  if (s.text(i) === "'" && s.joined(i + 1) && /^\d\d$/.test(s.text(i + 1)))
    return { last: i + 2, value: { ...date, year: century(Number(s.text(i + 1))) } }
  if (s.text(at) === 'of' || (s.text(at) === ',' && s.text(i) !== 'the')) {
    const period = deictic(s, i)
    if (period?.value.kind === 'step' && period.value.unit === 'year' && (s.text(at) === 'of' || s.text(i) !== 'the'))
      return { last: period.last, value: { ...date, within: period.value } }
  }
  const next = deictic(s, at)
  if (
    next?.value.kind === 'step' &&
    next.value.unit === 'year' &&
    (s.text(at) === 'last' || s.text(at) === 'this' || s.text(at) === 'next')
  )
    return { last: next.last, value: { ...date, within: next.value } }
  return { last: at, value: date }
}

/** Two digits of a year: up to 29 they are of this century. */
export function century(two: number): number {
  return two < 30 ? 2000 + two : 1900 + two
}

/** The first day of "22-25 April", "3 and 4 May", "from 3 to 5 May": it takes month and year from the date that follows. */
function dayRange(s: Scanner, at: number): Read<Point> | null {
  const day = dayAt(s, s.text(at) === 'the' && s.ordinal(at + 1) ? at + 1 : at)
  if (!day) return null
  const joint = s.text(day.last)
  if (!['-', 'to', 'and', 'or', '/', 'until', 'through', ','].includes(joint)) return null
  let i = day.last + 1
  if (s.text(i) === 'the') i++
  const next = dayMonth(s, i)
  if (next?.value.day && next.value.day > day.value && s.sense(i).month === undefined)
    return { last: day.last, value: { ...next.value, day: day.value } }
  return null
}

/** Days that go on from a date before them: "7" in "April 6-7", "May 4 and 5", "on 3 May and the 5th". */
export function furtherDay(s: Scanner, previous: Found): Found | null {
  if (previous.value.kind !== 'point' || !previous.value.month || !previous.value.day || previous.value.time)
    return null
  const joint = s.text(previous.last)
  if (!['-', 'and', 'to', 'or', '/'].includes(joint)) return null
  // only where the date ends with its day: "April 6", not "6 April 1915"
  if (!/^\d+$|^(?:st|nd|rd|th)$/.test(s.text(previous.last - 1)) || s.text(previous.last - 1).length === 4) return null
  const at = previous.last + 1
  const day = dayAt(s, at)
  if (!day || day.value <= previous.value.day) return null
  const after = s.text(day.last)
  const tight = joint === '-' || s.ordinal(at) !== null
  if (
    s.sense(day.last).month ||
    after === '-' ||
    after === ':' ||
    (!tight && /^[\p{L}%]/u.test(after) && !['in', 'at', 'were', 'was', 'by', 'when', 'as', 'with'].includes(after))
  )
    return null
  if (s.sense(day.last).unit) return null
  return { first: at, last: day.last, value: { ...previous.value, day: day.value } }
}
