import { isoDate } from './date.js'

/** "OSTREL, 18 April 2024 -", "KABUL, March 5, 2024 (Agency) —": a place in capitals, a full date, then a dash. */
const DATELINE =
  /^\p{Lu}[\p{Lu} .'’-]{2,40},\s+(?<date>(?:\d{1,2}\s+\p{L}{3,9}\.?|\p{L}{3,9}\.?\s+\d{1,2}),?\s+\d{4})\s*(?:\([^()]{2,40}\)\s*)?[-–—:]/u
/** Above the dateline stand at most a title and a few lines of the page. */
const FIRST_PARAGRAPHS = 6

/** The date of the dateline that opens an agency's report, or null. A dateline without a year says no date that can be had without guessing. */
export function datelineDate(text: string): string | null {
  for (const paragraph of text.split('\n\n', FIRST_PARAGRAPHS)) {
    const found = DATELINE.exec(paragraph.slice(0, 160))?.groups?.date
    if (found) return isoDate(found)
  }
  return null
}
