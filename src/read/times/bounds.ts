import type { TimeExpression } from '../annotation.js'
import type { Limit } from './vocabulary.js'

/** The preposition before an expression that makes it the beginning or the end of an open interval. */
export interface Bound {
  readonly limit: Limit
  /** Character offset of the preposition. */
  readonly start: number
}

const bounds = new WeakMap<TimeExpression, Bound>()

/** Notes the bound of an expression; the step `times` does so while it has the words at hand. */
export function setBound(time: TimeExpression, bound: Bound): void {
  bounds.set(time, bound)
}

/** The bound of an expression, or null where it stands for itself. */
export function boundOf(time: TimeExpression): Bound | null {
  return bounds.get(time) ?? null
}
