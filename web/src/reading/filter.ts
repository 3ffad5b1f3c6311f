import type { Claim } from '../../../src/model/claim.ts'
import { SURENESS, type Sureness, sourcesOf, surenessOf } from '../lib/claim.ts'
import { LANES, type Lane } from '../lib/lanes.ts'

/** Which claims of a document are shown; null: all. */
export interface Filter {
  readonly lane: Lane | null
  readonly source: string | null
  readonly sure: Sureness | null
}

/** The filter that an address asks for; values that it does not know count as none. */
export function filterFrom(address: URLSearchParams): Filter {
  return {
    lane: LANES.find(l => l === address.get('lane')) ?? null,
    source: address.get('source'),
    sure: SURENESS.find(s => s === address.get('sure')) ?? null,
  }
}

export function passes(claim: Claim, { lane, source, sure }: Filter, laneOf: (claim: Claim) => Lane): boolean {
  return (
    (!lane || laneOf(claim) === lane) &&
    (!source || sourcesOf(claim).includes(source)) &&
    (!sure || surenessOf(claim) === sure)
  )
}

/** How many claims each value has, most first. */
export function tally<T>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}
