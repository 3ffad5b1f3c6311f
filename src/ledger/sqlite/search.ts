import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Claim } from '../../model/claim.js'
import type { SearchHit } from '../../model/ledger.js'
import { type Bounds, endOfClaims, reportedBy } from '../bounds.js'
import { claimHit, documentHit } from '../hits.js'
import type { ClaimTable, DocumentTable } from '../tables.js'
import { RANKED, searchTerms } from '../words.js'
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

/**
 * Full-text search by BM25; words in a title count four times. Documents come first, then claims by their quotes. What stands in
 * more than `RANKED` places is not ranked, the newest come first. Of quotes with several words of which one is very frequent, the
 * shortest come first (`isFrequent`).
 */
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
  if (!query.query || number === null) return []
  const { last = 2 ** 29 - 2, reported } = bounds
  const seen = reported === undefined ? sql`` : sql`and ${reportedBy(reported)}`
  // cross joins are not turned round: what was found comes first
  const entries = sql`entries.collection = documents.collection and entries.sequence = documents.sequence`
  const all = reported === undefined && !shown ? limit : null
  const documents = await matches(db, 'document_words', query, [wordRow(number, 0), wordRow(number, last)], all)
  const found = await sql<{ id: string; title: string | null; text: string }>`
    select documents.id, documents.title, documents.text from ${documents} w
    cross join documents cross join entries where documents.collection = ${collection} and documents.sequence = ${ownRow}
    and ${entries} ${seen} order by w.score, documents.sequence limit ${limit}`.execute(db)
  const end = endOfClaims({ last })!
  const quotes = await matches(db, 'quote_words', query, [wordRow(number, 0), wordRow(number, end - 1)], all)
  const claims = await sql<{ record: string }>`
    select claims.record from ${quotes} w
    cross join claims cross join documents cross join entries
    where claims.collection = ${collection} and claims.position = ${ownRow}
    and documents.collection = claims.collection and documents.id = claims.document and ${entries} ${seen} ${shown ? sql`and ${shown}` : sql``} order by w.score, claims.position limit ${limit}`.execute(
    db,
  )
  return [
    ...found.rows.map(row => documentHit(row, words)),
    ...claims.rows.map(({ record }) => claimHit(JSON.parse(record) as Claim, words)),
  ]
}

/** The rows of a full-text table that match, each with its rank; before texts are looked up, of which most are not shown. */
async function matches(
  db: Kysely<SqliteTables>,
  table: 'document_words' | 'quote_words',
  { query, terms }: Query,
  [from, to]: readonly [RawBuilder<number>, RawBuilder<number>],
  limit: number | null,
): Promise<RawBuilder<unknown>> {
  const name = sql.table(table)
  const match = sql`from ${name} f where ${name} match ${query} and f.rowid between ${from} and ${to}`
  // as text, because row numbers are larger than JavaScript's are exact
  const some = await sql<{ n: number; found: string }>`select count(*) as n, json_group_array(rowid) as found
    from (select f.rowid ${match} limit ${RANKED + 1})`.execute(db)
  const [{ n, found }] = some.rows
  if (n > RANKED)
    return sql`(select f.rowid, -f.rowid as score ${match} order by f.rowid desc limit ${limit ?? RANKED})`
  const most = limit === null ? sql`` : sql`order by score limit ${limit}`
  if (table === 'quote_words' && terms.length > 1 && (await isFrequent(db, terms)))
    return sql`(select d.id as rowid, length(d.sz) || hex(d.sz) as score from json_each(${found}) j
      cross join quote_words_docsize d where d.id = j.value ${most})`
  const weights = table === 'document_words' ? sql`, 4.0, 1.0` : sql``
  return sql`(select f.rowid, bm25(${name}${weights}) as score ${match} ${most})`
}

/** Places of a word in quotes from which on BM25, which goes over all of them to tell how rare it is, is not asked. */
const FREQUENT = 5000

/**
 * Whether one of several terms stands in very many quotes. Those which have all the terms are then ranked by their length: quotes
 * are sentences, in which a word seldom stands twice, and BM25 of texts that have each word once is in the order of their length.
 */
async function isFrequent(db: Kysely<SqliteTables>, terms: readonly string[]): Promise<boolean> {
  for (const term of terms) {
    const { rows } = await sql<{ n: number }>`select count(*) as n
      from (select 1 from quote_words where quote_words match ${term} limit ${FREQUENT})`.execute(db)
    if (rows[0].n === FREQUENT) return true
  }
  return false
}

/** An FTS5 query and its terms. */
interface Query {
  readonly query: string
  readonly terms: readonly string[]
}

/** The words as an FTS5 query: each quoted, so that no character of them is taken as an operator; all must occur. */
function ftsQuery(words: string): Query {
  const terms = searchTerms(words).map(({ text, beginning, excluded }) => ({
    quoted: `"${text.replace(/["*]/g, ' ').trim()}"${beginning ? '*' : ''}`,
    excluded,
  }))
  const of = (excluded: boolean) => terms.filter(t => t.excluded === excluded).map(t => t.quoted)
  const [wanted, not] = [of(false), of(true)]
  const query = wanted.length && not.length ? `(${wanted.join(' ')}) NOT (${not.join(' OR ')})` : wanted.join(' ')
  return { query, terms: terms.map(t => t.quoted) }
}
