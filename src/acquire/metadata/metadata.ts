import { type Dom, unescaped, words } from '../html/dom.js'
import { headLines } from '../html/head-lines.js'
import { byline, bylineNames } from './byline.js'
import { type DayOrder, isoDate } from './date.js'
import { linkedData } from './jsonld.js'
import { metaTags, stated } from './meta.js'
import { hostOf, siteFromTitle, siteNames, withoutSite } from './title.js'
import { visibleByline, visibleDate } from './visible.js'

export interface PageMetadata {
  readonly title: string | null
  readonly byline: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly language: string | null
  readonly url: string | null
  /** The article's text as the page's linked data carries it. */
  readonly body: string | null
}

/**
 * What a page says about itself. For every field: linked data first (made for machines, by the publisher), then <meta>
 * tags, then what the page shows. What nobody states stays null.
 */
export function pageMetadata(dom: Dom, url: string | null): PageMetadata {
  const linked = linkedData(dom)
  const tags = metaTags(dom)
  const address = url ?? canonical(dom, tags)
  const documentTitle = clean(dom.querySelector('title')?.textContent)
  const heading = mainHeading(dom)
  const order = dayOrder(dom)
  const lines = headLines(dom, heading ?? documentTitle)
  const publisher =
    clean(linked?.publisher) ??
    clean(
      stated(tags, 'publisher')
        .map(values => values[0])
        .find(name => isSiteName(name)),
    ) ??
    (documentTitle ? siteFromTitle(documentTitle, heading) : null) ??
    hostOf(address)?.replace(/^www\./, '') ??
    null
  const dates = [linked?.published, ...stated(tags, 'published').map(values => values[0])]
  return {
    title: pageTitle(),
    byline: byline(authors()),
    publisher,
    published: firstOf(dates, date => isoDate(date, order)) ?? visibleDate(dom, order, lines) ?? dateInAddress(address),
    language: linked?.language && linked.language.length <= 10 ? linked.language : declaredLanguage(),
    url: address,
    body: linked?.body ?? null,
  }

  /** Who wrote it; the site itself only where nobody else is named anywhere. */
  function authors(): readonly string[] {
    const shown = visibleByline(dom, lines)
    const claimed = [linked?.authors ?? [], ...stated(tags, 'byline'), shown].map(raw => authorNames(raw))
    return (
      claimed.map(found => found.filter(name => !sameName(name, publisher))).find(found => found.length) ??
      claimed.find(found => found.length) ??
      []
    )
  }

  function pageTitle(): string | null {
    const candidates = [linked?.title, ...stated(tags, 'title').map(values => values[0]), heading, documentTitle]
    const found =
      candidates.map(clean).find(title => title && !/…$|\.\.\.$/.test(title)) ?? clean(candidates.find(Boolean))
    return found ? withoutSite(found, siteNames(publisher, address), heading) : null
  }

  function declaredLanguage(): string | null {
    const lang = dom.documentElement.getAttribute('lang') ?? dom.documentElement.getAttribute('xml:lang')
    return lang || (stated(tags, 'language')[0]?.[0] ?? null)
  }
}

/** The names in these bylines; accounts and addresses are no names. */
function authorNames(raw: readonly string[]): string[] {
  const found = raw.flatMap(value => {
    const text = clean(value)
    if (!text || NOBODY.test(text)) return []
    const parts = bylineNames(text)
    return parts.length ? parts : /^[\p{L}\p{M} .,'’&-]{2,80}$/u.test(text) ? [text] : []
  })
  return [...new Set(found)]
}

const NOBODY =
  /^https?:|^(admin|administrator|webmaster|editor|user|guest|anonymous|unknown|null|undefined|none|n\/a)$/i

const sameName = (a: string, b: string | null) => letters(a) === letters(b ?? '')
const letters = (name: string) =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** News sites file their pages under the day of publication: /2021/05/04/ferry-strike. */
function dateInAddress(address: string | null): string | null {
  const match = /\/(\d{4})[/-](\d{2})[/-](\d{2})(?:\/|-|$)/.exec(address ?? '')
  return match && isoDate(match.slice(1).join('-'))
}

function clean(value: string | null | undefined): string | null {
  return value
    ? unescaped(value)
        .replace(/<[^>]+>/g, ' ')
        .replace(/[\s\u00A0]+/g, ' ')
        .trim() || null
    : null
}

function firstOf<T, R>(values: readonly (T | null | undefined)[], take: (value: T) => R | null): R | null {
  for (const value of values) {
    const taken = value == null ? null : take(value)
    if (taken !== null) return taken
  }
  return null
}

const isSiteName = (name: string | undefined) =>
  Boolean(name) && name!.length < 80 && !/^(@|https?:)|copyright|©/i.test(name!)

/** The page's heading: the only h1, or that of the article. */
function mainHeading(dom: Dom): string | null {
  const all = [...dom.querySelectorAll('h1')]
  const inArticle = dom.querySelector(
    'article h1, main h1, [itemprop~="headline"], h1[class*="headline" i], h1[class*="title" i]',
  )
  const chosen = all.length === 1 ? all[0] : inArticle
  return clean(words(chosen)) ?? null
}

function canonical(dom: Dom, tags: ReturnType<typeof metaTags>): string | null {
  const link = dom.querySelector('link[rel~="canonical"]')?.getAttribute('href')
  return [link, tags.get('og:url')?.[0]].find(href => href && /^https?:\/\//.test(href)) ?? null
}

/** How numeric dates are written where the page's language says the country. */
function dayOrder(dom: Dom): DayOrder {
  const locale =
    dom.documentElement.getAttribute('lang') ??
    dom.querySelector('meta[property="og:locale"]')?.getAttribute('content') ??
    ''
  const region = /[-_]([A-Za-z]{2})\b/.exec(locale)?.[1].toUpperCase()
  if (region === undefined) return 'unknown'
  return region === 'US' || region === 'PH' ? 'month-first' : 'day-first'
}
