/** What is to be made unreadable in a collection. */
export interface Scrubbing {
  /**
   * Gives a text with other words of the same length (UTF-16 units) in the place of some, or the same text. `document`: the one that
   * it belongs to, null for what a person judged.
   */
  text(text: string, document: string | null): string
  /** Whether all of a document is to go: its text, and what was read from it. Its entry, its day and its publisher stay. */
  erases(document: ScrubbedDocument): boolean
  /** Whether the bytes that a document was made from are to go; they go in any case where anything of it is changed. */
  dropsOriginal(document: ScrubbedDocument): boolean
  readonly reason: string
  readonly author: string
  /** In a few words what was done, without the name that is scrubbed: it is kept in the chain. */
  readonly what: string
  /** Only count. */
  readonly dryRun?: boolean
}

/** What a rule on documents may look at. */
export interface ScrubbedDocument {
  readonly id: string
  /** When it was recorded, ISO 8601. */
  readonly recorded: string
}

/** What was scrubbed. */
export interface Scrubbed {
  /** Entries whose rows are others now. */
  readonly entries: number
  readonly documents: readonly string[]
  readonly claims: number
  readonly judgements: number
  readonly originals: number
  /** The number of the entry that says so; null where nothing was changed. */
  readonly entry: number | null
}

/**
 * What the record of a scrub says of the entries that it changed, so that `verify` can tell what was scrubbed from what was changed
 * by others: by the number of the entry the digest and checks of its rows since, and the hashes of originals that are gone.
 */
export interface ScrubRecord {
  readonly entries: Readonly<Record<string, readonly [digest: string, checks: string]>>
  readonly originals: readonly string[]
}
