import { SHORT_FORM as SHORT } from '../../short-form.js'

const text = 'text collate "C" not null'
const number = 'bigint not null'
const small = 'integer not null'

/**
 * What is drawn from the claims so that no question goes over all of them: names with numbers and trigrams, the pairs that
 * claims relate, and sums over both. Of a ledger that has claims already it is drawn when it is first used (`stale`).
 */
export const rollups = `
create table names (
  collection ${text}, number ${number}, name ${text}, key ${text}, initials text collate "C",
  large_initials text collate "C",
  primary key (collection, number), unique (collection, name)
);
create index names_by_key on names (collection, key);
create index names_by_initials on names (collection, initials) where initials is not null;
create index names_by_large_initials on names (collection, large_initials) where large_initials is not null;
create table name_grams (
  collection ${text}, number ${number}, grams text[] not null,
  primary key (collection, number)
);
alter table name_grams alter column grams set statistics 2000;
create index name_grams_found on name_grams using gin (grams);
create table name_uses (
  collection ${text}, name ${number}, kind ${text}, named ${small}, uses ${small},
  primary key (collection, name, kind, named)
);
create table pairs (
  collection ${text}, a ${number}, b ${number}, position ${number}, type ${text}, joint ${small},
  affirmed ${small}, counted ${small}, first integer, last integer,
  primary key (collection, a, b, position)
);
create index pairs_same_of on pairs (collection, a) where type = 'same_as';
create index pairs_same_with on pairs (collection, b) where type = 'same_as';
create table pair_years (
  collection ${text}, a ${number}, b ${number}, year ${small}, type ${text}, joint ${small}, claims ${small},
  counted ${small},
  primary key (collection, a, b, year, type, joint)
);
create table links (
  collection ${text}, a ${number}, b ${number}, claims ${small}, magnitude ${small},
  primary key (collection, a, b)
) with (fillfactor = 80);
create index links_of on links (collection, a, magnitude);
create index links_with on links (collection, b, magnitude);
create index mentions_short on mentions (collection, name) where ${SHORT};
create index mentions_as_short on mentions (collection, text) where ${SHORT};
create table stale (collection ${text}, primary key (collection));
insert into stale select distinct collection from claims;
${['names', 'pairs']
  .map(
    table => `
create trigger ${table}_stay before update or delete on ${table} for each row execute function append_only();
create trigger ${table}_remain before truncate on ${table} for each statement execute function append_only();`,
  )
  .join('')}
`
