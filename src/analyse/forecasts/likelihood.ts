import type { Claim } from '../../model/claim.js'

/** The words for likelihood of ICD 203, "Analytic standards" (2015), with the fractions that they stand for. */
export const LIKELIHOODS = [
  { term: 'almost no chance', low: 0.01, high: 0.05 },
  { term: 'very unlikely', low: 0.05, high: 0.2 },
  { term: 'unlikely', low: 0.2, high: 0.45 },
  { term: 'roughly even chance', low: 0.45, high: 0.55 },
  { term: 'likely', low: 0.55, high: 0.8 },
  { term: 'very likely', low: 0.8, high: 0.95 },
  { term: 'almost certain', low: 0.95, high: 0.99 },
] as const

/**
 * How likely a claim says that something comes about. `stated`: by a word of likelihood; `plain`: it says that it will, or will not;
 * `open`: it says that it may, which commits to nothing.
 */
export interface Likelihood {
  readonly term: string
  readonly low: number
  readonly high: number
  readonly basis: 'stated' | 'plain' | 'open'
}

/** How likely a claim says that what it tells of (affirmed) comes about. */
export function likelihoodOf({ probability, hedge, polarity }: Claim): Likelihood {
  const denied = polarity === 'denied'
  if (probability || hedge === 'likely' || hedge === 'unlikely') {
    const [low, high] = probability ?? (hedge === 'likely' ? [0.55, 0.8] : [0.2, 0.45])
    const band = denied ? { low: 1 - high, high: 1 - low } : { low, high }
    const middle = (band.low + band.high) / 2
    const { term } = LIKELIHOODS.find(l => middle < l.high) ?? LIKELIHOODS[LIKELIHOODS.length - 1]
    return { term, low: round(band.low), high: round(band.high), basis: 'stated' }
  }
  if (hedge === 'possible') return { term: 'possible', low: 0, high: 1, basis: 'open' }
  const { low, high } = denied ? LIKELIHOODS[0] : LIKELIHOODS[LIKELIHOODS.length - 1]
  return { term: denied ? 'will not' : 'will', low, high, basis: 'plain' }
}

/** 1 - 0.8 is 0.2. */
function round(fraction: number): number {
  return Math.round(fraction * 1e6) / 1e6
}
