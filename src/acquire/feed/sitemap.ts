import { RelataError } from '../../base/errors.js'
import type { FeedEntry, Listing } from './entry.js'
import { addressOf, dateOf, newestFirst } from './syndication.js'

/** A sitemap may name so many addresses (sitemaps.org); what stands behind them is left out. */
const MOST = 50_000

interface Place {
  readonly loc?: string
  readonly lastmod?: string
  readonly news?: { readonly title?: string; readonly publication_date?: string }
}

/** The addresses of a sitemap or an index of sitemaps, with what the news extension says of them. Errors: RELATA_FEED_INVALID. */
export async function parseSitemap(text: string, base: string): Promise<Listing> {
  const { XMLParser } = await import('fast-xml-parser')
  const parser = new XMLParser({
    ignoreAttributes: true,
    removeNSPrefix: true,
    parseTagValue: false,
    // entities that a document defines for itself could grow without bound
    processEntities: { enabled: true, maxTotalExpansions: 100_000, maxExpandedLength: 10_000_000 },
    isArray: name => name === 'url' || name === 'sitemap',
  })
  let parsed: { urlset?: { url?: Place[] }; sitemapindex?: { sitemap?: Place[] } }
  try {
    parsed = parser.parse(text)
  } catch (cause) {
    throw new RelataError('RELATA_FEED_INVALID', base, { cause })
  }
  const entries = (places: readonly Place[] | undefined) =>
    newestFirst((places ?? []).slice(0, MOST).flatMap(place => entryOf(place, base) ?? []))
  return {
    kind: 'sitemap',
    title: null,
    entries: entries(parsed.urlset?.url),
    sitemaps: entries(parsed.sitemapindex?.sitemap),
  }
}

function entryOf({ loc, lastmod, news }: Place, base: string): FeedEntry | null {
  const address = addressOf(typeof loc === 'string' ? loc : undefined, base)
  return address ? { address, title: news?.title ?? null, published: dateOf(news?.publication_date ?? lastmod) } : null
}
