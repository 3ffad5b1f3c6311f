import { extent } from '../extent.js'
import type { Scanner } from '../scanner.js'
import type { Found } from '../value.js'
import { calendarDate, furtherDay } from './calendar-date.js'
import { clock } from './clock.js'
import { deictic } from './deictic.js'
import { adverb, holiday } from './fixed.js'
import { bareUnit, length } from './length.js'
import { numericDate } from './numeric.js'
import { part } from './position.js'
import { nthWeekday, partOfDay, season, weekday } from './season.js'
import { stretch } from './stretch.js'
import { decade, quarter, year } from './year.js'

/** Recognises one kind of time expression at an atom. */
export type Recogniser = (scanner: Scanner, at: number) => Found | null

/**
 * All recognisers. The longest match at a place wins; among equally long ones the first in this order, which goes from
 * those that say most (a date in figures) to those that say least (a unit that stands alone).
 */
export const RECOGNISERS: readonly Recogniser[] = [
  numericDate,
  clock,
  calendarDate,
  part,
  decade,
  quarter,
  season,
  holiday,
  partOfDay,
  nthWeekday,
  weekday,
  year,
  length,
  adverb,
  deictic,
  stretch,
  bareUnit,
]

/** All expressions of a sentence, left to right, none inside another. */
export function recognise(scanner: Scanner): Found[] {
  const found: Found[] = []
  for (let at = 0; at < scanner.atoms.count; ) {
    const longestHere = scanner.begins(at) ? longest(scanner, at) : null
    const best = longestHere && extent(scanner, longestHere)
    if (best) found.push(best)
    const further = best && furtherDay(scanner, best)
    if (further) found.push(further)
    at = further ? further.last : best ? best.last : at + 1
  }
  return found
}

function longest(scanner: Scanner, at: number): Found | null {
  let best: Found | null = null
  for (const recogniser of RECOGNISERS) {
    const found = recogniser(scanner, at)
    if (found && (!best || found.last > best.last)) best = found
  }
  return best
}
