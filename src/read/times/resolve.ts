import type { StatedTime } from '../../model/interval.js'
import {
  addDays,
  addMonths,
  type CalendarDate,
  compare,
  easter,
  exists,
  isFull,
  nthWeekday,
  weekdayOf,
} from './calendar.js'
import { approximate, writeDate, writeDivision, writeYearless, writeYears } from './edtf.js'
import type { Reckoning } from './reckoning.js'
import { takeStep } from './step.js'
import type { Point, Step, Value } from './value.js'

type Basis = StatedTime['basis']

/** A value placed on the calendar: its EDTF and basis, and the date that later expressions are reckoned from. */
export interface Placed {
  readonly edtf: string | null
  readonly basis: Basis
  readonly date: CalendarDate | null
}

/** What is known at the place of an expression. */
export interface Setting extends Reckoning {
  /** The date last spoken of. */
  readonly reference: CalendarDate | null
  /** The date that the text has come to, asides left out. */
  readonly inForce: CalendarDate | null
  /** Whether that date was named in the same sentence. */
  readonly sameSentence: boolean
  /** The sentence speaks of what is to come. */
  readonly future: boolean
  /** The date that the next expression names, where the two are joined ("March" in "March to May 1944"). */
  readonly following: Point | null
  /** A word such as "around" stands before it. */
  readonly blurred: boolean
}

const NONE: Placed = { edtf: null, basis: 'none', date: null }

/** Places a value on the calendar, without guessing: what cannot be had from the text or its date stays without EDTF. */
export function resolve(value: Value, setting: Setting): Placed {
  if (value.kind === 'point') return finish(point(value, setting), setting.blurred || value.approximate)
  if (value.kind === 'step') return finish(step(value, setting), setting.blurred || value.approximate)
  return NONE
}

function finish(placed: Placed, blurred = false): Placed {
  return blurred && placed.edtf ? { ...placed, edtf: approximate(placed.edtf) } : placed
}

/** The date that a step is reckoned from, and the basis of what it gives. */
function anchorOf(value: Step, setting: Setting): { date: CalendarDate; basis: Basis } | null {
  if (value.from) {
    const from = point(value.from, setting)
    return from.date && { date: from.date, basis: 'anchored' }
  }
  const text = setting.reference && { date: setting.reference, basis: 'anchored' as const }
  const published = setting.published && { date: setting.published, basis: 'relative' as const }
  if (value.anchor === 'text')
    return text ?? (value.offset === 0 && !setting.narrative && value.unit === 'weekend' ? published : null)
  return setting.narrative ? text : published
}

function step(value: Step, setting: Setting): Placed {
  const anchor = anchorOf(value, setting)
  if (!anchor) return NONE
  const taken = takeStep(value, anchor.date, setting.future)
  return taken ? { ...taken, basis: anchor.basis } : NONE
}

function point(value: Point, setting: Setting): Placed {
  if (value.decade !== undefined || value.century !== undefined) return years(value, setting)
  const { following } = setting
  if (
    value.time &&
    !value.month &&
    !value.weekday &&
    following &&
    !following.time &&
    (following.day || following.weekday)
  )
    return point({ ...following, time: value.time }, setting)
  const { year, basis } = yearOf(value, setting)
  if (value.holiday) return holiday(value, year, basis)
  if (value.season || value.quarter || (value.half && !value.month)) {
    const code = value.season ?? (value.quarter ? 32 + value.quarter : 39 + (value.half ?? 1))
    return year === null ? NONE : { edtf: writeDivision(year, code), basis, date: { year } }
  }
  if (value.nth) return nthOf(value, year, basis, setting)
  if (value.month) {
    const { month, day } = value
    if (day && !exists(year ?? 2000, month, day)) return NONE
    if (year === null) return { edtf: writeYearless(month, day), basis: 'stated', date: null }
    const date = { year, month, day }
    return { edtf: timed(writeDate(date), value), basis, date }
  }
  if (value.day) return bareDay(value, setting)
  if (value.weekday) return bareWeekday(value, setting)
  if (value.time) {
    const day = setting.narrative || setting.reference ? setting.reference : null
    return isFull(day) ? { edtf: timed(writeDate(day), value), basis: 'anchored', date: day } : NONE
  }
  return year === null ? NONE : { edtf: writeDate({ year }), basis, date: { year } }
}

/** "the first Friday of March 2014". */
function nthOf(value: Point, year: number | null, basis: Basis, setting: Setting): Placed {
  const anchor = value.within && anchorOf(value.within, setting)
  const month = value.within
    ? anchor && takeStep(value.within, anchor.date, setting.future)?.date
    : { year, month: value.month }
  if (!month?.month || month.year === null) return NONE
  const date = nthWeekday(month.year, month.month, value.weekday!, value.nth!)
  return { edtf: writeDate(date), basis: anchor ? anchor.basis : basis, date }
}

function timed(edtf: string, { time, day }: Point): string {
  return time && (day || /^-?\d{4}-\d\d-\d\d$/.test(edtf)) ? `${edtf}T${time}` : edtf
}

