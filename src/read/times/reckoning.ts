import type { CalendarDate } from './calendar.js'
import type { Value } from './value.js'

/** By what a document's incomplete dates are completed. */
export interface Reckoning {
  /** The day of writing; null where it is not known. */
  readonly published: CalendarDate | null
  /** True where the text tells of another time than that of writing, so that bare dates follow the dates in the text. */
  readonly narrative: boolean
}

/** So many years off the year of writing must be named before a text counts as a narrative. */
const LEAST = 4

/**
 * Judges whether a document reports (its bare dates are near the day of writing) or narrates (they follow its own dates),
 * as HeidelTime does by the kind of document (Strötgen and Gertz 2013), here from the text: many years far from that of
 * writing, few words such as "yesterday", "last week" or bare weekdays.
 */
export function reckoning(published: CalendarDate | null, values: readonly Value[]): Reckoning {
  if (!published) return { published, narrative: true }
  let far = 0
  let near = 0
  for (const value of values) {
    if (value.kind === 'point') {
      if (value.year !== undefined) Math.abs(value.year - published.year) > 1 ? far++ : near++
      else if (value.weekday && !value.month) near++
    } else if (value.kind === 'step' && value.anchor === 'publication') near++
  }
  return { published, narrative: far >= LEAST && far > 2 * near }
}
