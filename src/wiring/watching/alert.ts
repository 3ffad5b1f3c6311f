import type { Claim } from '../../model/claim.js'
import type { Watch } from './watches.js'

/**
 * What a watch tells of: new claims, claims that do not count any more, origins gained or lost, a denial, a dispute, a turn of
 * a relation.
 */
export type AlertKind = 'claims' | 'gone' | 'origins' | 'denied' | 'disputed' | 'turn'

/** Something that happened to what is watched. */
export interface Alert {
  readonly watch: Watch
  readonly kind: AlertKind
  /** In words: "2 new claims". */
  readonly told: string
  /** The last entry that brought it about, and when it was recorded. */
  readonly entry: number
  readonly recorded: string
  /** The claims behind it. */
  readonly claims: readonly Claim[]
}

/** An alert before its place in the ledger is known. */
export type Draft = Pick<Alert, 'kind' | 'told' | 'claims'>
