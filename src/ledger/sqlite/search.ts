import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Claim } from '../../model/claim.js'
import type { SearchHit } from '../../model/ledger.js'
import { type Bounds, endOfClaims, reportedBy } from '../bounds.js'
import { claimHit, documentHit } from '../hits.js'
import type { ClaimTable, DocumentTable } from '../tables.js'
import { searchTerms } from '../words.js'
import { collectionNumber, ownRow, type SqliteTables, wordRow } from './collections.js'

/** Makes the words of a document and its quotes searchable. The texts themselves stay in their tables alone. */
export async function index(
  db: Kysely<SqliteTables>,
  documents: readonly DocumentTable[],
  claims: readonly ClaimTable[],
): Promise<void> {
  const [first] = [...documents, ...claims]
  if (!first) return
  const number = (await collectionNumber(db, first.collection, true))!
  for (const document of documents)
    await sql`insert into document_words (rowid, title, text)
      values (${wordRow(number, document.sequence)}, ${document.title ?? ''}, ${document.text})`.execute(db)
  // one bound value, however many quotes: binding and parsing single ones takes longer than indexing them
  const quotes = JSON.stringify(claims.map(c => [c.position, c.quote]))
  await sql`insert into quote_words (rowid, quote)
    select ${wordRow(number, sql`value ->> 0`)}, value ->> 1 from json_each(${quotes})`.execute(db)
}

/** Full-text search by BM25; words in a title count four times. Documents come first, then claims by their quotes. */
export async function search(
  db: Kysely<SqliteTables>,
  collection: string,
  words: string,
  limit: number,
  bounds: Bounds,
  shown: RawBuilder<boolean> | null = null,
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
    where quote_words match ${query} and w.rowid between ${wordRow(number, 0)} and ${wordRow(number, end - 1)} ${seen} ${shown ? sql`and ${shown}` : sql``}
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
