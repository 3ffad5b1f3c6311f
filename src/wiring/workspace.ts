import type { ExchangeCues } from '../analyse/measures/exchange.js'
import type { Actor } from '../model/actor.js'
import type { Claim } from '../model/claim.js'
import type { Told } from '../model/lean-claim.js'
import type { ClaimQuery, Ledger, SearchHit } from '../model/ledger.js'
import type { Moment } from '../model/moment.js'
import type { SimilarName } from '../model/rollups.js'
import type { Scheme } from '../model/scheme.js'
import type { Suggestions } from '../resolve/suggest/suggest.js'
import type { Between, BetweenOptions } from './between.js'
import type { Decisions } from './decisions.js'
import type { Dossier } from './dossier.js'
import type { DrawnBefore } from './drawn-before.js'
import type { Matrix } from './matrix.js'
import type { Narrower } from './narrowing.js'
import type { Neighbourhood } from './neighbourhood.js'
import type { Network } from './network.js'
import type { MarkedDocument, Standing } from './standing.js'
import type { Who } from './who.js'

/** What a workspace needs from the installation: parsed data files by their path. */
export interface WorkspaceData {
  readonly language: { readonly [file: string]: unknown }
  readonly scheme: { readonly [file: string]: unknown }
  readonly resolve: { readonly [file: string]: unknown }
  readonly weigh: { readonly [file: string]: unknown }
  readonly analyse: { readonly exchange: ExchangeCues }
  /** What is drawn from the ledger is kept in this file between runs; not at all where there is none. */
  readonly drawn?: string
}

/** A ledger together with all that can be asked of it. */
export interface Workspace {
  readonly ledger: Ledger
  readonly scheme: Scheme
  /** @param whole all claims of the ledger, where they are at hand */
  who(whole?: readonly Told[]): Promise<Who>
  /** Who takes part in some claims and bears some names, without drawing all actors where that can be told; no ties. */
  whoIn(claims: readonly Claim[], names?: readonly string[]): Promise<Pick<Who, 'actors' | 'resolved'>>
  /** What was drawn from the whole ledger by this run or an earlier one; null where it was not, and for a view of the past. */
  drawnBefore(): Promise<DrawnBefore | null>
  /** What was judged of claims and documents, and which of them count. */
  standing(): Promise<Standing>
  /** What was handed to it. */
  readonly data: WorkspaceData
  /** What a person can decide. */
  readonly decide: Decisions
  /** The actor that is meant. Errors: RELATA_ACTOR_UNKNOWN, RELATA_ACTOR_UNCLEAR, naming those that may be meant. */
  actor(words: string): Promise<Actor>
  /** Errors: as `actor`, and RELATA_ACTOR_SAME where both names are one actor's. */
  between(a: string, b: string, options?: BetweenOptions): Promise<Between>
  /** All that the ledger has on one actor; rolled up, also on those who count for it. Errors: as `actor`. */
  dossier(words: string, options?: { readonly rollUp?: boolean }): Promise<Dossier>
  /** The actors that may be meant, best first. */
  find(words: string): Promise<Actor[]>
  /** Claims with the ids of their participants' actors; `actor` (name, alias or id) narrows to those in which it takes part. */
  claims(query: Omit<ClaimQuery, 'names' | 'withNames'> & { actor?: string }): Promise<Claim[]>
  /** Newest record first, with what became of them. */
  documents(page?: { limit?: number; offset?: number }): Promise<MarkedDocument[]>
  /** The actors that may be one, with at least this probability, best first. Nothing is merged. */
  suggestions(above: number): Promise<Suggestions>
  /** Every pair of actors that claims relate. */
  network(options?: BetweenOptions): Promise<Network>
  /** Whom an actor is linked to, and whom those are; named actors alone. Errors: as `actor`, RELATA_LEDGER_PAST. */
  neighbourhood(words: string, options?: { hops?: number; width?: number }): Promise<Neighbourhood>
  /** Who does what to whom among the busiest actors. Errors: RELATA_LEDGER_PAST. */
  matrix(options: { top: number; byYear: boolean }): Promise<Matrix>
  /** Names that are written like some words, most alike first. */
  like(words: string, limit?: number): Promise<SimilarName[]>
  /** Actors by name, most used first, and the ledger's full-text hits. */
  search(words: string, limit?: number): Promise<{ actors: Actor[]; hits: SearchHit[] }>
  /**
   * The same over some of the claims alone, with the documents that hold them and the actors that take part in them; who is who
   * stays. Close the whole one alone.
   */
  through(view: Narrower): Promise<Workspace>
  /** The same over the ledger as it was: who is who is drawn from what it held then. Close the present one alone. */
  asOf(moment: Moment): Promise<Workspace>
  /** What had been reported by a day (ISO 8601), with today's actors. Close the present one alone. */
  reportedBy(day: string): Promise<Workspace>
  close(): Promise<void>
}
