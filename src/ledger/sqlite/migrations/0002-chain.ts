import type Database from 'libsql'
import { type Content, contentDigest, entryHash, GENESIS } from '../../digest.js'
import type { ClaimTable, DocumentTable, EntryTable, JudgementTable, MentionTable, ReadingTable } from '../../tables.js'
import { CLAIMS_PER_READING } from '../../tables.js'
import { appendOnly } from '../triggers.js'

/**
 * A hash chain over the entries; whence and when an original came stands with its document; collections have numbers, so
 * that each counts its entries for itself and the full-text tables still know the rows of all. What was kept before gets
 * its place in the chain, with the digest it had.
 */
export function chain(db: Database.Database): void {
  db.exec(BEFORE)
  const numbers = new Map<string, number>()
  const last = new Map<string, string>()
  const insert = db.prepare('insert into entries values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const title = db.prepare(
    'insert into document_words (rowid, title, text) values ((cast(? as integer) << 49) | ?, ?, ?)',
  )
  const quote = db.prepare('insert into quote_words (rowid, quote) values ((cast(? as integer) << 49) | ?, ?)')
  const old = db.prepare('select * from entries_before order by collection, sequence')
  for (const row of old.all() as (OldEntry & { collection: string })[]) {
    const { collection, sequence, kind, id, digest, recorded } = row
    const number = numbers.get(collection) ?? numbers.size
    if (!numbers.has(collection)) db.prepare('insert into collections values (?, ?)').run(collection, number)
    numbers.set(collection, number)
    const content = contentOf(db, row)
    const previous = last.get(collection) ?? GENESIS
    const entry = {
      collection,
      sequence,
      kind,
      id,
      ...contentDigest(kind, content),
      recorded,
      before: digest,
      previous,
    }
    const hash = entryHash(entry)
    const { checks } = entry
    insert.run(collection, sequence, kind, id, entry.digest, checks, recorded, digest, previous, hash)
    last.set(collection, hash)
    for (const d of content.documents ?? []) title.run(number, sequence, d.title ?? '', d.text)
    for (const c of content.claims ?? []) quote.run(number, c.position, c.quote)
  }
  db.exec(AFTER)
}

type OldEntry = Pick<EntryTable, 'sequence' | 'kind' | 'id' | 'digest' | 'recorded'>

/** The rows that an entry brought. */
function contentOf(db: Database.Database, entry: OldEntry & { collection: string }): Content {
  const rows = <T>(sql: string, ...values: unknown[]) => db.prepare(sql).all(...values) as T[]
  const { collection, sequence, kind, id } = entry
  if (kind === 'judgement')
    return {
      judgements: rows<JudgementTable>('select * from judgements where collection = ? and id = ?', collection, id),
    }
  const readings = rows<ReadingTable>(
    'select * from readings where collection = ? and document = ? and sequence = ?',
    ...[collection, id, sequence],
  )
  return {
    documents: rows<DocumentTable>('select * from documents where collection = ? and id = ?', collection, id),
    readings,
    mentions: readings.flatMap(reading =>
      rows<MentionTable>(
        'select * from mentions where collection = ? and reading = ? order by ordinal',
        ...[collection, reading.id],
      ),
    ),
    claims: rows<ClaimTable>(
      'select * from claims where collection = ? and position >= ? and position < ? order by position',
      ...[collection, sequence * CLAIMS_PER_READING, (sequence + 1) * CLAIMS_PER_READING],
    ),
  }
}

const BEFORE = `
drop trigger entries_stay; drop trigger entries_remain;
drop trigger documents_stay; drop trigger originals_stay; drop trigger originals_remain;
alter table entries rename to entries_before;
create table entries (
  collection text not null, sequence integer not null, kind text not null, id text not null, digest text not null,
  checks text not null, recorded text not null, before text, previous text not null, hash text not null,
  primary key (collection, sequence), unique (collection, kind, id)
) strict;
create table collections (
  collection text not null, number integer not null, primary key (collection), unique (number)
) strict;
alter table documents add column source text;
alter table documents add column media_type text;
alter table documents add column fetched text;
update documents set (source, media_type) = (
  select o.name, o.media_type from originals o where o.collection = documents.collection and o.hash = documents.original
) where sequence in (select min(sequence) from documents where original is not null group by collection, original);
alter table originals drop column media_type;
alter table originals drop column name;
create index judgements_by_sequence on judgements (collection, sequence);
create index documents_by_original on documents (collection, original);
drop table document_words; drop table quote_words;
create virtual table document_words using fts5(title, text, content='', tokenize="unicode61 remove_diacritics 2");
create virtual table quote_words using fts5(quote, content='', tokenize="unicode61 remove_diacritics 2");
`

const AFTER = `
drop table entries_before;
create trigger documents_stay before update on documents begin select raise(abort, 'the ledger is append-only'); end;
${appendOnly('entries')}${appendOnly('originals')}${appendOnly('collections')}
`
