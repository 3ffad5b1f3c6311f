import { ALL_YEARS } from './0006-all-years.js'

/**
 * The sums of a pair stand in one row with its link, and no more in a row for each year and type, nor for all years: a question
 * that needs a hundred thousand sums reads twenty thousand rows.
 */
export const linkSums = `
create table links_summed (
  collection text not null, a integer not null, b integer not null, claims integer not null, magnitude integer not null,
  totals text not null, sums text not null,
  primary key (collection, a, b)
) strict, without rowid;
insert into links_summed
  select collection, low, high, claims,
    (select l.magnitude from links l where l.collection = s.collection and l.a = low and l.b = high), totals, sums
  from (
    select collection, low, high, sum(claims) as claims, '[' || group_concat(sums, ',' order by type) || ']' as sums,
      '[' || group_concat(totals, ',' order by type) || ']' as totals from (
      select collection, low, high, type, sum(claims) as claims, '"' || type || '",' ||
        sum(case when way < 2 then claims else 0 end) || ',' || sum(case when way < 2 then 0 else claims end) as totals, '"' || type || '",' ||
        group_concat(year || ',' || way || ',' || claims || ',' || counted, ',' order by year, way) as sums
      from (
        select collection, case when a < b then a else b end as low, case when a < b then b else a end as high, type, year,
          case when a < b then 0 else 1 end + 2 * joint as way, claims, counted
        from pair_years where year <> ${ALL_YEARS}
      ) group by collection, low, high, type
    ) group by collection, low, high
  ) s order by collection, low, high;
drop table pair_years;
drop table links;
alter table links_summed rename to links;
create index links_of on links (collection, a, magnitude);
create index links_with on links (collection, b, magnitude);
`
