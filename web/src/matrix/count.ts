import type { MatrixBody } from '../../../src/show/api/views-contract.ts'

/** Claims by lane. */
export interface Count {
  readonly cooperation: number
  readonly conflict: number
  readonly other: number
}

/** A pair of actors with its claims of each year; 0: no year is known. */
export interface PairRow {
  readonly a: string
  readonly b: string
  readonly years: ReadonlyMap<number, Count>
  readonly sum: Count
}

export const total = ({ cooperation, conflict, other }: Count) => cooperation + conflict + other
const NONE: Count = { cooperation: 0, conflict: 0, other: 0 }
const plus = (x: Count, y: Count): Count => ({
  cooperation: x.cooperation + y.cooperation,
  conflict: x.conflict + y.conflict,
  other: x.other + y.other,
})

/** Both directions together, by year; pairs with the most claims first. */
export function pairsByYear({ cells }: MatrixBody): PairRow[] {
  const rows = new Map<string, { a: string; b: string; years: Map<number, Count>; sum: Count }>()
  for (const cell of cells) {
    const [a, b] = [cell.from, cell.to].sort()
    const row = rows.get(`${a} ${b}`) ?? { a, b, years: new Map<number, Count>(), sum: NONE }
    const year = cell.year ?? 0
    row.years.set(year, plus(row.years.get(year) ?? NONE, cell))
    row.sum = plus(row.sum, cell)
    rows.set(`${a} ${b}`, row)
  }
  return [...rows.values()].sort((x, y) => total(y.sum) - total(x.sum))
}

/** Who does it (row) to whom (column), over all years, by `from to`. */
export function byDirection({ cells }: MatrixBody): Map<string, Count> {
  const sums = new Map<string, Count>()
  for (const cell of cells) {
    const key = `${cell.from} ${cell.to}`
    sums.set(key, plus(sums.get(key) ?? NONE, cell))
  }
  return sums
}

/** Years with claims, oldest first; the unknown one (0) last. */
export function yearsOf(rows: readonly PairRow[]): number[] {
  const years = new Set(rows.flatMap(row => [...row.years.keys()]))
  return [...years].sort((x, y) => (x || 9999) - (y || 9999))
}

/** The longest side of any mark. */
export const longest = (counts: Iterable<Count>) =>
  Math.max(1, ...[...counts].flatMap(c => [c.cooperation, c.conflict]))
