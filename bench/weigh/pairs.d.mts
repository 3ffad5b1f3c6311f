export interface Pair {
  readonly kind: string
  readonly a: string
  readonly b: string
  /** The share of the shorter text's words that were taken over as they are, 0 to 1. */
  readonly overlap: number
}
export function pairs(size: number, seed: number): Pair[]
