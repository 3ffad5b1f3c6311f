import { type Dom, words } from '../html/dom.js'
import { bylineNames } from './byline.js'
import { type DayOrder, isoDate } from './date.js'

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
export function visibleByline(dom: Dom): string[] {
  for (const selector of BYLINES) {
    const names: string[] = []
    for (const element of find(dom, selector)) {
      const shown = words(element)
      if (shown.length > 0 && shown.length < 160) names.push(...bylineNames(shown))
      if (names.length >= 6 || (names.length && !/author|rel|itemprop|byline"\] a/.test(selector))) break
    }
    if (names.length) return [...new Set(names)]
  }
  return leadingByline(dom)
}

/** A short paragraph "By Jane Doe" near the heading, on pages that give it no name. */
function leadingByline(dom: Dom): string[] {
  for (const element of [...dom.querySelectorAll('p, div, span, address, h2, h3, h4, h5, em, strong')].slice(0, 400)) {
    if (element.children.length > 4) continue
    const shown = words(element)
    if (
      shown.length < 120 &&
      /^(by|written by|reported by|story by)[ :]+\p{Lu}/iu.test(shown) &&
      !element.closest(ELSEWHERE)
    ) {
      const names = bylineNames(shown)
      if (names.length) return names
    }
  }
  return []
}

/** The publication date that the page shows: machine-readable where it is, else in words. "Updated" dates only as a last resort. */
export function visibleDate(dom: Dom, order: DayOrder): string | null {
  let updated: string | null = null
  for (const selector of DATES) {
    for (const element of find(dom, selector)) {
      const shown = words(element)
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
  return leadingDate(dom, order) ?? updated
}

/** A short line near the heading that is a date and little else. */
function leadingDate(dom: Dom, order: DayOrder): string | null {
  for (const element of [...dom.querySelectorAll('p, div, span, li, h4, h5, h6, em, small, td')].slice(0, 400)) {
    if (element.children.length > 3 || element.closest(ELSEWHERE)) continue
    const shown = words(element)
    if (shown.length < 6 || shown.length > 90) continue
    const date = isoDate(publishedPart(shown), order)
    if (
      date &&
      /^(published|posted|date|first published|(mon|tues|wednes|thurs|fri|satur|sun)\w*|\d|\p{Lu}\p{L}{2,8}\.? \d)/iu.test(
        shown,
      )
    )
      return date
  }
  return null
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
