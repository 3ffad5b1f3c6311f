import type { Kysely } from 'kysely'
import type { DocumentSummary, KeptDocument } from '../../model/ledger.js'
import type { EntityKind } from '../../model/mention.js'
import type { Original } from '../../model/original.js'
import type { Layers } from '../../model/reading.js'
import type { Tables } from '../tables.js'

const SUMMARY = [
  'documents.id',
  'documents.title',
  'documents.byline',
  'documents.publisher',
  'documents.published',
  'documents.language',
  'documents.url',
  'documents.original',
  'documents.words',
  'entries.recorded',
  'readings.claims',
] as const

function summaries(db: Kysely<Tables>, collection: string) {
  return db
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
}

/** Summaries, newest record first. */
export async function listDocuments(
  db: Kysely<Tables>,
  collection: string,
  { limit = -1, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<DocumentSummary[]> {
  return summaries(db, collection).orderBy('documents.sequence', 'desc').limit(limit).offset(offset).execute()
}

/** A document with its text and the layers of its reading, or null. */
export async function readDocument(db: Kysely<Tables>, collection: string, id: string): Promise<KeptDocument | null> {
  const row = await summaries(db, collection)
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
  const { recorded: _r, claims: _c, original: _o, words: _w, ...known } = summary
  return {
    summary,
    document: { ...known, text },
    reader,
    layers: {
      ...(JSON.parse(layers) as Omit<Layers, 'mentions'>),
      mentions: mentions.map(m => ({ ...m, kind: m.kind as EntityKind, named: m.named === 1 })),
    },
  }
}

/** The bytes of an original, or null. */
export async function readOriginal(db: Kysely<Tables>, collection: string, hash: string): Promise<Original | null> {
  const row = await db
    .selectFrom('originals')
    .selectAll()
    .where('collection', '=', collection)
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row ? { hash: row.hash, mediaType: row.media_type, name: row.name, bytes: new Uint8Array(row.bytes) } : null
}
