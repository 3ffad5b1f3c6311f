import type { CollectionSummary } from '../model/ledger.js'
import type { Backend } from './backend.js'
import { counts } from './counts.js'

/** The collections of a database, by name, with how much each holds. */
export async function listCollections(backend: Backend): Promise<CollectionSummary[]> {
  const rows = await backend.db
    .selectFrom('entries')
    .select(eb => ['collection', eb.fn.max('recorded').as('last'), eb.fn.countAll().as('entries')])
    .groupBy('collection')
    .orderBy('collection')
    .execute()
  const summaries: CollectionSummary[] = []
  for (const { collection, last, entries } of rows)
    summaries.push({ collection, ...(await counts(backend, collection, {})), entries: Number(entries), last })
  return summaries
}
