import { AFTER_ALL, BEFORE_ALL, type Days } from '../../model/edtf.js'

export const GRAINS = ['month', 'quarter', 'year'] as const
export type Grain = (typeof GRAINS)[number]

/** Something of one lane that went on for some days; null where neither its time nor that of its report is known. */
export interface Active {
  readonly lane: 'cooperation' | 'conflict'
  readonly days: Days | null
  readonly id: string
}

/** What is active in a period, by lane. */
export interface Period<T> {
  /** YYYY-MM, YYYY-Qn or YYYY. */
  readonly period: string
  readonly cooperation: readonly T[]
  readonly conflict: readonly T[]
}

/** When lanes are active, and the share of time in which both are. */
export interface Activity<T> {
  readonly grain: Grain
  /** In order; those without anything are left out. */
  readonly periods: readonly Period<T>[]
  readonly either: number
  readonly both: number
  /** `both` / `either`; null without any period. */
  readonly share: number | null
  readonly undated: number
}

/** Periods that one event with open ends may fill; what is longer is cut at its last ones. */
const LONGEST = 1200

/**
 * The share of time in which both lanes are active (the overlap of the two, Jaccard 1901): of the periods in which any lane is
 * active, those in which both are. A lane is active in each period that the valid time of one of its claims touches; an
 * interval fills all of its periods, and a time that is told more coarsely than the periods ("in 2019") all that it may mean. Of an
 * interval with one open end only the known end is taken, since nobody says how long it was.
 */
export function activity<T extends Active>(events: Iterable<T>, grain: Grain): Activity<T> {
  const found = new Map<number, { cooperation: T[]; conflict: T[] }>()
  let undated = 0
  for (const event of events) {
    const span = known(event.days)
    if (!span) {
      undated++
      continue
    }
    const last = number(span[1], grain)
    for (let at = Math.max(number(span[0], grain), last - LONGEST); at <= last; at++) {
      const period = found.get(at) ?? { cooperation: [], conflict: [] }
      period[event.lane].push(event)
      found.set(at, period)
    }
  }
  const periods = [...found].sort(([x], [y]) => x - y).map(([at, lanes]) => ({ period: name(at, grain), ...lanes }))
  const both = periods.filter(p => p.cooperation.length && p.conflict.length).length
  return { grain, periods, either: periods.length, both, share: periods.length ? both / periods.length : null, undated }
}

/** The days that are known of a span; null where none is. */
function known(days: Days | null): Days | null {
  if (!days) return null
  const [first, last] = days
  if (first === BEFORE_ALL && last === AFTER_ALL) return null
  if (first === BEFORE_ALL) return [last, last]
  return last === AFTER_ALL ? [first, first] : days
}

const A_YEAR: Readonly<Record<Grain, number>> = { month: 12, quarter: 4, year: 1 }

/** The number of the period that a day (YYYYMMDD) lies in. */
function number(day: number, grain: Grain): number {
  const year = Math.floor(day / 10_000)
  const month = (Math.floor(day / 100) % 100) - 1
  return year * A_YEAR[grain] + Math.floor((month * A_YEAR[grain]) / 12)
}

function name(at: number, grain: Grain): string {
  const a = A_YEAR[grain]
  const year = String(Math.floor(at / a)).padStart(4, '0')
  const part = (((at % a) + a) % a) + 1
  if (grain === 'year') return year
  return grain === 'quarter' ? `${year}-Q${part}` : `${year}-${String(part).padStart(2, '0')}`
}
