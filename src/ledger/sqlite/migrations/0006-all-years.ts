/** The "year" of the sums over all years, until these were taken back. */
export const ALL_YEARS = -(2 ** 31)

/** Pairs are summed over all years too, beside their years. */
export const allYears = `
insert into pair_years
  select collection, a, b, ${ALL_YEARS}, type, joint, sum(claims), sum(counted) from pair_years
  group by collection, a, b, type, joint;
`
