import type { Claim } from './claim.js'

/** `stated`: told as a plain fact; `hedged`: doubtful, or not done (planned, predicted …); `denied`: said not to be so. */
export const SURENESS = ['stated', 'hedged', 'denied'] as const
export type Sureness = (typeof SURENESS)[number]

/** How a claim is told, in three steps: what every view can be narrowed to. */
export function surenessOf({ polarity, realis, hedge }: Pick<Claim, 'polarity' | 'realis' | 'hedge'>): Sureness {
  if (polarity === 'denied') return 'denied'
  return realis === 'actual' && hedge === 'none' ? 'stated' : 'hedged'
}
