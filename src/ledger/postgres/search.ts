import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Claim } from '../../model/claim.js'
import type { SearchHit } from '../../model/ledger.js'
import { type Bounds, endOfClaims, reportedBy } from '../bounds.js'
import { claimHit, documentHit } from '../hits.js'
import type { ClaimTable, DocumentTable } from '../tables.js'
import { RANKED } from '../words.js'
import type { PostgresTables } from './connection.js'
import { queryOf, vectorOf } from './vector.js'

/** Makes the words of a document and its quotes searchable. */
export async function index(
  db: Kysely<PostgresTables>,
  documents: readonly DocumentTable[],
  claims: readonly ClaimTable[],
): Promise<void> {
  if (documents.length)
    await sql`insert into document_words select ${documents[0].collection}, s, v::tsvector
      from unnest(${documents.map(d => d.sequence)}::bigint[], ${documents.map(d => vectorOf(d.title ?? '', d.text))}::text[]) as q (s, v)`.execute(
      db,
    )
  if (!claims.length) return
  const [{ collection }] = claims
  await sql`insert into quote_words select ${collection}, p, v::tsvector
    from unnest(${claims.map(c => c.position)}::bigint[], ${claims.map(c => vectorOf('', c.quote))}::text[]) as q (p, v)`.execute(
    db,
  )
}

/** Weights of the classes D, C, B and A: words in a title count four times. */
const WEIGHTS = sql`'{0.25, 0.25, 0.25, 1}'::float4[]`

/**
 * Full-text search by ts_rank, documents first, then claims by their quotes. What stands in more than `RANKED` places is not
 * ranked, the newest come first.
 */
export async function search(
  db: Kysely<PostgresTables>,
  collection: string,
  words: string,
  limit: number,
  bounds: Bounds,
  shown: RawBuilder<boolean> | null = null,
): Promise<SearchHit[]> {
  const query = queryOf(words)
  if (query === null) return []
  const { last = Number.MAX_SAFE_INTEGER, reported } = bounds
  const end = endOfClaims(bounds) ?? Number.MAX_SAFE_INTEGER
  const seen = reported === undefined ? sql`` : sql`and ${reportedBy(reported)}`
  const entries = sql`entries on entries.collection = documents.collection and entries.sequence = documents.sequence`
  const match = (table: 'document_words' | 'quote_words', row: 'sequence' | 'position', before: number) =>
    sql`${sql.table(table)} w where w.collection = ${collection} and w.words @@ ${query}::tsquery and w.${sql.ref(row)} < ${before}`
  const order = async (matching: RawBuilder<unknown>, row: 'sequence' | 'position') => {
    const some = await sql<{ n: number }>`
      select count(*) as n from (select 1 from ${matching} limit ${RANKED + 1}) as matches`.execute(db)
    return some.rows[0].n > RANKED
      ? sql`w.${sql.ref(row)} desc`
      : sql`ts_rank(${WEIGHTS}, w.words, ${query}::tsquery) desc, w.${sql.ref(row)}`
  }
  const inDocuments = match('document_words', 'sequence', last === Number.MAX_SAFE_INTEGER ? last : last + 1)
  const inQuotes = match('quote_words', 'position', end)
  const documents = await sql<{ id: string; title: string | null; text: string }>`
    select documents.id, documents.title, documents.text from (select * from ${inDocuments}) w
    join documents on documents.collection = w.collection and documents.sequence = w.sequence join ${entries}
    where true ${seen} order by ${await order(inDocuments, 'sequence')} limit ${limit}`.execute(db)
  const claims = await sql<{ record: string }>`
    select claims.record from (select * from ${inQuotes}) w
    join claims on claims.collection = w.collection and claims.position = w.position
    join documents on documents.collection = claims.collection and documents.id = claims.document join ${entries}
    where true ${seen} ${shown ? sql`and ${shown}` : sql``} order by ${await order(inQuotes, 'position')} limit ${limit}`.execute(
    db,
  )
  return [
    ...documents.rows.map(row => documentHit(row, words)),
    ...claims.rows.map(({ record }) => claimHit(JSON.parse(record) as Claim, words)),
  ]
}
