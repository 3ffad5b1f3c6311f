import type { Claim } from './claim.js'
import type { Document } from './document.js'
import type { Judgement } from './judgement.js'
import type { KeptClaim, NameVariant } from './kept.js'
import type { EntityKind } from './mention.js'
import type { Moment } from './moment.js'
import type { Original } from './original.js'
import type { Layers, Reading } from './reading.js'
import type { Rollups } from './rollups.js'
import type { Scrubbed, Scrubbing } from './scrub.js'
import type { Anchor, Verification } from './verification.js'

export type { KeptClaim, NameVariant } from './kept.js'

/** What is kept of one document, all or nothing. */
export interface Entry {
  readonly document: Document
  readonly original: Original | null
  readonly reading: Reading
  /** The document that it is a newer version of, where it is one: kept as a judgement in the same transaction. */
  readonly replaces?: string | null
}

/** A document that was read again. */
export interface Rereading {
  readonly document: string
  /** What tells today's engine, with all that it knows, from any other. */
  readonly engine: string
  /** The reading that this one was compared with, as `KeptDocument.reading` named it. */
  readonly previous: string
  /** What it reads now; null where it reads what it read before. */
  readonly reading: Reading | null
  /** Which of today's claims stand for claims of the reading before that have another id. */
  readonly successors: readonly Successor[]
}

/** A claim that stands for another one in a newer reading. `same`: it says the same; else it says it otherwise. */
export interface Successor {
  readonly claim: string
  readonly successor: string
  readonly same: boolean
}

/** What a claim of an older reading has become: today's claim, or null where it is not read any more. */
export interface Fate {
  readonly claim: string | null
  /** Whether it says the same, in every reading since. */
  readonly same: boolean
}

/** A collection (case) of a ledger, and how much it holds. `last`: when something was last recorded in it. */
export interface CollectionSummary extends LedgerCounts {
  readonly collection: string
  readonly entries: number
  readonly last: string
}

/** `added`: kept now; `known`: the same document was there before, and nothing was written. */
export type KeepStatus = 'added' | 'known'

/** A document without its text, with what was read from it. `recorded`: when the ledger learned of it, ISO 8601 (UTC). */
export interface DocumentSummary extends Omit<Document, 'text'> {
  readonly recorded: string
  readonly claims: number
  /** Hash of the bytes that it was made from. */
  readonly original: string | null
  /** File name or address that they were taken from, and when (ISO 8601); null where it is not known. */
  readonly source: string | null
  readonly fetched: string | null
  readonly words: number
}

/** A kept document with its reading. */
export interface KeptDocument {
  readonly summary: DocumentSummary
  readonly document: Document
  /** The id of its newest reading. */
  readonly reading: string
  readonly reader: string
  readonly layers: Layers
}

/** Which claims; every condition narrows, a list means any of its values. No condition: all claims. */
export interface ClaimQuery {
  readonly ids?: readonly string[]
  /** Claims whose id begins so. */
  readonly prefix?: string
  readonly document?: string
  /** Claims that an entry behind this one brought. */
  readonly after?: number
  readonly types?: readonly string[]
  /** Claims that foretell something, or say how likely it is. */
  readonly foretelling?: true
  /** Claims in which one of these names takes part, in any role but object. */
  readonly names?: readonly string[]
  /** With `names`: claims in which one of these takes part too. */
  readonly withNames?: readonly string[]
  /**
   * Claims that relate a name of `a` with one of `b` (`relatedNames`), whoever does it. `during`: whose valid time, or where none
   * is said whose day of publication, shares a day with this one (EDTF).
   */
  readonly related?: {
    readonly a: readonly string[]
    readonly b: readonly string[]
    readonly during?: string
  }
  /** Only what readers read, also where a person's claim stands for it. */
  readonly read?: true
  /** Also claims that no listing shows: for which a person's stands, and a person's that were taken back. */
  readonly hidden?: true
  readonly limit?: number
  readonly offset?: number
}

/** Documents: those of some ids, those whose id begins so, or those that came from a place (file name or address). */
export type DocumentQuery =
  | { readonly ids: readonly string[] }
  | { readonly prefix: string }
  | { readonly places: readonly string[] }

