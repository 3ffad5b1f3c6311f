import { type Kysely, sql } from 'kysely'
import type { Claim } from '../../model/claim.js'
import type { SearchHit } from '../../model/ledger.js'
import { type Bounds, endOfClaims, reportedBy } from '../bounds.js'
import { claimHit, documentHit } from '../hits.js'
import type { ClaimTable, DocumentTable } from '../tables.js'
import { searchTerms } from '../words.js'
import { collectionNumber, ownRow, type SqliteTables, wordRow } from './collections.js'

/** Rows in one INSERT of the full-text index. */
const ROWS_PER_INSERT = 500

/** Makes the words of a document and its quotes searchable. The texts themselves stay in their tables alone. */
export async function index(
  db: Kysely<SqliteTables>,
  { collection, sequence, title, text }: DocumentTable,
  claims: readonly ClaimTable[],
): Promise<void> {
  const number = (await collectionNumber(db, collection, true))!
  await sql`insert into document_words (rowid, title, text)
    values (${wordRow(number, sequence)}, ${title ?? ''}, ${text})`.execute(db)
  for (let i = 0; i < claims.length; i += ROWS_PER_INSERT) {
    const quotes = claims.slice(i, i + ROWS_PER_INSERT).map(c => sql`(${wordRow(number, c.position)}, ${c.quote})`)
    await sql`insert into quote_words (rowid, quote) values ${sql.join(quotes)}`.execute(db)
  }
}

/** Full-text search by BM25; words in a title count four times. Documents come first, then claims by their quotes. */
export async function search(
  db: Kysely<SqliteTables>,
  collection: string,
  words: string,
  limit: number,
  bounds: Bounds,
): Promise<SearchHit[]> {
  const query = ftsQuery(words)
  const number = await collectionNumber(db, collection)
  if (!query || number === null) return []
  const { last = 2 ** 29 - 2, reported } = bounds
  const end = endOfClaims({ last })!
  const seen = reported === undefined ? sql`` : sql`and ${reportedBy(reported)}`
  const entries = sql`entries on entries.collection = documents.collection and entries.sequence = documents.sequence`
  const found = await sql<{ id: string; title: string | null; text: string }>`
    select documents.id, documents.title, documents.text from document_words w
    join documents on documents.collection = ${collection} and documents.sequence = ${ownRow} join ${entries}
    where document_words match ${query} and w.rowid between ${wordRow(number, 0)} and ${wordRow(number, last)} ${seen}
    order by bm25(document_words, 4.0, 1.0), documents.sequence limit ${limit}`.execute(db)
  const claims = await sql<{ record: string }>`
    select claims.record from quote_words w
    join claims on claims.collection = ${collection} and claims.position = ${ownRow}
    join documents on documents.collection = claims.collection and documents.id = claims.document join ${entries}
    where quote_words match ${query} and w.rowid between ${wordRow(number, 0)} and ${wordRow(number, end - 1)} ${seen}
    order by bm25(quote_words), claims.position limit ${limit}`.execute(db)
  return [
    ...found.rows.map(row => documentHit(row, words)),
    ...claims.rows.map(({ record }) => claimHit(JSON.parse(record) as Claim, words)),
  ]
}

/** The words as an FTS5 query: each quoted, so that no character of them is taken as an operator; all must occur. */
function ftsQuery(words: string): string {
  return searchTerms(words)
    .map(({ text, beginning }) => `"${text.replace(/["*]/g, ' ').trim()}"${beginning ? '*' : ''}`)
    .join(' ')
}
