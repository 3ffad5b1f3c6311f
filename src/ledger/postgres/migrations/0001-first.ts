const TABLES = ['entries', 'originals', 'documents', 'readings', 'mentions', 'claims', 'participants', 'judgements']

/**
 * The tables of a ledger, each key beginning with the collection. Texts are compared byte by byte (collation "C"), as in
 * SQLite. The search index lies in tables of its own, so that it can be built anew.
 */
export const first = `
create table entries (
  collection text collate "C" not null, sequence bigint not null, kind text collate "C" not null,
  id text collate "C" not null, digest text collate "C" not null, checks text collate "C" not null,
  recorded text collate "C" not null, before text collate "C", previous text collate "C" not null,
  hash text collate "C" not null,
  primary key (collection, sequence), unique (collection, kind, id)
);
create table originals (
  collection text collate "C" not null, hash text collate "C" not null, bytes bytea not null,
  primary key (collection, hash)
);
create table documents (
  collection text collate "C" not null, id text collate "C" not null, text text collate "C" not null,
  words integer not null, title text collate "C", byline text collate "C", publisher text collate "C",
  published text collate "C", language text collate "C", url text collate "C", original text collate "C",
  source text collate "C", media_type text collate "C", fetched text collate "C", sequence bigint not null,
  primary key (collection, id), unique (collection, sequence)
);
create index documents_by_original on documents (collection, original);
create table readings (
  collection text collate "C" not null, id text collate "C" not null, document text collate "C" not null,
  reader text collate "C" not null, layers text collate "C" not null, claims integer not null, sequence bigint not null,
  primary key (collection, id), unique (collection, document, reader)
);
create table mentions (
  collection text collate "C" not null, reading text collate "C" not null, ordinal integer not null,
  start integer not null, "end" integer not null, entity integer not null, name text collate "C" not null,
  text text collate "C" not null, kind text collate "C" not null, named integer not null,
  primary key (collection, reading, ordinal)
);
create table claims (
  collection text collate "C" not null, id text collate "C" not null, document text collate "C" not null,
  reading text collate "C" not null, type text collate "C" not null, mode text collate "C",
  quote text collate "C" not null, record text collate "C" not null, position bigint not null,
  primary key (collection, id), unique (collection, position)
);
create index claims_by_document on claims (collection, document, position);
create index claims_by_type on claims (collection, type, position);
create table participants (
  collection text collate "C" not null, claim text collate "C" not null, role text collate "C" not null,
  ordinal integer not null, document text collate "C" not null, name text collate "C" not null,
  kind text collate "C" not null, named integer not null,
  primary key (collection, claim, role, ordinal)
);
create index participants_by_name on participants (collection, name, claim);
create table judgements (
  collection text collate "C" not null, id text collate "C" not null, kind text collate "C" not null,
  record text collate "C" not null, sequence bigint not null,
  primary key (collection, id)
);
create index judgements_by_sequence on judgements (collection, sequence);
create table document_words (
  collection text collate "C" not null, sequence bigint not null, words tsvector not null,
  primary key (collection, sequence)
);
create index document_words_found on document_words using gin (words);
create table quote_words (
  collection text collate "C" not null, position bigint not null, words tsvector not null,
  primary key (collection, position)
);
create index quote_words_found on quote_words using gin (words);
create function append_only() returns trigger language plpgsql as
  $$ begin raise exception 'the ledger is append-only'; end $$;
${TABLES.map(
  table => `
create trigger ${table}_stay before update or delete on ${table} for each row execute function append_only();
create trigger ${table}_remain before truncate on ${table} for each statement execute function append_only();`,
).join('')}
`
