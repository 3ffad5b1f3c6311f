import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.js'

/** Tables of which a scrub changes rows, or takes them away. */
export const SCRUBBED = [
  'documents',
  'originals',
  'readings',
  'rereadings',
  'mentions',
  'claims',
  'participants',
  'judgements',
  'names',
  'pairs',
  'name_grams',
  'document_words',
  'quote_words',
] as const

/** Those that refuse changes by triggers. */
const CLOSED = SCRUBBED.filter(table => !['name_grams', 'document_words', 'quote_words'].includes(table))

/** Does some work without the triggers that refuse changes; other writers wait for the end of the transaction. */
export async function opened<T>(tx: Kysely<Tables>, work: () => Promise<T>): Promise<T> {
  for (const table of CLOSED) await sql`alter table ${sql.table(table)} disable trigger user`.execute(tx)
  const result = await work()
  for (const table of CLOSED) await sql`alter table ${sql.table(table)} enable trigger user`.execute(tx)
  return result
}
