import type { Told } from '../model/lean-claim.js'
import type { Who } from './who.js'

/** What was drawn from all claims of a ledger as it is, for questions about a few of them that would otherwise need all. */
export interface DrawnBefore {
  readonly who: Who
  /** Claims of a type. */
  ofType(type: string): Told[]
  /** The ids of all claims that say the same as one of these. */
  sayingTheSame(claims: ReadonlySet<string>): string[]
}
