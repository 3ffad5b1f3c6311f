import { type Kysely, sql } from 'kysely'
import type { DocumentQuery, DocumentSummary, KeptDocument } from '../model/ledger.js'
import type { EntityKind } from '../model/mention.js'
import type { Original } from '../model/original.js'
import type { Layers } from '../model/reading.js'
import type { Backend } from './backend.js'
import { type Bounds, reportedBy } from './bounds.js'
import { storable } from './rows.js'
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
] as const

/** A column of the newest reading that a view sees; null where a document was never read otherwise than at first. */
function reread<T>(collection: string, column: 'id' | 'reader' | 'layers' | 'claims', last = Number.MAX_SAFE_INTEGER) {
  return sql<T | null>`(select r.${sql.ref(column)} from rereadings r where r.collection = ${collection}
    and r.document = documents.id and r.layers is not null and r.sequence <= ${last} order by r.sequence desc limit 1)`
}

function summaries(db: Kysely<Tables>, collection: string, { last, reported }: Bounds) {
  let select = db
    .selectFrom('documents')
    .innerJoin('entries', join =>
      join
        .onRef('entries.collection', '=', 'documents.collection')
        .onRef('entries.sequence', '=', 'documents.sequence'),
    )
    .select(SUMMARY)
    // not joined: SQLite would go over all readings and sort them, where a page of documents stands in an index
    .select(
      sql<number>`coalesce(${reread<number>(collection, 'claims', last)}, (select f.claims from readings f
        where f.collection = ${collection} and f.document = documents.id))`.as('claims'),
    )
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
    .innerJoin('readings', join =>
      join.onRef('readings.collection', '=', 'documents.collection').onRef('readings.document', '=', 'documents.id'),
    )
    .select([
      'documents.text',
      'readings.id as first',
      'readings.reader as firstReader',
      'readings.layers as firstLayers',
    ])
    .select([
      reread<string>(collection, 'id', bounds.last).as('newest'),
      reread<string>(collection, 'reader', bounds.last).as('newestReader'),
      reread<string>(collection, 'layers', bounds.last).as('newestLayers'),
    ])
    .where('documents.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { text, first, firstReader, firstLayers, newest, newestReader, newestLayers, ...summary } = row
  const reading = newest ?? first
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
    reading,
    reader: newestReader ?? firstReader,
    layers: {
      ...(JSON.parse(newestLayers ?? firstLayers) as Omit<Layers, 'mentions'>),
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

/** How much of a place's name stands in its index. */
const INDEXED = 300

/** Ids of documents in recorded order. */
export async function lookUpDocuments(
  { db, listed }: Backend,
  collection: string,
  where: DocumentQuery,
  { last = Number.MAX_SAFE_INTEGER, reported }: Bounds = {},
): Promise<string[]> {
  let documents = db
    .selectFrom('documents')
    .innerJoin('entries', join =>
      join
        .onRef('entries.collection', '=', 'documents.collection')
        .onRef('entries.sequence', '=', 'documents.sequence'),
    )
    .select(['documents.id', 'documents.sequence'])
    .where('documents.collection', '=', collection)
    .where('documents.sequence', '<=', last)
  if (reported !== undefined) documents = documents.where(reportedBy(reported))
  const found = new Map<string, number>()
  const add = (rows: readonly { id: string; sequence: number }[]) => {
    for (const { id, sequence } of rows) found.set(id, sequence)
  }
  // ids are hexadecimal, and "g" comes right after them
  if ('prefix' in where)
    add(
      await documents
        .where('documents.id', '>=', where.prefix)
        .where('documents.id', '<', `${where.prefix}g`)
        .execute(),
    )
  else if ('ids' in where) add(await documents.where('documents.id', 'in', listed(where.ids)).execute())
  else
    for (const place of where.places)
      for (const column of ['documents.source', 'documents.url'] as const) {
        const begins = sql<boolean>`substr(${sql.ref(column)}, 1, ${sql.lit(INDEXED)}) = substr(${storable(place)}, 1, ${sql.lit(INDEXED)})`
        add(await documents.where(begins).where(column, '=', storable(place)).execute())
      }
  return [...found].sort(([, a], [, b]) => a - b).map(([id]) => id)
}

/** The engine that last read each document again. */
export async function lastEngines(
  { db }: Backend,
  collection: string,
  { last = Number.MAX_SAFE_INTEGER }: Bounds,
): Promise<Map<string, string>> {
  const rereadings = db.selectFrom('rereadings').select(['document', 'engine']).where('collection', '=', collection)
  const rows = await rereadings.where('sequence', '<=', last).orderBy('sequence').execute()
  return new Map(rows.map(row => [row.document, row.engine]))
}
