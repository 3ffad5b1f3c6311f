/**
 * What is to be known of a claim beside what it says: `superseded`: its document was replaced by a newer version;
 * `retracted`: its publisher took its document back; `rejected`, `withdrawn`, `accepted`: somebody judged so; `edited`: it
 * is a person's, in place of what a reader had read.
 */
export const CLAIM_MARKS = ['superseded', 'retracted', 'rejected', 'withdrawn', 'accepted', 'edited'] as const
export type ClaimMark = (typeof CLAIM_MARKS)[number]

/** The marks of claims that no analysis counts. */
const LEFT_OUT: ReadonlySet<ClaimMark> = new Set(['superseded', 'retracted', 'rejected', 'withdrawn'])

/** Whether a claim with these marks counts where claims are weighed against each other. */
export function counts(marks: readonly ClaimMark[]): boolean {
  return !marks.some(mark => LEFT_OUT.has(mark))
}
