import { bylineNames } from '../metadata/byline.js'
import { isoDate } from '../metadata/date.js'

/** What the lines above a text say about it. */
export interface Head {
  readonly title: string | null
  readonly names: readonly string[]
  readonly published: string | null
}

const DATE_WORDS =
  /\b(?:published|posted|updated|modified|first|last|created|issued|date|on|at|am|pm|a\.m|p\.m|gmt|utc|est|edt|cet|bst|ist|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|st|nd|rd|th|of|min|read|ago|hours?)\b|(?<=\d)(?:st|nd|rd|th)|(?:mon|tues|wednes|thurs|fri|satur|sun)day/gi

/** The date that a line gives, where it gives nothing else: "Published 15 November 2016, 10:15 GMT". */
export function dateLine(line: string): string | null {
  if (line.length > 120 || !/\d/.test(line)) return null
  if (/\p{L}/u.test(line.replace(DATE_WORDS, '').replace(/T(?=\d)|(?<=\d)Z/g, ''))) return null
  return isoDate(line.replace(/^\s*(?:last )?(?:updated|modified).*$/i, ''))
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

/** How many paragraphs from the top can be title, byline and date. */
const HEAD = 8

/** The paragraphs without those at the top that only repeat the title, the byline or the date. */
export function withoutHead(
  paragraphs: readonly string[],
  known: { title: string | null; byline: string | null },
): string[] {
  const normal = (text: string | null) =>
    (text ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const repeated = new Set([normal(known.title), normal(known.byline)].filter(Boolean))
  return paragraphs.filter((paragraph, i) => {
    if (i >= HEAD) return true
    return !repeated.has(normal(paragraph)) && !bylineLine(paragraph).length && !isDateLine(paragraph)
  })
}

/** Also lines that only say when a page was changed. */
function isDateLine(line: string): boolean {
  return (
    dateLine(line) !== null ||
    (/^(?:last )?(?:updated|modified)\b/i.test(line) && line.length < 60 && isoDate(line) !== null)
  )
}
