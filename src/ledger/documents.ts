import type { Kysely } from 'kysely'
import type { DocumentSummary, KeptDocument } from '../model/ledger.js'
import type { EntityKind } from '../model/mention.js'
import type { Original } from '../model/original.js'
import type { Layers } from '../model/reading.js'
import { type Bounds, reportedBy } from './bounds.js'
import type { Tables } from './tables.js'

const SUMMARY = [
  'documents.id',
  'documents.title',
  'documents.byline',
  'documents.publisher',
  'documents.published',
  'documents.language',
  'documents.url',
  'documents.original',
  'documents.source',
  'documents.fetched',
  'documents.words',
  'entries.recorded',
  'readings.claims',
] as const

function summaries(db: Kysely<Tables>, collection: string, { last, reported }: Bounds) {
  let select = db
    .selectFrom('documents')
    .innerJoin('entries', join =>
      join
        .onRef('entries.collection', '=', 'documents.collection')
        .onRef('entries.sequence', '=', 'documents.sequence'),
    )
    .innerJoin('readings', join =>
      join.onRef('readings.collection', '=', 'documents.collection').onRef('readings.document', '=', 'documents.id'),
    )
    .select(SUMMARY)
    .where('documents.collection', '=', collection)
  if (last !== undefined) select = select.where('documents.sequence', '<=', last)
  if (reported !== undefined) select = select.where(reportedBy(reported))
  return select
}

/** Whether a document is there. */
export async function hasDocument(
  db: Kysely<Tables>,
  collection: string,
  id: string,
  { last = Number.MAX_SAFE_INTEGER }: Bounds = {},
): Promise<boolean> {
  const row = await db
    .selectFrom('documents')
    .select('id')
    .where('collection', '=', collection)
    .where('id', '=', id)
    .where('sequence', '<=', last)
    .executeTakeFirst()
  return row !== undefined
}

/** Summaries, newest record first. */
export async function listDocuments(
  db: Kysely<Tables>,
  collection: string,
  { limit = Number.MAX_SAFE_INTEGER, offset = 0 }: { limit?: number; offset?: number } = {},
  bounds: Bounds = {},
): Promise<DocumentSummary[]> {
  return summaries(db, collection, bounds).orderBy('documents.sequence', 'desc').limit(limit).offset(offset).execute()
}

/** A document with its text and the layers of its reading, or null. */
export async function readDocument(
  db: Kysely<Tables>,
  collection: string,
  id: string,
  bounds: Bounds = {},
): Promise<KeptDocument | null> {
  const row = await summaries(db, collection, bounds)
    .select(['documents.text', 'readings.id as reading', 'readings.reader', 'readings.layers'])
    .where('documents.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { text, reading, reader, layers, ...summary } = row
  const mentions = await db
    .selectFrom('mentions')
    .select(['start', 'end', 'text', 'name', 'kind', 'named', 'entity'])
    .where('collection', '=', collection)
    .where('reading', '=', reading)
    .orderBy('ordinal')
    .execute()
  const { title, byline, publisher, published, language, url } = summary
  return {
    summary,
    document: { id, text, title, byline, publisher, published, language, url },
    reader,
    layers: {
      ...(JSON.parse(layers) as Omit<Layers, 'mentions'>),
      mentions: mentions.map(m => ({ ...m, kind: m.kind as EntityKind, named: m.named === 1 })),
    },
  }
}

/** The bytes of an original, with whence and when they first came; or null. */
export async function readOriginal(
  db: Kysely<Tables>,
  collection: string,
  hash: string,
  { last = Number.MAX_SAFE_INTEGER }: Bounds = {},
): Promise<Original | null> {
  const row = await db
    .selectFrom('originals')
    .innerJoin('documents', join =>
      join
        .onRef('documents.collection', '=', 'originals.collection')
        .onRef('documents.original', '=', 'originals.hash'),
    )
    .select(['hash', 'bytes', 'documents.media_type', 'documents.source', 'documents.fetched'])
    .where('originals.collection', '=', collection)
    .where('originals.hash', '=', hash)
    .where('documents.sequence', '<=', last)
    .orderBy('documents.sequence')
    .executeTakeFirst()
  if (!row) return null
  const { media_type, source, fetched, bytes } = row
  return { hash, mediaType: media_type, name: source, fetched, bytes: new Uint8Array(bytes) }
}