/** A name as claims of one document use it: how many participants bear it. */
export interface NameUse {
  readonly document: string
  readonly name: string
  readonly kind: EntityKind
  readonly named: boolean
  readonly uses: number
}

/** A place in the ledger where the searched words stand. `snippet` has the matched words between U+0002 and U+0003. */
export interface SearchHit {
  readonly kind: 'document' | 'claim'
  readonly id: string
  readonly document: string
  readonly title: string | null
  readonly snippet: string
}

/** How much a ledger holds. */
export interface LedgerCounts {
  readonly documents: number
  readonly claims: number
  readonly judgements: number
}

/** One act of keeping: what came when. */
export interface HistoryEntry {
  readonly entry: number
  /** ISO 8601 (UTC). */
  readonly recorded: string
  readonly kind: 'document' | 'judgement' | 'reading' | 'edit'
  /** Of the document, the judgement (also of an edit), or the act of reading again. */
  readonly id: string
  /** A document's title; of a judgement, what was judged. */
  readonly title: string | null
  /** The document that was kept or read again; null for a judgement. */
  readonly document: string | null
  /** The entry's hash in the chain. */
  readonly hash: string
}

/**
 * The port of the ledger: append-only, each entry with the time it was recorded. Reading the same twice adds nothing.
 * Every method rejects with RELATA_LEDGER_* codes. One ledger object serves one collection.
 */
export interface Ledger {
  readonly collection: string
  /** Keeps a document with its original and its reading in one transaction; it is durable when the promise resolves. */
  keep(entry: Entry): Promise<KeepStatus>
  has(document: string): Promise<boolean>
  /** Newest record first. */
  documents(page?: { limit?: number; offset?: number }): Promise<DocumentSummary[]>
  document(id: string): Promise<KeptDocument | null>
  original(hash: string): Promise<Original | null>
  /** In the order in which they were recorded; read in pages, so that other calls can run in between. */
  claims(query?: ClaimQuery): AsyncIterable<KeptClaim>
  names(): Promise<NameUse[]>
  variants(): Promise<NameVariant[]>
  judge(judgement: Judgement): Promise<KeepStatus>
  /** Keeps a judgement of the kind `edit` with the claim that it names as its object. */
  edit(judgement: Judgement, claim: Claim): Promise<KeepStatus>
  /** Keeps what a document reads today; `known` where it was read again by others since it was compared. */
  reread(rereading: Rereading): Promise<KeepStatus>
  /** Makes something unreadable in all that the collection holds, for good, as an entry of its chain. */
  scrub(scrubbing: Scrubbing): Promise<Scrubbed>
  /** The engine that last read each document again, by document. */
  engines(): Promise<ReadonlyMap<string, string>>
  /** What has become of claims; of those that were never read otherwise there is nothing. */
  fates(claims: readonly string[]): Promise<ReadonlyMap<string, Fate>>
  /** Ids of documents, in recorded order. */
  lookUp(where: DocumentQuery): Promise<string[]>
  /** The collections of the database, by name. */
  collections(): Promise<CollectionSummary[]>
  /**
   * In the order in which they were recorded: all, or those that have one of these ids as their subject or object, with those
   * that take them back.
   */
  judgements(about?: readonly string[]): Promise<Judgement[]>
  /** Full text of documents and quotes; the words must all occur. Best first. */
  search(words: string, limit?: number): Promise<SearchHit[]>
  /** How much there is; nothing is counted further than `most`. */
  counts(most?: number): Promise<LedgerCounts>
  /** What is kept in sums over the present; null in a view of the past. */
  readonly rollups: Rollups | null
  /** The number of the last entry: changes whenever anything is added, and never returns to an earlier value. */
  revision(): Promise<number>
  /** Newest entry first. */
  history(page?: { limit?: number; offset?: number }): Promise<HistoryEntry[]>
  /** The ledger as it was: every question asked of it is answered from what it held then. Keeping is RELATA_LEDGER_PAST. */
  asOf(moment: Moment): Promise<Ledger>
  /** Recomputes all that is stored, in every collection, and says what is not as it was written. */
  verify(): Promise<Verification>
  /** Those of the anchors that are not part of their collection's chain (any more). */
  withoutAnchors(anchors: readonly Anchor[]): Promise<Anchor[]>
  close(): Promise<void>
}
