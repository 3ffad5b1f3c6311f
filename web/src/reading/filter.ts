import type { Claim } from '../../../src/model/claim.ts'
import { selfEvident } from '../../../src/model/claim-evident.ts'
import { SURENESS, type Sureness, sourcesOf, surenessOf } from '../lib/claim.ts'
import { LANES, type Lane } from '../lib/lanes.ts'

/** Which claims of a document are shown; null: all. */
export interface Filter {
  readonly lane: Lane | null
  readonly source: string | null
  readonly sure: Sureness | null
  /** Whether ties that a phrase tells by itself ("Front operatives") are shown too. */
  readonly evident: boolean
}

/** The filter that an address asks for; values that it does not know count as none. */
export function filterFrom(address: URLSearchParams): Filter {
  return {
    lane: LANES.find(l => l === address.get('lane')) ?? null,
    source: address.get('source'),
    sure: SURENESS.find(s => s === address.get('sure')) ?? null,
    evident: address.get('evident') === 'yes',
  }
}

export function passes(claim: Claim, { lane, source, sure, evident }: Filter, laneOf: (claim: Claim) => Lane): boolean {
  return (
    (!lane || laneOf(claim) === lane) &&
    (!source || sourcesOf(claim).includes(source)) &&
    (!sure || surenessOf(claim) === sure) &&
    (evident || !selfEvident(claim))
  )
}

/** How many claims each value has, most first. */
export function tally<T>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}
