import type { FeedEntry } from '../../acquire/feed/entry.js'
import { listIsolated } from '../../acquire/isolation/isolated.js'
import { RelataError } from '../../base/errors.js'
import type { FollowContext } from './entries.js'
import { isFresh } from './entries.js'
import type { Followed } from './state.js'

/** Sitemaps of an index that are looked at in one round, those that changed last first. */
const PARTS = 50

/**
 * Asks a feed or sitemap what is new, and puts that into `waiting`; gives the addresses that it lists, or null where its
 * server says that nothing changed. A page that
 * names its feed is left for the feed. Errors: RELATA_FEED_INVALID, those of fetching.
 */
export async function list(context: FollowContext, followed: Followed): Promise<ReadonlySet<string> | null> {
  const { source, etag, lastModified } = await context.polite.fetch(followed.place, followed, { asked: true })
  if (!source) return null
  const listing = await listIsolated(source)
  if ('feed' in listing) {
    // a feed that names a feed leads nowhere
    if (followed.place === listing.feed) throw new RelataError('RELATA_FEED_INVALID', followed.place)
    Object.assign(followed, { place: listing.feed, etag: null, lastModified: null })
    return list(context, followed)
  }
  const { kind, title, entries, sitemaps } = listing
  const fresh = [...entries]
  for (const part of sitemaps.slice(0, PARTS)) fresh.push(...(await ofPart(context, followed, part)))
  wait(followed, fresh)
  Object.assign(followed, { kind, title: title ?? followed.title, etag, lastModified })
  return new Set(fresh.map(e => e.address))
}

/** The entries of a sitemap of an index, where it changed since it was looked at. One that fails is asked again the next time. */
async function ofPart(
  { polite, stop }: FollowContext,
  followed: Followed,
  part: FeedEntry,
): Promise<readonly FeedEntry[]> {
  const known = followed.parts[part.address]
  if (stop.aborted || (known && part.published !== null && known.mark === part.published)) return []
  try {
    const { source, etag, lastModified } = await polite.fetch(part.address, known ?? null)
    followed.parts[part.address] = { etag, lastModified, mark: part.published }
    const listing = source && (await listIsolated(source))
    return listing && 'entries' in listing ? listing.entries : []
  } catch {
    delete followed.parts[part.address]
    return []
  }
}

/** Entries that are new or changed, behind those that wait already. */
function wait(followed: Followed, entries: readonly FeedEntry[]): void {
  const waiting = new Set(followed.waiting.map(e => e.address))
  for (const entry of entries)
    if (!waiting.has(entry.address) && isFresh(followed.entries[entry.address], entry.published))
      followed.waiting.push({ ...entry })
}
