import { contentId } from '../base/hash.js'
import type { Claim } from '../model/claim.js'
import type { Entry } from '../model/ledger.js'
import type { Participant } from '../model/mention.js'
import type { Layers } from '../model/reading.js'
import {
  CLAIMS_PER_READING,
  type ClaimTable,
  type DocumentTable,
  type MentionTable,
  type ParticipantTable,
  type ReadingTable,
} from './tables.js'

/** The roles whose fillers take part in a claim. */
const ROLES = ['actor', 'recipient', 'origin', 'place'] as const

/** The id of a reading: one reader reads one document once. */
export function readingId(document: string, reader: string): string {
  return contentId({ document, reader })
}

/**
 * A text as every backend gives it back: a NUL ends a text in SQLite and cannot be kept in PostgreSQL, and half of a
 * surrogate pair has no UTF-8. Both become U+FFFD, which is as long, so that offsets stay.
 */
export function storable<T extends string | null>(text: T): T {
  return (text === null ? null : text.replace(/\u0000|\p{Surrogate}/gu, '\ufffd')) as T
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

export function documentRow(collection: string, sequence: number, { document, original }: Entry): DocumentTable {
  const { id, text, title, byline, publisher, published, language, url } = document
  return {
    collection,
    id,
    text: storable(text),
    words: countWords(text),
    title: storable(title),
    byline: storable(byline),
    publisher: storable(publisher),
    published,
    language,
    url: storable(url),
    original: original?.hash ?? null,
    source: storable(original?.name ?? null),
    media_type: original?.mediaType ?? null,
    fetched: original?.fetched ?? null,
    sequence,
  }
}

export function readingRow(collection: string, sequence: number, { document, reading }: Entry): ReadingTable {
  return {
    collection,
    id: readingId(document.id, reading.reader),
    document: document.id,
    reader: reading.reader,
    layers: layersRecord(reading.layers),
    claims: distinctClaims(reading.claims).length,
    sequence,
  }
}

/** The layers but the mentions, which have a table of their own. */
export function layersRecord({ mentions: _, ...layers }: Layers): string {
  return JSON.stringify(layers)
}

/** @param reading the id of the reading that found them */
export function mentionRows(collection: string, reading: string, { mentions }: Layers): MentionTable[] {
  return mentions.map((m, ordinal) => ({
    collection,
    reading,
    ordinal,
    start: m.start,
    end: m.end,
    entity: m.entity,
    name: storable(m.name),
    text: storable(m.text),
    kind: m.kind,
    named: Number(m.named),
  }))
}

/** The claims of a reading; two with one id are one. */
export function distinctClaims(claims: readonly Claim[]): Claim[] {
  const known = new Set<string>()
  return claims.filter(c => !known.has(c.id) && known.add(c.id))
}

/** The rows of claims, which are distinct. */
export function claimRows(
  collection: string,
  sequence: number,
  reading: string,
  claims: readonly Claim[],
): ClaimTable[] {
  return claims.map((claim, place) => ({
    collection,
    id: claim.id,
    document: claim.document.id,
    reading,
    type: claim.type,
    mode: claim.mode,
    quote: storable(claim.quote.text),
    record: JSON.stringify(claim),
    position: sequence * CLAIMS_PER_READING + place,
  }))
}

/** @param position that of the claim */
export function participantRows(collection: string, position: number, claim: Claim): ParticipantTable[] {
  return ROLES.flatMap(role =>
    claim[role].map((p: Participant, ordinal) => ({
      collection,
      position,
      role,
      ordinal,
      document: claim.document.id,
      // a name that is none is refused by the database
      name: storable(p.name ?? null),
      kind: p.kind,
      named: Number(p.named),
    })),
  )
}
