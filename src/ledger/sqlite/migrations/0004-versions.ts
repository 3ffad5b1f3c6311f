import { appendOnly } from '../triggers.js'

/** Documents that are read again, what that changed of their claims, and where a document came from, to find its versions. */
export const versions = `
create table rereadings (
  collection text not null, id text not null, document text not null, reader text not null, engine text not null,
  layers text, claims integer not null, sequence integer not null,
  primary key (collection, id), unique (collection, sequence)
) strict;
create index rereadings_by_document on rereadings (collection, document, sequence);
create table changes (
  collection text not null, claim text not null, sequence integer not null, present integer not null,
  successor text, same integer, confidence real,
  primary key (collection, claim, sequence)
) strict;
create index changes_by_sequence on changes (collection, sequence);
create index documents_by_source on documents (collection, substr(source, 1, 300));
create index judgements_by_subject on judgements (collection, substr(record, instr(record, '"subject":"') + 11, 32));
create index judgements_by_object on judgements (collection, substr(record, instr(record, '"object":"') + 10, 32));
create index documents_by_url on documents (collection, substr(url, 1, 300));
${appendOnly('rereadings')}${appendOnly('changes')}
`
