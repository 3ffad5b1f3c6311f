/** A tie of two nodes by number, with what speaks for friendship and for enmity, each from 0 to 1. */
export interface WeightedTie {
  readonly a: number
  readonly b: number
  readonly friendly: number
  readonly hostile: number
}

/** Steps after which the series is taken as summed up, and the change from which on it is. */
const STEPS = 200
const SMALL = 1e-9

/**
 * PN centrality for networks of friends and enemies (Everett & Borgatti 2014, "Networks containing negative ties", Social Networks
 * 38): (I - A / (2n - 2))^-1 1 with A = P - 2N. 1 for who has no ties; friends raise it, and more so those who have many
 * friends; enemies lower it, but enemies of enemies less. Weights from 0 to 1 take the place of the paper's 0 and 1. The series
 * converges, since no row of A / (2n - 2) sums up to more than 1.
 */
export function pnCentrality(count: number, ties: readonly WeightedTie[]): Float64Array {
  let at = new Float64Array(count).fill(1)
  if (count < 2) return at
  const weights = Float64Array.from(ties, ({ friendly, hostile }) => (friendly - 2 * hostile) / (2 * count - 2))
  for (let step = 0; step < STEPS; step++) {
    const next = new Float64Array(count).fill(1)
    for (let i = 0; i < ties.length; i++) {
      const { a, b } = ties[i]
      next[a] += weights[i] * at[b]
      next[b] += weights[i] * at[a]
    }
    let change = 0
    for (let node = 0; node < count; node++) change = Math.max(change, Math.abs(next[node] - at[node]))
    at = next
    if (change < SMALL) break
  }
  return at
}

/** Sums as weights from 0 to 1: by logarithm, since the hundredth report of a pair says less than the second. */
export function logWeight(sum: number, largest: number): number {
  return largest > 0 ? Math.log1p(sum) / Math.log1p(largest) : 0
}
