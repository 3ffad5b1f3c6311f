/**
 * The tables of a ledger, the same on every backend. Each primary and unique key starts with the collection, so that the
 * rows can be spread over servers by it. `sequence` is the number of the entry that brought the row.
 */
export interface Tables {
  entries: EntryTable
  originals: OriginalTable
  documents: DocumentTable
  readings: ReadingTable
  mentions: MentionTable
  claims: ClaimTable
  participants: ParticipantTable
  judgements: JudgementTable
}

/** One act of keeping. `digest` is the hash of all that it brought; a chain of hashes can be laid over these rows. */
export interface EntryTable {
  collection: string
  sequence: number
  kind: 'document' | 'judgement'
  id: string
  digest: string
  recorded: string
}

export interface OriginalTable {
  collection: string
  hash: string
  media_type: string | null
  name: string | null
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
  original: string | null
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
  reading: string
  type: string
  mode: string | null
  quote: string
  /** The claim record as JSON. */
  record: string
  /** `sequence` of the entry times 2^20 plus the claim's place in its reading: unique, and in recorded order. */
  position: number
}

export interface ParticipantTable {
  collection: string
  claim: string
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

/** The most claims that one reading can hold, see `ClaimTable.position`. */
export const CLAIMS_PER_READING = 2 ** 20
