import { addDays, addMonths, type CalendarDate, type FullDate, isFull, weekdayOf } from './calendar.js'
import { approximate, writeDate, writeDivision, writeInterval, writeYears } from './edtf.js'
import type { Step } from './value.js'

/** Where a step leads: its EDTF, and the date that later expressions are reckoned from. */
export interface Taken {
  readonly edtf: string
  readonly date: CalendarDate | null
}

/**
 * Takes a step from a date. The result is as exact as its unit: a day gives a day, a month a month, a year a year; weeks
 * that were counted ("two weeks later") give a day marked approximate, a week that is pointed to ("last week") its days.
 * Null where the step cannot be counted or the date is not exact enough for it.
 */
export function takeStep(step: Step, from: CalendarDate, future: boolean): Taken | null {
  const { unit, offset } = step
  if (offset === null) return null
  if (step.span) return stretch(step, from, offset)
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return isFull(from) && Math.abs(offset) * (unit === 'hour' ? 1 : 0) >= 24
        ? days(from, Math.trunc(offset / 24))
        : isFull(from) && offset !== 0
          ? { ...days(from, 0), edtf: approximate(writeDate(from)) }
          : null
    case 'day':
    case 'night':
      return isFull(from) && Number.isInteger(offset) ? days(from, offset) : null
    case 'weekend':
      return isFull(from) ? weekend(from, offset, future) : null
    case 'week':
    case 'fortnight':
      return isFull(from) ? weeks(from, offset * (unit === 'week' ? 1 : 2), step) : null
    case 'month': {
      if (!from.month || !Number.isInteger(offset)) return null
      const date = addMonths({ year: from.year, month: from.month }, offset)
      return { edtf: writeDate(date), date }
    }
    case 'quarter': {
      if (!from.month) return null
      const count = from.year * 4 + Math.floor((from.month - 1) / 3) + offset
      const year = Math.floor(count / 4)
      return { edtf: writeDivision(year, 33 + (count - year * 4)), date: { year } }
    }
    case 'year': {
      if (!Number.isInteger(offset)) {
        if (!from.month) return null
        const date = addMonths({ year: from.year, month: from.month }, Math.round(offset * 12))
        return { edtf: approximate(writeDate(date)), date }
      }
      const date = { year: from.year + offset }
      if (step.half) return { edtf: writeDivision(date.year, 39 + step.half), date }
      return { edtf: writeDate(date), date }
    }
    case 'decade':
      if (step.anchor === 'publication' || Math.abs(offset) > 1)
        return { edtf: approximate(writeDate({ year: from.year + 10 * offset })), date: null }
      return { edtf: writeYears(Math.floor(from.year / 10) * 10 + 10 * offset, 10), date: null }
    case 'century':
      if (Math.abs(offset) > 1) return { edtf: approximate(writeDate({ year: from.year + 100 * offset })), date: null }
      return { edtf: writeYears(Math.floor(from.year / 100) * 100 + 100 * offset, 100), date: null }
    default:
      return null
  }
}

function days(from: FullDate, offset: number): Taken {
  const date = addDays(from, offset)
  return { edtf: writeDate(date), date }
}

/** The Saturday and Sunday last begun, or the next; "this weekend" looks ahead only where the sentence does. */
function weekend(from: FullDate, offset: number, future: boolean): Taken {
  const since = (weekdayOf(from) - 6 + 7) % 7
  const saturday = addDays(from, offset > 0 || (future && offset === 0) ? 7 - since : -since)
  return { edtf: writeInterval(saturday, addDays(saturday, 1)), date: saturday }
}

function weeks(from: FullDate, offset: number, step: Step): Taken | null {
  if (!Number.isInteger(offset * 7)) return null
  if (step.counted) {
    const date = addDays(from, 7 * offset)
    return { edtf: approximate(writeDate(date)), date }
  }
  const monday = addDays(from, 1 - weekdayOf(from) + 7 * offset)
  return { edtf: writeInterval(monday, addDays(monday, 6)), date: null }
}

/** "the past three years", "the next two weeks": from the date to where the step leads. */
function stretch(step: Step, from: CalendarDate, offset: number): Taken | null {
  const end = far(step.unit, from, offset)
  if (!end) return null
  const near: CalendarDate = end.day ? from : end.month ? { year: from.year, month: from.month } : { year: from.year }
  return { edtf: offset < 0 ? writeInterval(end, near) : writeInterval(near, end), date: null }
}

const IN_DAYS: Partial<Record<Step['unit'], number>> = { day: 1, night: 1, week: 7, fortnight: 14 }
const IN_MONTHS: Partial<Record<Step['unit'], number>> = { month: 1, quarter: 3 }
const IN_YEARS: Partial<Record<Step['unit'], number>> = { year: 1, decade: 10, century: 100 }

function far(unit: Step['unit'], from: CalendarDate, offset: number): CalendarDate | null {
  if (unit === 'hour') return isFull(from) ? addDays(from, Math.sign(offset) * Math.ceil(Math.abs(offset) / 24)) : null
  const perDay = IN_DAYS[unit]
  if (perDay) return isFull(from) && Number.isInteger(perDay * offset) ? addDays(from, perDay * offset) : null
  const perMonth = IN_MONTHS[unit]
  if (perMonth)
    return from.month ? addMonths({ year: from.year, month: from.month }, Math.round(perMonth * offset)) : null
  const perYear = IN_YEARS[unit]
  return perYear ? { year: from.year + Math.round(perYear * offset) } : null
}
