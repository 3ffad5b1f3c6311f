import type { Scanner } from '../scanner.js'
import type { Found, Point } from '../value.js'
import { century } from './calendar-date.js'

/** Dates in figures: 2014-03-05, 2014-03-05T17:00, 05/03/2014, 5.3.2014. Day and month that could be swapped leave the date open. */
export function numericDate(s: Scanner, at: number): Found | null {
  const figures: number[] = [at]
  const mark = s.text(at + 1)
  if (mark !== '-' && mark !== '/' && mark !== '.') return dotted(s, at)
  for (
    let i = at + 1;
    figures.length < 5 && s.text(i) === mark && s.joined(i) && s.joined(i + 1) && s.digits(i + 1) !== null;
    i += 2
  )
    figures.push(i + 1)
  if (figures.length < 2 || figures.length > 3) return null
  const last = figures[figures.length - 1] + 1
  const [a, b, c] = figures.map(i => Number(s.text(i)))
  const lengths = figures.map(i => s.text(i).length)
  if (s.digits(at) === null) return null
  if (lengths[0] === 4 && mark !== '.') {
    if (
      lengths[1] !== 2 ||
      b < 1 ||
      b > 12 ||
      (mark === '-' && figures.length === 2 && String(a).slice(2) < s.text(figures[1]))
    )
      return null
    if (figures.length === 2) return { first: at, last, value: { kind: 'point', year: a, month: b } }
    if (c < 1 || c > 31) return null
    return withTime(s, { first: at, last, value: { kind: 'point', year: a, month: b, day: c } })
  }
  if (figures.length !== 3 || (lengths[2] !== 4 && lengths[2] !== 2) || (mark === '-' && lengths[2] === 2)) return null
  return { first: at, last, value: dayAndMonth(a, b, lengths[2] === 2 ? century(c) : c) ?? { kind: 'vague' } }
}

function dotted(s: Scanner, at: number): Found | null {
  const match = /^(\d{1,2})\.(\d{1,2})$/.exec(s.text(at))
  const year = s.text(at + 1) === '.' && s.joined(at + 1) && s.joined(at + 2) ? s.digits(at + 2) : null
  if (!match || year === null || s.text(at + 2).length !== 4) return null
  return {
    first: at,
    last: at + 3,
    value: dayAndMonth(Number(match[1]), Number(match[2]), year, true) ?? { kind: 'vague' },
  }
}

/** Null where nothing tells the day from the month. With dots the day comes first everywhere. */
function dayAndMonth(a: number, b: number, year: number, dayFirst = false): Point | null {
  if (a < 1 || b < 1 || a > 31 || b > 31) return null
  if (b > 12 && a <= 12) return { kind: 'point', year, month: a, day: b }
  if ((a > 12 || dayFirst || a === b) && b <= 12) return { kind: 'point', year, month: b, day: a }
  return null
}

function withTime(s: Scanner, date: Found): Found {
  const i = date.last
  if (s.text(i) !== 't' || !s.joined(i) || s.digits(i + 1) === null || s.text(i + 2) !== ':') return date
  let last = i + 4
  while (s.text(last) === ':' && s.joined(last) && s.digits(last + 1) !== null) last += 2
  if (s.text(last) === 'z' && s.joined(last)) last++
  const time = `${s.text(i + 1).padStart(2, '0')}:${s.text(i + 3).padStart(2, '0')}`
  return { ...date, last, value: { ...(date.value as Point), time } }
}
