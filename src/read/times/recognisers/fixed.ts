import type { Scanner } from '../scanner.js'
import type { Found, Point } from '../value.js'
import { year } from './year.js'

/** Adverbs and other fixed expressions: "yesterday", "daily", "now", "recently", "former". */
export function adverb(s: Scanner, at: number): Found | null {
  const read = s.phrase(s.vocabulary.adverbs, at)
  if (!read) return null
  const { day, vague, set, adjective, final } = read.value
  // "the former" stands for one of two, and is no time
  if (
    adjective &&
    (s.text(at - 1) === 'the'
      ? !/^\p{L}/u.test(s.text(read.last)) || s.upos(read.last) === 'VERB' || s.upos(read.last) === 'AUX'
      : false)
  )
    return null
  if (final && /^\p{L}/u.test(s.text(read.last)) && s.upos(read.last) !== 'ADP') return null
  if (set) return { first: at, last: read.last, value: { kind: 'set' } }
  if (day !== undefined && !vague)
    return { first: at, last: read.last, value: { kind: 'step', unit: 'day', offset: day, anchor: 'publication' } }
  if (day !== undefined)
    return {
      first: at,
      last: read.last,
      value: { kind: 'step', unit: 'day', offset: day, anchor: 'publication', approximate: true },
    }
  return { first: at, last: read.last, value: { kind: 'vague' } }
}

/** Holidays, with their year where it is said: "Ramadan 2015", "Christmas". */
export function holiday(s: Scanner, at: number): Found | null {
  const read =
    (s.atoms.capital[at] && s.text(at - 1) !== 'operation') || s.text(at) === 'the'
      ? s.phrase(s.vocabulary.holidays, at)
      : null
  if (!read) return null
  const i =
    s.text(read.last) === ',' || s.text(read.last) === 'of' || s.text(read.last) === 'in' ? read.last + 1 : read.last
  const known = year(s, i, true)
  const value: Point = { kind: 'point', holiday: read.value, year: (known?.value as Point | undefined)?.year }
  return { first: at, last: known && s.text(read.last) !== 'in' ? known.last : read.last, value }
}
