/** One thing in a ledger that is not as it was written. */
export interface Misfit {
  readonly collection: string
  /** The number of the entry that does not fit; null where it belongs to none. */
  readonly entry: number | null
  readonly table: string
  /** The changed column; null where whole rows are concerned, or where it cannot be told. */
  readonly column: string | null
  /**
   * `changed`: a value is another; `missing`, `added`: rows are fewer or more than the entry brought; `chain`: the entry
   * does not follow the one before it; `derived`: an index does not say what the rows say; `damaged`: the database is.
   */
  readonly problem: 'changed' | 'missing' | 'added' | 'chain' | 'derived' | 'damaged'
  /** What of it, for a person. */
  readonly detail: string
}

/** The end of a collection's chain: who keeps it elsewhere can prove later that nothing before it was changed or cut off. */
export interface Anchor {
  readonly collection: string
  /** Number of the entry. */
  readonly entry: number
  /** Its hash, 64 hexadecimal digits. */
  readonly hash: string
}

/** What a verification went over, and what it found. */
export interface Verification {
  readonly collections: readonly string[]
  readonly entries: number
  readonly documents: number
  readonly claims: number
  readonly judgements: number
  /** In the order of the entries; what belongs to none comes last. Nothing: all fits. */
  readonly misfits: readonly Misfit[]
  readonly heads: readonly Anchor[]
}

/** An anchor as one word, `COLLECTION/ENTRY/HASH`. */
export function anchorText({ collection, entry, hash }: Anchor): string {
  return `${collection}/${entry}/${hash}`
}

/** Reads what `anchorText` wrote; null where it is none. */
export function parseAnchor(text: string): Anchor | null {
  const match = /^(.+)\/(\d{1,15})\/([0-9a-f]{64})$/.exec(text.trim())
  return match && { collection: match[1], entry: Number(match[2]), hash: match[3] }
}
