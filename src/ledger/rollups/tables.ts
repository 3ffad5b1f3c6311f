/**
 * What is drawn from the claims and kept with them, so that no question goes over all claims. Names have numbers in the order in
 * which they first took part; `pairs` has a row for each pair of names that a claim relates, the others are sums over rows.
 */
export interface RollupTables {
  names: NameTable
  name_uses: NameUseTable
  pairs: PairTable
  links: LinkTable
  stale: { collection: string }
}

/** A name as participants bear it. */
export interface NameTable {
  collection: string
  /** 1, 2, 3, … in the order in which names first took part. */
  number: number
  name: string
  /** Its key, by which names are compared (`nameKey`). */
  key: string
  /** The initials of a key of several words, all and without its small words: acronyms of it have these letters. */
  initials: string | null
  large_initials: string | null
}

/** How many participants of the claims that are read bear a name, by what they are taken for. */
export interface NameUseTable {
  collection: string
  name: number
  kind: string
  named: number
  uses: number
}

/** Two names that one claim relates, see `relatedNames`. */
export interface PairTable {
  collection: string
  a: number
  b: number
  /** Of the claim. */
  position: number
  type: string
  joint: number
  /** 1 where the claim says so, 0 where it denies it. */
  affirmed: number
  /** 1 where it is told as done or tried, and neither denied nor unlikely. */
  counted: number
  /** The days of its valid time (`daysOf`), where none is said that of publication; null where there is none either. */
  first: number | null
  last: number | null
}

/** How many affirmed claims that are read relate two names, whoever does it: `a` < `b`. */
export interface LinkTable {
  collection: string
  a: number
  b: number
  claims: number
  /** The logarithm of that to base 2, rounded down: the strongest come first in an index that seldom changes. */
  magnitude: number
  /**
   * Them by type, year and way, as the JSON text of `Sums`: one row for all, since a database takes longer to find
   * and hand over rows than to read this. The year is that in which the valid time begins (0: unknown).
   */
  sums: string
  /** Their `Totals`, as JSON text. */
  totals: string
}
