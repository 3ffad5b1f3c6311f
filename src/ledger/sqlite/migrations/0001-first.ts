/**
 * The first tables. WITHOUT ROWID is not used: rows with long texts are slower in such tables. The full-text tables are
 * contentless (the texts stay in `documents` and `claims`), their row number is the `sequence` or `position` of the row.
 */
export const first = `
create table entries (
  collection text not null, sequence integer not null, kind text not null, id text not null,
  digest text not null, recorded text not null,
  primary key (collection, sequence), unique (collection, kind, id)
) strict;
create table originals (
  collection text not null, hash text not null, media_type text, name text, bytes blob not null,
  primary key (collection, hash)
) strict;
create table documents (
  collection text not null, id text not null, text text not null, words integer not null, title text, byline text,
  publisher text, published text, language text, url text, original text, sequence integer not null,
  primary key (collection, id), unique (collection, sequence)
) strict;
create table readings (
  collection text not null, id text not null, document text not null, reader text not null, layers text not null,
  claims integer not null, sequence integer not null,
  primary key (collection, id), unique (collection, document, reader)
) strict;
create table mentions (
  collection text not null, reading text not null, ordinal integer not null, start integer not null, end integer not null,
  entity integer not null, name text not null, text text not null, kind text not null, named integer not null,
  primary key (collection, reading, ordinal)
) strict;
create table claims (
  collection text not null, id text not null, document text not null, reading text not null, type text not null,
  mode text, quote text not null, record text not null, position integer not null,
  primary key (collection, id), unique (collection, position)
) strict;
create index claims_by_document on claims (collection, document, position);
create index claims_by_type on claims (collection, type, position);
create table participants (
  collection text not null, claim text not null, role text not null, ordinal integer not null, document text not null,
  name text not null, kind text not null, named integer not null,
  primary key (collection, claim, role, ordinal)
) strict;
create index participants_by_name on participants (collection, name, claim);
create table judgements (
  collection text not null, id text not null, kind text not null, record text not null, sequence integer not null,
  primary key (collection, id)
) strict;
create virtual table document_words using fts5(title, text, content='', tokenize="unicode61 remove_diacritics 2");
create virtual table quote_words using fts5(quote, content='', tokenize="unicode61 remove_diacritics 2");
${['entries', 'originals', 'documents', 'readings', 'mentions', 'claims', 'participants', 'judgements']
  .map(
    table => `
create trigger ${table}_stay before update on ${table} begin select raise(abort, 'the ledger is append-only'); end;
create trigger ${table}_remain before delete on ${table} begin select raise(abort, 'the ledger is append-only'); end;`,
  )
  .join('')}
`
