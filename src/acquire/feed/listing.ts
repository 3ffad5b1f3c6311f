import { gunzipSync } from 'node:zlib'
import { RelataError } from '../../base/errors.js'
import { decode } from '../decode.js'
import { MAX_TEXT_BYTES } from '../limits.js'
import type { Source } from '../source.js'
import type { Listing } from './entry.js'

/**
 * The entries of a feed (RSS, Atom, RDF, JSON Feed) or a sitemap (sitemaps.org, also packed); a page that names its feed gives
 * the address of that. Errors: RELATA_FEED_INVALID, RELATA_NOT_TEXT, RELATA_TOO_LARGE.
 */
export async function listingOf(packed: Source): Promise<Listing | { readonly feed: string }> {
  const unpacked = unpack(packed)
  const text = decode(unpacked.bytes, unpacked.name, unpacked.declaredCharset)
  const base = unpacked.url ?? unpacked.name
  const head = text.slice(0, 5000)
  if (/<(\w+:)?(urlset|sitemapindex)[\s>]/.test(head)) return (await import('./sitemap.js')).parseSitemap(text, base)
  if (/<(\w+:)?(rss|feed|RDF)[\s>]/i.test(head) || /^\s*\{[\s\S]*"version"\s*:\s*"https:\/\/jsonfeed/.test(head))
    return (await import('./syndication.js')).parseSyndication(text, base)
  const named = feedNamedIn(text, base)
  if (named) return { feed: named }
  throw new RelataError('RELATA_FEED_INVALID', base)
}

/** Sitemaps are often packed files, which is another thing than a packed transfer. */
function unpack(packed: Source): Source {
  if (packed.bytes[0] !== 0x1f || packed.bytes[1] !== 0x8b) return packed
  try {
    return { ...packed, bytes: gunzipSync(packed.bytes, { maxOutputLength: MAX_TEXT_BYTES }) }
  } catch (cause) {
    const large = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new RelataError(large ? 'RELATA_TOO_LARGE' : 'RELATA_FEED_INVALID', packed.name, { cause })
  }
}

/** The feed that a page names in its head (RFC 5988, rel=alternate). */
function feedNamedIn(html: string, base: string): string | null {
  for (const [link] of html.slice(0, 200_000).matchAll(/<link\b[^>]*>/gi)) {
    const value = (name: string) => new RegExp(`\\b${name}\\s*=\\s*["']?([^"'>\\s]+)`, 'i').exec(link)?.[1]
    if (!/alternate/i.test(value('rel') ?? '') || !/^application\/(rss|atom|feed)\+/i.test(value('type') ?? ''))
      continue
    const href = value('href')?.replace(/&amp;/g, '&')
    if (href && URL.canParse(href, base)) return new URL(href, base).href
  }
  return null
}
