import { bylineNames } from './byline.js'
import { type DayOrder, isoDate } from './date.js'

const DATE_WORDS =
  /\b(?:published|posted|updated|modified|first|last|created|issued|date|on|at|am|pm|a\.m|p\.m|gmt|utc|est|edt|cet|bst|ist|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|st|nd|rd|th|of|min|read|ago|hours?)\b|(?<=\d)(?:st|nd|rd|th)|(?:mon|tues|wednes|thurs|fri|satur|sun)day/gi

/** The date that a line gives, where it gives nothing else: "Published 15 November 2016, 10:15 GMT". */
export function dateLine(line: string, order: DayOrder = 'unknown'): string | null {
  if (line.length > 120 || !/\d/.test(line)) return null
  if (/\p{L}/u.test(line.replace(DATE_WORDS, '').replace(/T(?=\d)|(?<=\d)Z/g, ''))) return null
  return isoDate(line.replace(/\b(?:last )?(?:updated|modified)\b.*$/i, ''), order)
}

/** The names that a line gives, where it is a byline: "By Jane Doe", "by Harbour News •". */
export function bylineLine(line: string): readonly string[] {
  if (line.length > 160 || /[.!?]$/.test(line.replace(/\b(?:jr|sr|[a-z])\.$/i, ''))) return []
  return /^(?:(?:story|written|reported|posted|published|compiled|words|text|analysis|reporting)\s+)?by[:\s]/i.test(
    line,
  )
    ? bylineNames(line)
    : []
}

/** Also lines that only say when a page was changed. */
export function isDateLine(line: string): boolean {
  return (
    dateLine(line) !== null ||
    (/^(?:last )?(?:updated|modified)\b/i.test(line) && line.length < 60 && isoDate(line) !== null)
  )
}
