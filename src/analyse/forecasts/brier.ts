import type { Likelihood } from './likelihood.js'

/** The score of a forecast as a band: by its middle, and the best and the worst that any number within it would have. */
export interface BrierScore {
  readonly middle: number
  readonly low: number
  readonly high: number
}

/**
 * The Brier score of a forecast of one event, (p - o)², from 0 (best) to 1; half of what Brier's first form gives (Brier,
 * "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78, 1950). Always saying 50 % gives 0.25.
 * @param came whether it came about
 */
export function brier({ low, high }: Pick<Likelihood, 'low' | 'high'>, came: boolean): BrierScore {
  const outcome = came ? 1 : 0
  const scores = [low, high].map(p => (p - outcome) ** 2)
  return { middle: ((low + high) / 2 - outcome) ** 2, low: Math.min(...scores), high: Math.max(...scores) }
}

/** The mean of scores; null of none. */
export function meanScore(
  scores: readonly BrierScore[],
): { mean: number; low: number; high: number; of: number } | null {
  if (!scores.length) return null
  const mean = (key: keyof BrierScore) => scores.reduce((sum, s) => sum + s[key], 0) / scores.length
  return { mean: mean('middle'), low: mean('low'), high: mean('high'), of: scores.length }
}
