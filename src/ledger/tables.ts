import type { RollupTables } from './rollups/tables.js'

/**
 * The tables of a ledger, the same on every backend. Each primary and unique key starts with the collection, so that the
 * rows can be spread over servers by it. `sequence` is the number of the entry that brought the row.
 */
export interface Tables extends RollupTables {
  entries: EntryTable
  originals: OriginalTable
  documents: DocumentTable
  readings: ReadingTable
  mentions: MentionTable
  claims: ClaimTable
  participants: ParticipantTable
  judgements: JudgementTable
  rereadings: RereadingTable
  changes: ChangeTable
}

/** `reading`: a document was read again; `edit`: a judgement with the claim that it puts in another's place. */
export type EntryKind = 'document' | 'judgement' | 'reading' | 'edit'

/** One act of keeping: a link of its collection's chain (see `digest.ts`). */
export interface EntryTable {
  collection: string
  /** 1, 2, 3, … within the collection. */
  sequence: number
  kind: EntryKind
  id: string
  /** Hash of all rows that the entry brought. */
  digest: string
  /** Row counts and the beginnings of each column's hash: they tell what was changed where the digest does not fit. */
  checks: string
  recorded: string
  /** The digest that the entry had before ledgers had a chain; null for entries made since. */
  before: string | null
  /** The hash of the entry before this one in the collection. */
  previous: string
  /** The hash of this entry: of all its columns above. */
  hash: string
}

export interface OriginalTable {
  collection: string
  hash: string
  bytes: Uint8Array
}

export interface DocumentTable {
  collection: string
  id: string
  text: string
  words: number
  title: string | null
  byline: string | null
  publisher: string | null
  published: string | null
  language: string | null
  url: string | null
  /** Hash of the original. */
  original: string | null
  /** File name or address that the original was taken from. */
  source: string | null
  media_type: string | null
  fetched: string | null
  sequence: number
}

export interface ReadingTable {
  collection: string
  id: string
  document: string
  reader: string
  /** JSON of the layers but mentions, which have a table of their own. */
  layers: string
  claims: number
  sequence: number
}

export interface MentionTable {
  collection: string
  reading: string
  ordinal: number
  start: number
  end: number
  entity: number
  name: string
  text: string
  kind: string
  named: number
}

export interface ClaimTable {
  collection: string
  id: string
  document: string
  /** The reading that brought it, also one of those who read again; `NO_READING` where a person did. */
  reading: string
  type: string
  mode: string | null
  quote: string
  /** The claim record as JSON. */
  record: string
  /** `sequence` of the entry times 2^20 plus the claim's place in its reading: unique, and in recorded order. */
  position: number
}

/** Drawn from the claims, so that they can be found by who takes part. */
export interface ParticipantTable {
  collection: string
  /** That of the claim: ids would spread what comes together over the whole index. */
  position: number
  role: string
  ordinal: number
  document: string
  name: string
  kind: string
  named: number
}

export interface JudgementTable {
  collection: string
  id: string
  kind: string
  record: string
  sequence: number
}

/** A document that was read again, by which engine, and what it reads since. */
export interface RereadingTable {
  collection: string
  id: string
  document: string
  reader: string
  engine: string
  /** As in `ReadingTable`; null where it reads what it read before, so that nothing else was brought. */
  layers: string | null
  claims: number
  sequence: number
}

/** What a newer reading changed of a claim that was there. Claims that are read as before have no row. */
export interface ChangeTable {
  collection: string
  claim: string
  sequence: number
  /** 1: it is read (again) since this entry; 0: it is not read any more. */
  present: number
  /** The claim that stands for it since; `same` is 1 where it says the same, 0 where it says it otherwise. */
  successor: string | null
  same: number | null
  /** How sure the newer reading is of it; null where it is not read any more. */
  confidence: number | null
}

/** The most claims that one reading can hold, see `ClaimTable.position`. */
export const CLAIMS_PER_READING = 2 ** 20

/** What stands in `ClaimTable.reading` where no reader read the claim. */
export const NO_READING = ''
