import type { Kysely } from 'kysely'
import type { Judgement } from '../model/judgement.js'
import type { HistoryEntry } from '../model/ledger.js'
import type { Bounds } from './bounds.js'
import type { Tables } from './tables.js'

/** The entries of a collection, newest first. */
export async function listHistory(
  db: Kysely<Tables>,
  collection: string,
  { limit = Number.MAX_SAFE_INTEGER, offset = 0 }: { limit?: number; offset?: number } = {},
  { last = Number.MAX_SAFE_INTEGER }: Bounds = {},
): Promise<HistoryEntry[]> {
  const rows = await db
    .selectFrom('entries')
    .leftJoin('documents', join =>
      join
        .onRef('documents.collection', '=', 'entries.collection')
        .onRef('documents.sequence', '=', 'entries.sequence'),
    )
    .leftJoin('judgements', join =>
      join
        .onRef('judgements.collection', '=', 'entries.collection')
        .onRef('judgements.sequence', '=', 'entries.sequence'),
    )
    .select(['entries.sequence', 'entries.recorded', 'entries.kind', 'entries.id', 'entries.hash'])
    .select(['documents.title', 'judgements.record'])
    .where('entries.collection', '=', collection)
    .where('entries.sequence', '<=', last)
    .orderBy('entries.sequence', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(({ sequence, recorded, kind, id, hash, title, record }) => {
    return { entry: sequence, recorded, kind, id, title: record === null ? title : judged(record), hash }
  })
}

/** A judgement in a few words. */
function judged(record: string): string {
  const { kind, subject, object } = JSON.parse(record) as Judgement
  return kind === 'withdraw' ? `withdraw ${subject}` : `${kind}: ${subject}, ${object}`
}
