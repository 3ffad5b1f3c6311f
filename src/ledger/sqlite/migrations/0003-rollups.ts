import { SHORT_FORM as SHORT } from '../../short-form.js'
import { appendOnly } from '../triggers.js'

/**
 * What is drawn from the claims so that no question goes over all of them: names with numbers and trigrams, the pairs that
 * claims relate, and sums over both. Of a ledger that has claims already it is drawn when it is first used (`stale`).
 */
export const rollups = `
create table names (
  collection text not null, number integer not null, name text not null, key text not null, initials text,
  large_initials text,
  primary key (collection, number), unique (collection, name)
) strict;
create index names_by_key on names (collection, key);
create index names_by_initials on names (collection, initials) where initials is not null;
create index names_by_large_initials on names (collection, large_initials) where large_initials is not null;
create table name_uses (
  collection text not null, name integer not null, kind text not null, named integer not null, uses integer not null,
  primary key (collection, name, kind, named)
) strict, without rowid;
create table pairs (
  collection text not null, a integer not null, b integer not null, position integer not null, type text not null,
  joint integer not null, affirmed integer not null, counted integer not null, first integer, last integer,
  primary key (collection, a, b, position)
) strict, without rowid;
create index pairs_same_of on pairs (collection, a) where type = 'same_as';
create index pairs_same_with on pairs (collection, b) where type = 'same_as';
create table pair_years (
  collection text not null, a integer not null, b integer not null, year integer not null, type text not null,
  joint integer not null, claims integer not null, counted integer not null,
  primary key (collection, a, b, year, type, joint)
) strict, without rowid;
create table links (
  collection text not null, a integer not null, b integer not null, claims integer not null, magnitude integer not null,
  primary key (collection, a, b)
) strict, without rowid;
create index links_of on links (collection, a, magnitude);
create index links_with on links (collection, b, magnitude);
create index mentions_short on mentions (collection, name) where ${SHORT};
create index mentions_as_short on mentions (collection, text) where ${SHORT};
create table stale (collection text not null, primary key (collection)) strict;
insert into stale select distinct collection from claims;
create virtual table name_grams using fts5(grams, content='', detail=none,
  tokenize="unicode61 remove_diacritics 0 tokenchars '_'");
create virtual table name_gram_counts using fts5vocab('name_grams', 'row');
${appendOnly('names')}${appendOnly('pairs')}
`
