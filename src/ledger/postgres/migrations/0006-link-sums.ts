import { ALL_YEARS } from './0005-all-years.js'

/** The sums of a pair stand in one row with its link, as in SQLite. */
export const linkSums = `
create table links_summed (
  collection text collate "C" not null, a bigint not null, b bigint not null, claims integer not null, magnitude integer not null,
  totals text collate "C" not null, sums text collate "C" not null,
  primary key (collection, a, b)
) with (fillfactor = 80);
insert into links_summed
  select s.collection, s.low, s.high, s.claims, l.magnitude, s.totals, s.sums from (
    select collection, low, high, sum(claims) as claims, '[' || string_agg(sums, ',' order by type) || ']' as sums,
      '[' || string_agg(totals, ',' order by type) || ']' as totals from (
      select collection, low, high, type, sum(claims) as claims, '"' || type || '",' ||
        sum(case when way < 2 then claims else 0 end) || ',' || sum(case when way < 2 then 0 else claims end) as totals, '"' || type || '",' ||
        string_agg(year || ',' || way || ',' || claims || ',' || counted, ',' order by year, way) as sums
      from (
        select collection, case when a < b then a else b end as low, case when a < b then b else a end as high, type, year,
          case when a < b then 0 else 1 end + 2 * joint as way, claims, counted
        from pair_years where year <> ${ALL_YEARS}
      ) ways group by collection, low, high, type
    ) types group by collection, low, high
  ) s join links l on l.collection = s.collection and l.a = s.low and l.b = s.high;
drop table pair_years;
drop table links;
alter table links_summed rename to links;
alter index links_summed_pkey rename to links_pkey;
create index links_of on links (collection, a, magnitude);
create index links_with on links (collection, b, magnitude);
`
