import type { Actor, Tie } from '../model/actor.js'
import type { Claim } from '../model/claim.js'
import type { KeptClaim } from '../model/ledger.js'
import type { Scheme } from '../model/scheme.js'

/** A grade that somebody gave to a claim (Admiralty code, 1 to 6). `made`: ISO 8601. */
export interface GradedClaim {
  readonly grade: string
  /** What the grade means, in words. */
  readonly meaning: string
  readonly author: string
  readonly reason: string
  readonly made: string
}

/**
 * What an export is made of: one view of a ledger. Claims come one after another and are never gathered; actors and ties, of which
 * there are far fewer, are at hand.
 */
export interface ExportSource {
  readonly collection: string
  /** The number of the ledger's last entry. */
  readonly revision: number
  readonly scheme: Scheme
  /** In recorded order, with the ids of actors and with marks; may be asked for again. */
  claims(): AsyncIterable<KeptClaim>
  /** Most used first. */
  readonly actors: readonly Actor[]
  actor(id: string): Actor | undefined
  readonly ties: readonly Tie[]
  /** The pairs of actors (ids) that a claim relates, each once. */
  pairs(claim: Claim): readonly { readonly from: string; readonly to: string }[]
  /** By claim. */
  readonly grades: ReadonlyMap<string, GradedClaim>
}

/** Writes a view of a ledger in some format, piece by piece. */
export type Exporter = (source: ExportSource) => AsyncIterable<string>
