import { type Kysely, sql } from 'kysely'
import type { Claim } from '../../model/claim.js'
import type { SearchHit } from '../../model/ledger.js'
import type { Tables } from '../tables.js'
import { ftsQuery, snippet } from './words.js'

/** Full-text search by BM25; words in a title count four times. Documents come first, then claims by their quotes. */
export async function search(
  db: Kysely<Tables>,
  collection: string,
  words: string,
  limit: number,
): Promise<SearchHit[]> {
  const query = ftsQuery(words)
  if (!query) return []
  const documents = await sql<{ id: string; title: string | null; text: string }>`
    select d.id, d.title, d.text from document_words w join documents d on d.sequence = w.rowid
    where document_words match ${query} and d.collection = ${collection}
    order by bm25(document_words, 4.0, 1.0), d.sequence limit ${limit}`.execute(db)
  const claims = await sql<{ id: string; record: string }>`
    select c.id, c.record from quote_words w join claims c on c.position = w.rowid
    where quote_words match ${query} and c.collection = ${collection}
    order by bm25(quote_words), c.position limit ${limit}`.execute(db)
  return [
    ...documents.rows.map(
      ({ id, title, text }): SearchHit => ({
        kind: 'document',
        id,
        document: id,
        title,
        snippet: snippet(text, words),
      }),
    ),
    ...claims.rows.map(({ id, record }): SearchHit => {
      const { document, quote } = JSON.parse(record) as Claim
      return {
        kind: 'claim',
        id,
        document: document.id,
        title: document.title,
        snippet: snippet(quote.text, words, 400),
      }
    }),
  ]
}
