/** A tie of two nodes by their numbers. */
export interface Pair {
  readonly a: number
  readonly b: number
}

/** Steps after which the series is taken as summed up, and the change from which on it is. */
const STEPS = 200
const SMALL = 1e-8

/**
 * PN centrality for networks of friends and enemies (Everett & Borgatti 2014, "Networks containing negative ties", Social Networks
 * 38): (I - A / (2n - 2))^-1 1 with A = P - 2N. 1 for who has no ties; friends raise it, and more so those who have many
 * friends; enemies lower it, but enemies of enemies less. Weights from 0 to 1 (`friendly`, `hostile`, by tie) take the place of the
 * paper's 0 and 1. `start`: values that are near, which only saves time. The series
 * converges, since no row of A / (2n - 2) sums up to more than 1.
 */
export function pnCentrality(
  count: number,
  ties: readonly Pair[],
  friendly: ArrayLike<number>,
  hostile: ArrayLike<number>,
  start?: Float64Array,
): Float64Array {
  let at = start ?? new Float64Array(count).fill(1)
  if (count < 2) return at
  const weights = Float64Array.from(ties, (_, i) => (friendly[i] - 2 * hostile[i]) / (2 * count - 2))
  const [from, to] = [Int32Array.from(ties, tie => tie.a), Int32Array.from(ties, tie => tie.b)]
  for (let step = 0; step < STEPS; step++) {
    const next = new Float64Array(count).fill(1)
    for (let i = 0; i < ties.length; i++) {
      next[from[i]] += weights[i] * at[to[i]]
      next[to[i]] += weights[i] * at[from[i]]
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
