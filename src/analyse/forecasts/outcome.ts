/** What became of it: it came about, it did not, or that cannot be told. */
export const OUTCOMES = ['yes', 'no', 'void'] as const
export type Outcome = (typeof OUTCOMES)[number]
