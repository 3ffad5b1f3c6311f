import type { Read, Scanner } from '../scanner.js'
import type { Found, Point } from '../value.js'

/**
 * Years: 1943, 490 BC, AD 79, "the year 1950", the second of "1939-45". A bare number of four digits is a year where nothing
 * counted follows it; inside a date (`dated`) it needs no more proof.
 */
export function year(s: Scanner, at: number, dated = false): Found | null {
  const number = s.digits(at)
  if (number === null) {
    if (s.text(at) === 'ad' || s.text(at) === 'a') return annoDomini(s, at)
    if (s.text(at) === "'") return shortYear(s, at)
    if (!dated) return named(s, at)
    return null
  }
  const bc = era(s, at + 1)
  if (bc && number > 0 && number < 10000) return found(at, bc.last, bc.value === 'bc' ? 1 - number : number)
  if (s.text(at).length === 4 && number >= 1000 && number < 2100) {
    if (s.joined(at + 1) && /^\p{L}/u.test(s.text(at + 1))) return null
    if (dated || isYear(s, at, number)) return found(at, at + 1, number)
    return null
  }
  return rangeEnd(s, at, number) ?? rangeStart(s, at, number)
}

function found(first: number, last: number, value: number): Found {
  return { first, last, value: { kind: 'point', year: value } }
}

function isYear(s: Scanner, at: number, number: number): boolean {
  const before = s.text(at - 1)
  const after = s.text(at + 1)
  if (before === '$' || before === '€' || before === '£' || before === '#' || (before === '.' && s.joined(at)))
    return false
  if (after === '%' || after === '°' || (after === '.' && s.digits(at + 2) !== null && s.joined(at + 2))) return false
  if (s.is('counted', at + 1)) return false
  const trusted = s.is('before-year', at - 1) || at === 0
  if (number >= 1600 && number < 2060) {
    if (trusted && before !== 'of' && before !== 'about' && before !== 'around' && before !== 'to' && before !== 'and')
      return true
    // "about 1800 rebels", "of 1700 houses": a plural noun right after a number counts
    return !(s.upos(at + 1) === 'NOUN' && /[^s]s$/.test(after) && before !== 'the')
  }
  return (
    trusted &&
    !(s.upos(at + 1) === 'NOUN' && /s$/.test(after)) &&
    before !== 'about' &&
    before !== 'of' &&
    before !== ',' &&
    before !== 'to'
  )
}

/** BC, B.C., BCE, AD after a number. */
function era(s: Scanner, at: number): Read<'bc' | 'ad'> | null {
  const text = s.text(at)
  if (text === 'bc' || text === 'bce') return { last: at + 1, value: 'bc' }
  if (text === 'ad' || text === 'ce')
    return s.atoms.end[at] - s.atoms.start[at] === 2 && s.atoms.capital[at] ? { last: at + 1, value: 'ad' } : null
  if (text === 'b' && s.words(at, 'b', '.', 'c') > 0) {
    const dot = s.text(at + 3) === '.' && at + 4 < s.atoms.count
    return { last: dot || s.text(at + 3) === '.' ? at + 4 : at + 3, value: 'bc' }
  }
  if (text === 'a' && s.words(at, 'a', '.', 'd', '.') > 0 && s.atoms.capital[at]) return { last: at + 4, value: 'ad' }
  return null
}

function annoDomini(s: Scanner, at: number): Found | null {
  const mark = era(s, at)
  const number = mark?.value === 'ad' ? s.digits(mark.last) : null
  return mark && number !== null && number < 3000 ? found(at, mark.last + 1, number) : null
}

/** "'44", where the apostrophe is not a closing quotation mark. */
function shortYear(s: Scanner, at: number): Found | null {
  const number = s.digits(at + 1)
  if (
    number === null ||
    s.text(at + 1).length !== 2 ||
    !s.joined(at + 1) ||
    s.joined(at) ||
    (s.joined(at + 2) && s.text(at + 2) === 's')
  )
    return null
  return found(at, at + 2, number < 30 ? 2000 + number : 1900 + number)
}

/** "the year 1950", "the years 1955". */
function named(s: Scanner, at: number): Found | null {
  const i = s.text(at) === 'the' ? at + 1 : at
  if (s.sense(i).unit !== 'year') return null
  // the French republican calendar, fiscal counts: "the Year II", "Year One"
  if (s.atoms.capital[i] && s.atoms.capital[i + 1] && (/^[ivx]+$/.test(s.text(i + 1)) || s.sense(i + 1).cardinal))
    return { first: at, last: i + 2, value: { kind: 'vague' } }
  const number = s.digits(i + 1)
  const bc = number === null ? null : era(s, i + 2)
  if (number !== null && bc) return found(at, bc.last, bc.value === 'bc' ? 1 - number : number)
  return number !== null && s.text(i + 1).length === 4 ? found(at, i + 2, number) : null
}

