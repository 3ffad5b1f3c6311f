import { RelataError } from '../../base/errors.js'
import type { FeedEntry, Listing } from './entry.js'

/** What the four kinds of feeds have in common, under the names that each of them has for it. */
interface Item {
  readonly link?: string
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[]
  readonly url?: string
  readonly external_url?: string
  readonly guid?: { readonly value?: string; readonly isPermaLink?: boolean }
  readonly title?: string | { readonly value?: string }
  readonly pubDate?: string
  readonly published?: string
  readonly updated?: string
  readonly date_published?: string
  readonly dc?: { readonly date?: string; readonly dates?: readonly string[] }
}

/** The entries of a feed by their addresses, each once, newest first. @param base where the feed is. Errors: RELATA_FEED_INVALID. */
export async function parseSyndication(text: string, base: string): Promise<Listing> {
  const { parseFeed } = await import('feedsmith')
  let feed: { title?: unknown; items?: readonly Item[]; entries?: readonly Item[] }
  try {
    feed = parseFeed(text).feed as typeof feed
  } catch (cause) {
    throw new RelataError('RELATA_FEED_INVALID', base, { cause })
  }
  const entries = new Map<string, FeedEntry>()
  for (const item of feed.items ?? feed.entries ?? []) {
    const entry = entryOf(item, base)
    if (entry && !entries.has(entry.address)) entries.set(entry.address, entry)
  }
  return { kind: 'feed', title: textOf(feed.title), entries: newestFirst([...entries.values()]), sitemaps: [] }
}

function entryOf(item: Item, base: string): FeedEntry | null {
  const alternate = item.links?.find(l => (l.rel ?? 'alternate') === 'alternate')?.href
  const permalink = item.guid?.isPermaLink === false ? undefined : item.guid?.value
  const address = addressOf(item.link ?? alternate ?? item.url ?? item.external_url ?? permalink, base)
  const date =
    item.pubDate ?? item.published ?? item.date_published ?? item.updated ?? item.dc?.date ?? item.dc?.dates?.[0]
  return address ? { address, title: textOf(item.title), published: dateOf(date) } : null
}

function textOf(title: unknown): string | null {
  const text = typeof title === 'string' ? title : (title as { value?: unknown } | undefined)?.value
  return typeof text === 'string' ? text.trim() || null : null
}

/** Addresses that are fetched; a fragment names a place on the same page. */
export function addressOf(words: string | undefined, base: string): string | null {
  if (!words || !URL.canParse(words.trim(), base)) return null
  const url = new URL(words.trim(), base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  url.hash = ''
  return url.href
}

export function dateOf(words: string | undefined): string | null {
  const date = words ? new Date(words) : null
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : null
}

export function newestFirst(entries: readonly FeedEntry[]): FeedEntry[] {
  return [...entries].sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
}
