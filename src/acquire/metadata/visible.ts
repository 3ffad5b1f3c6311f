import { type Dom, pieces } from '../html/dom.js'
import { bylineNames } from './byline.js'
import { type DayOrder, isoDate } from './date.js'
import { bylineLine, dateLine } from './line.js'

const BYLINES = [
  '[rel~="author"]',
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '.byline [class*="author"]',
  '[class*="byline"] a',
  '[class*="byline"]',
  '[class*="by-line"]',
  '[data-testid*="byline"]',
  '[class*="author-name"]',
  '[class*="author_name"]',
  '[class*="authorname" i]',
  '.author',
  '[class*="article-author"]',
  '[class*="article__author"]',
  '[class*="contributor"]',
  '[id*="byline"]',
  '[class*="author"]',
]
const DATES = [
  '[itemprop~="datePublished"]',
  'time[pubdate]',
  'time[class*="publish"]',
  'article header time',
  'header time',
  'article time',
  '[class*="publish"] time',
  'time',
  '[class*="published"]',
  '[class*="pub-date"]',
  '[class*="pubdate"]',
  '[class*="publish-date"]',
  '[class*="article-date"]',
  '[class*="article__date"]',
  '[class*="dateline"]',
  '[class*="timestamp"]',
  '[class*="post-date"]',
  '[class*="entry-date"]',
  '[id*="date"]',
  '.date',
  '[class*="date"]',
]
/** Bylines of comments and of other stories are not this story's. */
const ELSEWHERE =
  'aside, footer, nav, [class*="comment"], [class*="related"], [class*="sidebar"], [class*="recommend"], [class*="most-"], [class*="teaser"], [class*="promo"], [id*="comment"], [id*="related"], [id*="sidebar"]'

/** The names that the page shows as its authors, from the first place that shows any. */
export function visibleByline(dom: Dom, lines: readonly string[]): readonly string[] {
  for (const selector of BYLINES) {
    const names: string[] = []
    for (const element of find(dom, selector)) {
      const shown = pieces(element)
      if (shown.length > 0 && shown.length < 160) names.push(...bylineNames(shown))
      if (names.length >= 6 || (names.length && !/author|rel|itemprop|byline"\] a/.test(selector))) break
    }
    if (names.length) return [...new Set(names)]
  }
  return firstOf(lines, line => (bylineLine(line).length ? bylineLine(line) : null)) ?? []
}

/** The publication date that the page shows: machine-readable where it is, else in words. "Updated" dates only as a last resort. */
export function visibleDate(dom: Dom, order: DayOrder, lines: readonly string[]): string | null {
  let updated: string | null = null
  for (const selector of DATES) {
    for (const element of find(dom, selector)) {
      const shown = pieces(element)
      if (shown.length > 200) continue
      const machine =
        element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('data-timestamp')
      const date = (machine && isoDate(machine, order)) || isoDate(publishedPart(shown), order)
      if (!date) continue
      if (!/updated|modified/i.test(`${shown} ${element.getAttribute('class')} ${element.getAttribute('itemprop')}`))
        return date
      if (/publish|posted/i.test(shown)) return isoDate(publishedPart(shown), order) ?? date
      updated ??= date
    }
  }
  return firstOf(lines, line => dateLine(line, order)) ?? updated
}

/** Of "Published 3 May 2021 · Updated 5 May 2021" the first part. */
function publishedPart(shown: string): string {
  const published = /\b(?:first published|published|posted|issued)\b:?(?: on| at)?\s*(.*)/i.exec(shown)
  return (published?.[1] ?? shown).split(/\b(?:last )?(?:updated|modified)\b/i)[0] || shown
}

function* find(dom: Dom, selector: string): Generator<Element> {
  let count = 0
  for (const element of dom.querySelectorAll(selector)) {
    if (count++ > 40) return
    if (!element.closest(ELSEWHERE)) yield element
  }
}

function firstOf<T, R>(values: readonly T[], take: (value: T) => R | null): R | null {
  for (const value of values) {
    const taken = take(value)
    if (taken !== null) return taken
  }
  return null
}
