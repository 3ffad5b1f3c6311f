/** Documents that are read again, what that changed of their claims, and where a document came from, to find its versions. */
export const versions = `
create table rereadings (
  collection text collate "C" not null, id text collate "C" not null, document text collate "C" not null,
  reader text collate "C" not null, engine text collate "C" not null, layers text collate "C", claims integer not null,
  sequence bigint not null,
  primary key (collection, id), unique (collection, sequence)
);
create index rereadings_by_document on rereadings (collection, document, sequence);
create table changes (
  collection text collate "C" not null, claim text collate "C" not null, sequence bigint not null,
  present integer not null, successor text collate "C", same integer, confidence double precision,
  primary key (collection, claim, sequence)
);
create index changes_by_sequence on changes (collection, sequence);
create index documents_by_source on documents (collection, substr(source, 1, 300));
create index judgements_by_subject on judgements (collection, substr(record, strpos(record, '"subject":"') + 11, 32));
create index judgements_by_object on judgements (collection, substr(record, strpos(record, '"object":"') + 10, 32));
create index documents_by_url on documents (collection, substr(url, 1, 300));
${['rereadings', 'changes']
  .map(
    table => `
create trigger ${table}_stay before update or delete on ${table} for each row execute function append_only();
create trigger ${table}_remain before truncate on ${table} for each statement execute function append_only();`,
  )
  .join('')}
`
