import type { KeptClaim, NameVariant } from './kept.js'
import type { LinkSums, LinkTotals } from './link-sums.js'
import type { EntityKind } from './mention.js'

/** A name with how many participants of all claims bear it, taken for this kind. */
export interface NameTotal {
  readonly name: string
  /** `nameKey` of it. */
  readonly key: string
  readonly kind: EntityKind
  readonly named: boolean
  readonly uses: number
}

/** How alike a name is to searched words, from 0 to 1: the share of their trigrams that it has, and that both have of all. */
export interface SimilarName extends NameTotal {
  readonly shared: number
  readonly similarity: number
}

/** Two names that affirmed claims relate, whoever does it. */
export interface NameLink {
  readonly name: string
  readonly other: string
  readonly claims: number
}

/**
 * What is kept in sums, so that no question goes over all claims. Only names count, no phrases ("dozens of operatives"), since
 * those mean somebody else in each document.
 */
export interface Rollups {
  /** All names with these keys (`nameKey`), phrases too. */
  byKey(keys: readonly string[]): Promise<NameTotal[]>
  /** Names of several words with these initials, with or without their small words, in small letters. */
  byInitials(initials: readonly string[]): Promise<NameTotal[]>
  /** Names in which words begin with each of these, most used first. */
  withWords(words: readonly string[], limit: number): Promise<NameTotal[]>
  /** Names that are written like these words, most alike first. */
  similar(words: string, limit: number): Promise<SimilarName[]>
  /** The names that most participants bear, places not among them. */
  busiest(limit: number): Promise<NameTotal[]>
  /** In how many documents, but for some, one of the names takes part in a claim. */
  documents(names: readonly string[], except: readonly string[]): Promise<number>
  /** The claims of type same_as between one of the names and any other. */
  sameAs(names: readonly string[]): Promise<KeptClaim[]>
  /** As `Ledger.variants`, of these names alone. */
  variants(names: readonly string[]): Promise<NameVariant[]>
  /** To whom each name is linked, the strongest `limit` of it: by powers of two, within one in no order. */
  neighbours(names: readonly string[], limit: number): Promise<NameLink[]>
  /** The sums of all pairs among some names. */
  among(names: readonly string[]): Promise<LinkSums[]>
  /** The totals of some pairs, each once, whichever way round it is asked for. */
  ofPairs(pairs: readonly (readonly [string, string])[]): Promise<LinkTotals[]>
}
