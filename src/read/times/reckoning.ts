import type { CalendarDate } from './calendar.js'
import type { Value } from './value.js'

/** By what a document's incomplete dates are completed. */
export interface Reckoning {
  /** The day of writing; null where it is not known. */
  readonly published: CalendarDate | null
  /** True where the text tells of another time than that of writing, so that bare dates follow the dates in the text. */
  readonly narrative: boolean
}

/** So many years, and so many different ones, must be named before a text counts as a narrative. */
const LEAST = 8
const DIFFERENT = 4
/** So many of them must stand against one word of reporting. */
const AGAINST = 3

/**
 * Judges whether a document reports (its bare dates are near the day of writing) or narrates (they follow its own dates),
 * a difference that HeidelTime is told as the kind of document (Strötgen and Gertz 2013) and that is judged here from the
 * text: many different years, few words such as "yesterday", "last week" or bare weekdays.
 */
export function reckoning(published: CalendarDate | null, values: readonly Value[]): Reckoning {
  if (!published) return { published, narrative: true }
  const years = new Set<number>()
  let dated = 0
  let reporting = 0
  for (const value of values) {
    if (value.kind === 'point') {
      if (value.year !== undefined) {
        dated++
        years.add(value.year)
      } else if (value.weekday && !value.month) reporting++
    } else if (value.kind === 'step' && value.anchor === 'publication') reporting++
  }
  return { published, narrative: dated >= LEAST && years.size >= DIFFERENT && dated >= AGAINST * reporting }
}
