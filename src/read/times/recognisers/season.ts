import type { Read, Scanner } from '../scanner.js'
import type { Found, Point, Step } from '../value.js'
import { calendarDate } from './calendar-date.js'
import { deictic } from './deictic.js'
import { year } from './year.js'

/** Seasons: "the summer of 1943", "winter 1941", "Spring"; "fall" and "spring" only where they can be no other word. */
export function season(s: Scanner, at: number): Found | null {
  let i = s.text(at) === 'the' ? at + 1 : at
  const before = s.text(i).length === 4 ? s.digits(i) : null
  if (
    before !== null &&
    before > 999 &&
    before < 2100 &&
    s.sense(i + 1).season &&
    (s.text(i + 1) !== 'spring' || !s.atoms.capital[i + 1])
  )
    return { first: at, last: i + 2, value: { kind: 'point', season: s.sense(i + 1).season, year: before } }
  if (s.is('weather', i) || (i > at && s.upos(i) === 'ADJ' && s.sense(i + 1).season)) i++
  const name = s.sense(i).season
  if (!name) return null
  const ambiguous = s.text(i) === 'fall' || s.text(i) === 'spring'
  let j = i + 1
  if (s.text(j) === ',') j++
  if (s.text(j) === 'of' || s.text(j) === 'in') j++
  const known = year(s, j, true)
  if (known && s.text(i + 1) !== 'in') {
    let last = known.last
    if ((s.text(last) === '-' || s.text(last) === '/') && s.joined(last + 1) && /^\d\d(\d\d)?$/.test(s.text(last + 1)))
      last += 2
    return { first: at, last, value: { kind: 'point', season: name, year: (known.value as Point).year } }
  }
  if (s.text(i + 1) === 'of') {
    const period = deictic(s, i + 2)
    if (period?.value.kind === 'step' && period.value.unit === 'year')
      return { first: at, last: period.last, value: { kind: 'point', season: name, within: period.value } }
  }
  if (s.text(i) === 'fall' && s.upos(i) === 'NOUN' && s.upos(i + 1) === 'NOUN')
    return { first: at, last: i + 1, value: { kind: 'point', season: name } }
  if (
    s.text(i) === 'fall' &&
    (s.text(i + 1) === 'of' ||
      !['in', 'this', 'last', 'next', 'early', 'late', '-'].includes(s.text(at - 1)) ||
      s.upos(i) === 'VERB')
  )
    return null
  if (ambiguous && s.upos(i) === 'VERB') return null
  if (s.text(i) === 'spring' && ['hot', 'water', 'to', 'arab', 'prague'].includes(s.text(i - 1))) return null
  return { first: at, last: i + 1, value: { kind: 'point', season: name } }
}

/** Parts of the day with or without their date: "the night of 20 June 1791", "Monday morning", "at dawn". */
export function partOfDay(s: Scanner, at: number): Found | null {
  let i = at
  if (s.text(i) === 'the') i++
  if (s.is('weather', i) || ['early', 'late', 'mid'].includes(s.text(i))) i = s.hyphen(i + 1)
  const article = i > at
  if (!s.is('parts-of-day', i)) return null
  let j = i + 1
  if (s.text(j) === 'hours') j++
  if (s.text(j) === 'of' || s.text(j) === 'on') {
    const date = dayAt(s, j + 1)
    if (date) return { first: at, last: date.last, value: { ...date.value, part: true } as Point | Step }
    const bare = s.digits(j + 1)
    if (s.text(j) === 'of' && bare !== null && bare >= 1 && bare <= 31 && s.text(j + 1).length <= 2)
      return { first: at, last: s.ordinal(j + 1)?.last ?? j + 2, value: { kind: 'point', day: bare, part: true } }
  }
  if (!article && (!s.is('bare-parts-of-day', i) || (s.atoms.capital[i] && i > 0))) return null
  if (s.text(j) === '-' && s.text(j + 1) === 'time') j += 2
  if (s.text(j) === 'of' && s.text(i) === 'dawn') return null
  return { first: at, last: j, value: { kind: 'step', unit: 'day', offset: 0, anchor: 'text', part: true } }
}

function dayAt(s: Scanner, at: number): Read<Point | Step> | null {
  const found = calendarDate(s, at) ?? deictic(s, at)
  if (!found || found.value.kind === 'vague') return null
  if (found.value.kind === 'point' && (found.value.day || found.value.weekday))
    return { last: found.last, value: found.value }
  return found.value.kind === 'step' && found.value.unit === 'day' ? { last: found.last, value: found.value } : null
}

/** "the first Friday of March 2014", "the last Sunday of next month". */
export function nthWeekday(s: Scanner, at: number): Found | null {
  const i = s.text(at) === 'the' ? at + 1 : at
  const ordinal = s.ordinal(i) ?? (s.text(i) === 'last' && i > at ? { last: i + 1, value: 5 } : null)
  const weekday = ordinal && s.sense(ordinal.last).weekday
  if (!ordinal || !weekday || ordinal.value > 5 || s.is('ambiguous-weekdays', ordinal.last)) return null
  const joint = s.text(ordinal.last + 1)
  const month =
    joint === 'of' || joint === 'in' ? (calendarDate(s, ordinal.last + 2) ?? deictic(s, ordinal.last + 2)) : null
  if (month?.value.kind === 'point' && month.value.month && !month.value.day)
    return { first: at, last: month.last, value: { ...month.value, weekday, nth: ordinal.value } }
  if (month?.value.kind === 'step' && month.value.unit === 'month')
    return { first: at, last: month.last, value: { kind: 'point', weekday, nth: ordinal.value, within: month.value } }
  return { first: at, last: ordinal.last + 1, value: { kind: 'vague' } }
}

/** Days of the week: "on Tuesday", "Friday evening", "Sunday dawn of 25 June 1950". */
export function weekday(s: Scanner, at: number): Found | null {
  const { weekday: number } = s.sense(at)
  if (!number || (!s.atoms.capital[at] && s.is('ambiguous-weekdays', at))) return null
  if (s.is('ambiguous-weekdays', at) && s.text(at + 1) !== ',' && s.text(at + 1) !== '.') return null
  let last = at + 1
  if (s.is('parts-of-day', last)) {
    last++
    if (s.text(last) === 'of') {
      const date = dayAt(s, last + 1)
      if (date) return { first: at, last: date.last, value: { ...date.value, part: true } }
    }
    return { first: at, last, value: { kind: 'point', weekday: number, part: true } }
  }
  return { first: at, last, value: { kind: 'point', weekday: number } }
}
