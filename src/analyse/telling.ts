import type { LeanClaim } from '../model/lean-claim.js'

/** How a claim tells of something: as a fact, as what others allege or hold possible, as not (yet) done, or as not so. */
export type Telling = 'told' | 'alleged' | 'not done' | 'denied'

/** How many claims tell it how. */
export type Tellings = Readonly<Record<Telling, number>>

/** How a claim tells of what it tells. */
export function telling({ polarity, realis, hedge }: Pick<LeanClaim, 'polarity' | 'realis' | 'hedge'>): Telling {
  if (polarity === 'denied' || hedge === 'unlikely') return 'denied'
  if (realis !== 'actual') return 'not done'
  return hedge === 'none' || hedge === 'reported' ? 'told' : 'alleged'
}

/** How many of some claims tell it how. */
export function tellings(claims: Iterable<Pick<LeanClaim, 'polarity' | 'realis' | 'hedge'>>): Record<Telling, number> {
  const counts = { told: 0, alleged: 0, 'not done': 0, denied: 0 }
  for (const claim of claims) counts[telling(claim)]++
  return counts
}
