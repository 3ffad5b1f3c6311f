import type { Claim } from '../../../src/model/claim.ts'
import { selfEvident } from '../../../src/model/claim-evident.ts'
import { LANES, type Lane } from '../lib/lanes.ts'

/** Which claims of a document are shown, of those in the present view; null: all. */
export interface Filter {
  readonly lane: Lane | null
  /** Whether ties that a phrase tells by itself ("Front operatives") are shown too. */
  readonly evident: boolean
}

/** The filter that an address asks for; values that it does not know count as none. */
export function filterFrom(address: URLSearchParams): Filter {
  return {
    lane: LANES.find(l => l === address.get('lane')) ?? null,
    evident: address.get('evident') === 'yes',
  }
}

export function passes(claim: Claim, { lane, evident }: Filter, laneOf: (claim: Claim) => Lane): boolean {
  return (!lane || laneOf(claim) === lane) && (evident || !selfEvident(claim))
}

/** How many claims each value has, most first. */
export function tally<T>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}
