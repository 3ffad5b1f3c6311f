/**
 * Analysis of competing hypotheses: rows of evidence against columns of hypotheses, ranked by what contradicts them least, since
 * most evidence fits several (Heuer, "Psychology of intelligence analysis", 1999, ch. 8; weighted contradiction after Pirolli &
 * others, "Assisting people who become analysts: ACH", PARC 2004).
 */
import type { Rating } from '../../model/expectation.js'

/** A row: how it was rated against each hypothesis, and what it weighs. */
export interface Row {
  readonly id: string
  /** By the id of a hypothesis; what is missing is neutral. */
  readonly ratings: ReadonlyMap<string, Rating>
  /** By the independent origins that there are at least, and at most. */
  readonly weight: number
  readonly most: number
}

/** A hypothesis with what speaks against it. */
export interface Ranked {
  readonly id: string
  /** From 1, that which is contradicted least; equals share one. */
  readonly rank: number
  /** Sum of the weights of the rows that contradict it: once for I, twice for II. */
  readonly contradiction: number
  /** The same by the origins that there are at most. */
  readonly most: number
  readonly counts: Readonly<Record<Rating, number>>
}

/** What happens to the ranking when one row is left out. */
export interface Sensitivity {
  readonly evidence: string
  /** Another hypothesis comes first, or ties with the first, then. */
  readonly first: boolean
  readonly order: readonly Pick<Ranked, 'id' | 'rank' | 'contradiction'>[]
}

const AGAINST: Readonly<Record<Rating, number>> = { CC: 0, C: 0, N: 0, I: 1, II: 2 }
/** On one scale, for telling how far ratings differ. */
const SCALE: Readonly<Record<Rating, number>> = { CC: 2, C: 1, N: 0, I: -1, II: -2 }

/**
 * What a row weighs: log2(1 + origins) of those who say it, less that of those who deny it, and never below 0. One origin weighs
 * 1, three weigh 2: what many tell independently is harder to explain away, each further one adds less. Evidence of no origin (told
 * in a circle) weighs nothing.
 */
export function weightOf(origins: number, against: number): number {
  return Math.max(0, Math.log2(1 + origins) - Math.log2(1 + against))
}

/** How far the ratings of a row differ between the hypotheses: 0 tells nothing apart, 4 very consistent against very inconsistent. */
export function diagnosticity(row: Row, hypotheses: readonly string[]): number {
  const values = hypotheses.map(h => SCALE[row.ratings.get(h) ?? 'N'])
  return values.length ? Math.max(...values) - Math.min(...values) : 0
}

/** The hypotheses in order of what contradicts them, least first, equals as they were named. The order of rows changes nothing. */
export function ranking(hypotheses: readonly string[], rows: readonly Row[]): Ranked[] {
  const summed = hypotheses.map(id => {
    const counts: Record<Rating, number> = { CC: 0, C: 0, N: 0, I: 0, II: 0 }
    const sums = { contradiction: [] as number[], most: [] as number[] }
    for (const { ratings, weight, most } of rows) {
      const rating = ratings.get(id) ?? 'N'
      counts[rating]++
      sums.contradiction.push(AGAINST[rating] * weight)
      sums.most.push(AGAINST[rating] * most)
    }
    return { id, contradiction: total(sums.contradiction), most: total(sums.most), counts }
  })
  const ordered = summed.sort((x, y) => x.contradiction - y.contradiction)
  return ordered.map(h => ({ ...h, rank: 1 + ordered.filter(o => o.contradiction < h.contradiction).length }))
}

/** The rows on which the ranking hangs: without each of them the order is another (Heuer's sixth step). */
export function sensitivity(hypotheses: readonly string[], rows: readonly Row[]): Sensitivity[] {
  const ranks = (ranked: readonly Pick<Ranked, 'id' | 'rank'>[]) => new Map(ranked.map(r => [r.id, r.rank]))
  const whole = ranks(ranking(hypotheses, rows))
  const leaders = (of: ReadonlyMap<string, number>) => [...of].flatMap(([id, rank]) => (rank === 1 ? [id] : [])).sort()
  return rows.flatMap(row => {
    const order = ranking(
      hypotheses,
      rows.filter(other => other !== row),
    )
    const without = ranks(order)
    if (hypotheses.every(id => whole.get(id) === without.get(id))) return []
    const first = leaders(whole).join() !== leaders(without).join()
    return [
      {
        evidence: row.id,
        first,
        order: order.map(({ id, rank, contradiction }) => ({ id, rank, contradiction })),
      },
    ]
  })
}

/** Whether the order is another by the origins that there are at most. */
export function otherByMost(ranked: readonly Ranked[]): boolean {
  return ranked.some(a => ranked.some(b => a.contradiction < b.contradiction && a.most > b.most))
}

/** A sum that does not depend on the order of its parts, to nine digits. */
function total(parts: readonly number[]): number {
  const sum = [...parts].sort((a, b) => a - b).reduce((so, x) => so + x, 0)
  return Math.round(sum * 1e9) / 1e9
}
