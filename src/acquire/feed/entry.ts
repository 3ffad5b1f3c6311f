/** A document that a feed, a sitemap, a folder, a mailbox or a web archive names. */
export interface FeedEntry {
  /** Where it is: an address, or the path of a file. */
  readonly address: string
  readonly title: string | null
  /** When it was published, or changed last, as ISO 8601; null where it is not said. */
  readonly published: string | null
}

/** What an address turned out to be; the entries of a feed or sitemap, newest first where dates are told. */
export interface Listing {
  readonly kind: 'feed' | 'sitemap'
  readonly title: string | null
  readonly entries: readonly FeedEntry[]
  /** Further sitemaps that it names. */
  readonly sitemaps: readonly FeedEntry[]
}
