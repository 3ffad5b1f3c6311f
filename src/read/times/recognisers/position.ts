import type { Scanner } from '../scanner.js'
import type { Found, Value } from '../value.js'
import type { Position } from '../vocabulary.js'
import { calendarDate } from './calendar-date.js'
import { deictic } from './deictic.js'
import { holiday } from './fixed.js'
import { partOfDay, season, weekday } from './season.js'
import { decade, quarter, year } from './year.js'

const PERIODS = [calendarDate, decade, season, quarter, partOfDay, weekday, holiday, deictic, year]

/** A period by which a part of it is named. */
function period(s: Scanner, at: number): Found | null {
  let best: Found | null = null
  for (const recognise of PERIODS) {
    const found = recognise(s, at)
    if (found && (!best || found.last > best.last)) best = found
  }
  return best
}

/** A part of a period: "early May", "mid-1990s", "the end of 2003", "late in 1957", "later that year", "the second half of 1942". */
export function part(s: Scanner, at: number): Found | null {
  return adjective(s, at) ?? noun(s, at) ?? approximate(s, at)
}

function adjective(s: Scanner, at: number): Found | null {
  const start = s.text(at) === 'the' ? at + 1 : at
  const read = s.phrase(s.vocabulary.adjectives, start)
  if (!read) return null
  let i = s.hyphen(read.last)
  // "mid-to-late May", "early to mid 1990s"
  const to = s.hyphen(i)
  if (s.text(to) === 'to') {
    const more = s.phrase(s.vocabulary.adjectives, s.hyphen(to + 1))
    if (more) i = s.hyphen(more.last)
  }
  const joint = s.text(i)
  if (joint === 'in' || (joint === 'on' && start > at)) i++
  else if (joint === ',' || joint === 'on') return null
  const found = period(s, i)
  if (!found || !takesPart(found.value, s, i)) return null
  if (found.value.kind === 'vague' && s.text(i) !== 'the' && s.text(i) !== 'this' && s.text(i) !== 'that') return null
  return { first: at, last: found.last, value: withPart(found.value, read.value) }
}

function takesPart(value: Value, s: Scanner, at: number): boolean {
  if (value.kind === 'point') return true
  return value.kind === 'step' || (value.kind === 'vague' && s.text(at) !== 'the')
}

function noun(s: Scanner, at: number, depth = 0): Found | null {
  if (depth > 2) return null
  let i = s.text(at) === 'the' ? at + 1 : at
  if (s.text(i) === 'very') i++
  const read = s.phrase(s.vocabulary.positions, i)
  if (!read) return possessive(s, at)
  let j = read.last
  if (s.text(j) !== 'of' && s.text(j) !== 'to') return null
  j++
  const inner = noun(s, j, depth + 1)
  const found = inner ?? adjective(s, j) ?? period(s, j)
  if (!found || found.value.kind === 'set') return null
  return { first: at, last: found.last, value: withPart(found.value, read.value) }
}

/** "month's end", "year's end". */
function possessive(s: Scanner, at: number): Found | null {
  const i = s.text(at) === 'the' || s.text(at) === 'this' ? at + 1 : at
  const { unit } = s.sense(i)
  if (!unit || s.text(i + 1) !== "'" || s.text(i + 2) !== 's' || !['end', 'start', 'beginning'].includes(s.text(i + 3)))
    return null
  return { first: at, last: i + 4, value: { kind: 'step', unit, offset: 0, anchor: 'text' } }
}

/** "circa 461 BC". */
function approximate(s: Scanner, at: number): Found | null {
  if (!s.is('date-approximators', at)) return null
  const i = s.text(at + 1) === '.' ? at + 2 : at + 1
  const found = period(s, i)
  if (found?.value.kind !== 'point') return null
  return { first: at, last: found.last, value: { ...found.value, approximate: true } }
}

/** Halves have a code of their own; a beginning or an end lies within the period, and EDTF has no sign for which end. */
function withPart(value: Value, position: Position): Value {
  const half = position === 'first-half' ? 1 : position === 'second-half' ? 2 : undefined
  return half && (value.kind === 'point' || value.kind === 'step') ? { ...value, half } : value
}