/** The end of "1939-45". */
function rangeEnd(s: Scanner, at: number, number: number): Found | null {
  if (s.text(at).length !== 2 || !['-', '/'].includes(s.text(at - 1)) || !s.joined(at) || !s.joined(at - 1)) return null
  const from = s.text(at - 2).length === 4 ? s.digits(at - 2) : null
  if (from === null || from < 1000 || (s.text(at + 1) === '-' && s.joined(at + 1))) return null
  if (s.text(at - 3) === '-' && s.joined(at - 2)) return null
  const value = from - (from % 100) + number
  return value > from ? found(at, at + 1, value) : null
}

/** The start of "499-493 BC". */
function rangeStart(s: Scanner, at: number, number: number): Found | null {
  const joint = s.text(at + 1)
  if (joint !== '-' && joint !== 'to' && joint !== 'and' && joint !== '/' && joint !== 'or' && joint !== 'until')
    return null
  const to = s.digits(at + 2)
  const bc = to === null ? null : era(s, at + 3)
  if (bc?.value === 'bc' && to !== null && number > to) return found(at, at + 1, 1 - number)
  return null
}

/** Decades and centuries: "1990s", "the '80s", "the nineties", "the 490s BC", "the nineteenth century". */
export function decade(s: Scanner, at: number): Found | null {
  let i = s.text(at) === 'the' ? at + 1 : at
  const point = (last: number, value: Partial<Point>): Found => ({
    first: at,
    last,
    value: { kind: 'point', ...value },
  })
  const ordinal = s.ordinal(i)
  if (ordinal) {
    const j = s.hyphen(ordinal.last)
    if (s.sense(j).unit !== 'century') return null
    const bc = era(s, j + 1)
    return point(bc?.last ?? j + 1, {
      century: bc?.value === 'bc' ? -100 * ordinal.value + 1 : (ordinal.value - 1) * 100,
    })
  }
  const spelt = s.sense(i).decade
  if (spelt !== undefined)
    return i > at || s.text(at - 1) === '-' || s.text(at - 1) === 'early' || s.text(at - 1) === 'late'
      ? point(i + 1, { decade: spelt })
      : null
  if (s.text(i) === "'" && s.joined(i + 1)) i++
  const number = s.digits(i)
  if (number === null) return null
  let j = i + 1
  if (s.text(j) === "'" && s.joined(j) && s.joined(j + 1)) j++
  if (s.text(j) !== 's' || !s.joined(j) || number % 10 !== 0) return null
  const bc = era(s, j + 1)
  if (bc) return point(bc.last, { decade: bc.value === 'bc' ? 1 - number : number })
  if (s.text(i).length === 4)
    return number % 100 === 0 && number < 1900 ? point(j + 1, { century: number }) : point(j + 1, { decade: number })
  return s.text(i).length === 2 && number >= 20 ? point(j + 1, { decade: number }) : null
}

/** Quarters, halves and fiscal years: "Q3 2014", "the first quarter of 2014", "fiscal year 2015". */
export function quarter(s: Scanner, at: number): Found | null {
  let i = s.text(at) === 'the' ? at + 1 : at
  if (s.text(i) === 'q' && s.joined(i + 1)) {
    const number = s.digits(i + 1)
    const known = year(s, s.text(i + 2) === 'of' ? i + 3 : i + 2, true)
    return number !== null && number >= 1 && number <= 4
      ? {
          first: at,
          last: known?.last ?? i + 2,
          value: { kind: 'point', quarter: number, year: (known?.value as Point | undefined)?.year },
        }
      : null
  }
  const ordinal = s.ordinal(i)
  if (ordinal && s.sense(ordinal.last).unit === 'quarter' && s.text(ordinal.last + 1) === 'of') {
    const known = year(s, ordinal.last + 2, true)
    if (known)
      return {
        first: at,
        last: known.last,
        value: { kind: 'point', quarter: ordinal.value, year: (known.value as Point).year },
      }
  }
  if (s.text(i) === 'fiscal' || s.text(i) === 'financial') {
    i = s.sense(i + 1).unit === 'year' ? i + 2 : i + 1
    const known = year(s, i, true)
    if (known) return { first: at, last: known.last, value: known.value }
  }
  return null
}
