import type { AttributionKind } from '../annotation.js'

/** An attribution while it is put together: content as tokens in order, not yet as spans. */
export interface Finding {
  readonly kind: AttributionKind
  /** Head of the source phrase, -1 for none. */
  readonly source: number
  /** The source phrase as a half-open token range, where it was found by its words and not by the tree. */
  readonly range?: { readonly first: number; readonly last: number }
  /** Head of the cue, -1 for none. */
  readonly cue: number
  readonly content: number[]
  /** Words that stand outside what others say in the same sentence: "the mayor said on Friday", "adding that …". */
  readonly apart?: readonly number[]
  /** Quotation marks alone can be its content. */
  readonly quotes: boolean
}
