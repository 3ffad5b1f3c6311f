import type { Draft } from './draft.js'
import { parties } from './draft.js'

/** The most that a tie counts for which a phrase tells by itself ("Front operatives"): it is presupposed, not reported. */
export const SELF_EVIDENT = 0.3

/**
 * How sure the reader is that it read a claim as it was written, from 0 to 1: what a specific pattern adds, what every
 * assumed step between the trigger and a role and every missing party takes away. A heuristic, not yet a probability.
 */
export function confidenceOf(draft: Draft): number {
  const involved = parties(draft)
  const cost = involved.reduce((sum, f) => sum + f.cost, 0) / Math.max(1, involved.length)
  const specific = Math.min(1, (draft.specificity - 10) / 15)
  const complete =
    (draft.filling.actor?.length ? 1 : 0) + (draft.filling.recipient?.length || draft.filling.origin?.length ? 1 : 0)
  const value = 0.5 + 0.15 * specific + 0.15 * complete - 0.1 * Math.min(3, cost)
  return Math.round(Math.max(0.05, Math.min(0.95, value)) * 100) / 100
}
