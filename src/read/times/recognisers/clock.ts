import type { Read, Scanner } from '../scanner.js'
import type { Found, Point } from '../value.js'
import { calendarDate } from './calendar-date.js'

/** Times of day: "5:34 AM", "19:00 hrs", "0600 hours", "10:30 pm GMT", "five o'clock"; "9:34 p.m., March 19 EST" with its date. */
export function clock(s: Scanner, at: number): Found | null {
  const time = timeAt(s, at)
  if (!time) return null
  let last = s.is('zones', time.last) && s.atoms.capital[time.last] ? time.last + 1 : time.last
  const dateAt = s.text(last) === ',' ? last + 1 : last
  const date = calendarDate(s, dateAt)
  const value: Point = { kind: 'point', time: time.value, part: true }
  if (date?.value.kind === 'point' && date.value.month && date.value.day) {
    last = s.is('zones', date.last) && s.atoms.capital[date.last] ? date.last + 1 : date.last
    return { first: at, last, value: { ...date.value, time: time.value } }
  }
  return { first: at, last, value }
}

function timeAt(s: Scanner, at: number): Read<string> | null {
  const digits = s.digits(at)
  if (digits !== null && s.text(at).length <= 2 && digits <= 24) {
    if (s.text(at + 1) === ':' && s.joined(at + 1) && s.joined(at + 2) && /^[0-5]\d$/.test(s.text(at + 2))) {
      let last = at + 3
      if (s.text(last) === ':' && s.joined(last) && /^[0-5]\d$/.test(s.text(last + 1))) last += 2
      const half = meridiem(s, last)
      const hours = s.text(half?.last ?? last)
      const tail = half?.last ?? last
      return {
        last: ['hr', 'hrs', 'hours', 'h'].includes(hours) ? tail + 1 : tail,
        value: stamp(digits, Number(s.text(at + 2)), half?.value),
      }
    }
    const half = meridiem(s, at + 1)
    if (half) return { last: half.last, value: stamp(digits, 0, half.value) }
  }
  if (s.text(at).length === 4 && digits !== null && digits < 2400 && digits % 100 < 60) {
    const unit = s.text(at + 1)
    if (unit === 'hours' || unit === 'hrs' || (unit === 'h' && s.joined(at + 1)))
      return digits < 1000
        ? { last: at + 2, value: stamp(Math.floor(digits / 100), digits % 100) }
        : /^(?:1\d|2[0-3])/.test(s.text(at))
          ? { last: at + 2, value: stamp(Math.floor(digits / 100), digits % 100) }
          : null
  }
  const decimal = /^(\d{1,2})\.([0-5]\d)$/.exec(s.text(at))
  const half = decimal && meridiem(s, at + 1)
  if (decimal && half && Number(decimal[1]) <= 12)
    return { last: half.last, value: stamp(Number(decimal[1]), Number(decimal[2]), half.value) }
  const number = s.cardinal(at)
  if (
    number?.value &&
    number.value <= 12 &&
    s.text(number.last) === 'o' &&
    s.text(number.last + 1) === "'" &&
    s.text(number.last + 2) === 'clock'
  )
    return { last: number.last + 3, value: stamp(number.value, 0) }
  return null
}

function meridiem(s: Scanner, at: number): Read<'am' | 'pm'> | null {
  const text = s.text(at)
  if (text === 'am' || text === 'pm') return { last: at + 1, value: text }
  if ((text === 'a' || text === 'p') && s.words(at + 1, '.', 'm') > 0)
    return { last: s.text(at + 3) === '.' ? at + 4 : at + 3, value: text === 'a' ? 'am' : 'pm' }
  return null
}

function stamp(hours: number, minutes: number, half?: 'am' | 'pm'): string {
  const h = half === 'pm' && hours < 12 ? hours + 12 : half === 'am' && hours === 12 ? 0 : hours
  return `${String(h).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
