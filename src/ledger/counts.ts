import type { LedgerCounts } from '../model/ledger.js'
import type { Backend } from './backend.js'
import { type Bounds, endOfClaims, reportedBy } from './bounds.js'
import { presenceOf } from './presence.js'

/** How much a collection holds within some bounds. */
export async function counts(backend: Backend, collection: string, bounds: Bounds): Promise<LedgerCounts> {
  const { db } = backend
  const { last = Number.MAX_SAFE_INTEGER, reported } = bounds
  let documents = db
    .selectFrom('documents')
    .select(eb => eb.fn.countAll().as('n'))
    .where('documents.collection', '=', collection)
    .where('documents.sequence', '<=', last)
  let claims = db
    .selectFrom('claims')
    .select(eb => eb.fn.countAll().as('n'))
    .where('claims.collection', '=', collection)
    .where('claims.position', '<', endOfClaims(bounds) ?? Number.MAX_SAFE_INTEGER)
  const shown = (await presenceOf(backend, collection, bounds)).shown('claims.id')
  if (shown) claims = claims.where(shown)
  const judgements = db
    .selectFrom('judgements')
    .select(eb => eb.fn.countAll().as('n'))
    .where('collection', '=', collection)
    .where('sequence', '<=', last)
  if (reported !== undefined) {
    const entries = (query: typeof documents) =>
      query
        .innerJoin('entries', join =>
          join
            .onRef('entries.collection', '=', 'documents.collection')
            .onRef('entries.sequence', '=', 'documents.sequence'),
        )
        .where(reportedBy(reported)) as typeof documents
    documents = entries(documents)
    claims = entries(
      claims.innerJoin('documents', join =>
        join.onRef('documents.collection', '=', 'claims.collection').onRef('documents.id', '=', 'claims.document'),
      ) as unknown as typeof documents,
    ) as unknown as typeof claims
  }
  const number = async (query: { executeTakeFirst(): Promise<{ n: unknown } | undefined> }) =>
    Number((await query.executeTakeFirst())?.n ?? 0)
  return { documents: await number(documents), claims: await number(claims), judgements: await number(judgements) }
}
