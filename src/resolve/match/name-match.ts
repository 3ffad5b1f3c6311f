/** From this score on two names are held to be the same. */
export const THRESHOLD = 0.7

/** How likely two names are the same, 0 to 1, and what speaks for and against it, in words. */
export interface NameMatch {
  readonly score: number
  readonly reasons: readonly string[]
}