function years({ decade, century }: Point, { reference, published }: Setting): Placed {
  if (century !== undefined) return { edtf: writeYears(century, 100), basis: 'stated', date: null }
  if (decade! >= 100 || decade! <= 0) {
    const first = decade! <= 0 ? decade! - 9 : decade!
    return { edtf: writeYears(first, 10), basis: 'stated', date: decade! > 0 ? { year: first } : null }
  }
  // "the '80s": of the century in force, unless that would lie ahead of the writing
  const near = reference?.year ?? published?.year ?? 1999
  let first = Math.floor(near / 100) * 100 + decade!
  if (published && first > published.year) first -= 100
  if (first - near > 50) first -= 100
  return { edtf: writeYears(first, 10), basis: reference || published ? 'anchored' : 'stated', date: null }
}

/** The year of a point, by what it was had. */
function yearOf(value: Point, setting: Setting): { year: number | null; basis: Basis } {
  if (value.year !== undefined) return { year: value.year, basis: 'stated' }
  const { following, reference, published } = setting
  if (value.within) {
    const anchor = anchorOf(value.within, setting)
    const taken = anchor && takeStep(value.within, anchor.date, setting.future)
    if (taken?.date) return { year: taken.date.year, basis: anchor!.basis }
    return { year: null, basis: 'none' }
  }
  if (following?.year !== undefined && (value.month || value.season)) {
    const later = (value.month ?? 0) > (following.month ?? 12) || (value.season ?? 0) > (following.season ?? 24)
    return { year: following.year - (later ? 1 : 0), basis: 'stated' }
  }
  if (!value.month && !value.season && !value.holiday && !value.quarter) return { year: null, basis: 'none' }
  if (setting.sameSentence && reference) return { year: inForce(value, reference), basis: 'anchored' }
  if (setting.narrative && setting.inForce) return { year: inForce(value, setting.inForce), basis: 'anchored' }
  if (setting.narrative || !published) return { year: null, basis: 'none' }
  return { year: nearWriting(value, published, setting.future), basis: 'relative' }
}

/** The narrative's year in force: the year last spoken of, or the next where the months have turned over. */
function inForce(value: Point, reference: CalendarDate): number {
  if (value.month && reference.month && reference.month - value.month >= 8) return reference.year + 1
  return reference.year
}

/** A bare month or day in reporting is the last one before the writing, or the next where the sentence looks ahead. */
function nearWriting(value: Point, published: CalendarDate, future: boolean): number {
  const offset = value.offset ?? 0
  const month = value.month ?? (value.season ? [3, 6, 9, 12][value.season - 21] : undefined)
  if (!month || !published.month) return published.year + Math.sign(offset)
  const here = compare({ year: published.year, month, day: value.day }, published)
  if (offset > 0 || (future && offset === 0)) return here < 0 ? published.year + 1 : published.year
  if (offset < 0) return here < 0 ? published.year : published.year - 1
  return here > 0 && !(value.season && month - published.month < 3) ? published.year - 1 : published.year
}

function holiday({ holiday: named, offset }: Point, year: number | null, basis: Basis): Placed {
  if (year === null || !named) return NONE
  void offset
  if (named.fixed) {
    const [month, day] = named.fixed.split('-').map(Number)
    return { edtf: writeDate({ year, month, day }), basis, date: { year, month, day } }
  }
  if (named.easter !== undefined && year > 1582) {
    const date = addDays(easter(year), named.easter)
    return { edtf: writeDate(date), basis, date }
  }
  if (named.nth) {
    const [month, weekday, nth] = named.nth.split('-').map(Number)
    const date = nthWeekday(year, month, weekday, nth)
    return { edtf: writeDate(date), basis, date }
  }
  return { edtf: writeDate({ year }), basis, date: { year } }
}

/** "the 22nd", "on the 28th of that month": a day of the month in force, or in reporting the last such day. */
function bareDay(value: Point, setting: Setting): Placed {
  const { reference, published, narrative } = setting
  if (!value.within && !narrative && isFull(published)) {
    const ahead = setting.future ? (value.day! < published.day ? 1 : 0) : value.day! > published.day ? -1 : 0
    return dayOf(addMonths(published, ahead), value, 'relative')
  }
  const anchor = value.within
    ? anchorOf(value.within, setting)
    : reference && { date: reference, basis: 'anchored' as const }
  const month = value.within && anchor ? takeStep(value.within, anchor.date, setting.future)?.date : anchor?.date
  return anchor && month?.month ? dayOf({ year: month.year, month: month.month }, value, anchor.basis) : NONE
}

function dayOf({ year, month }: { year: number; month: number }, value: Point, basis: Basis): Placed {
  if (!exists(year, month, value.day!)) return NONE
  const date = { year, month, day: value.day! }
  return { edtf: timed(writeDate(date), value), basis, date }
}

/** A bare weekday: in reporting the last one up to the day of writing, in a narrative the next one from the date in force. */
function bareWeekday(value: Point, setting: Setting): Placed {
  const offset = value.offset ?? 0
  const anchored = setting.narrative ? setting.reference : setting.published
  if (!isFull(anchored)) return NONE
  const ahead = (value.weekday! - weekdayOf(anchored) + 7) % 7
  let days: number
  if (setting.narrative) days = ahead
  else if (offset > 0) days = ahead || 7
  else if (offset < 0) days = ahead - 7
  else if (value.offset === 0) days = value.weekday! - weekdayOf(anchored)
  else days = setting.future || ahead === 0 ? ahead : ahead - 7
  const date = addDays(anchored, days)
  return { edtf: timed(writeDate(date), value), basis: setting.narrative ? 'anchored' : 'relative', date }
}
