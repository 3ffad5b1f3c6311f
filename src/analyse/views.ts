import { daysOf, overlap } from '../model/edtf.js'
import type { LeanClaim, Told } from '../model/lean-claim.js'
import { claimDays } from '../model/related.js'
import { type Sureness, surenessOf } from '../model/sureness.js'

/** Narrows any view of claims. */
export interface View {
  /** What was known on that day (ISO 8601 date): reports published until then; without a date of their own, recorded until then. */
  readonly asOf?: string
  /** What this source says: it is in the chain of attribution, or published the document. */
  readonly according?: string
  /** Only claims whose valid time shares a day with this one (EDTF); where none is said, the day of publication counts. */
  readonly during?: string
  /** Only claims that are told so. */
  readonly certainty?: Sureness
}

/** Whether a claim is in a view. `sameName` says whether two names can stand for the same source. */
export function inView({ claim, recorded }: Told, view: View, sameName: (a: string, b: string) => boolean): boolean {
  if (view.asOf !== undefined) {
    const known = claim.document.published ?? recorded
    if (known.slice(0, view.asOf.length) > view.asOf) return false
  }
  if (view.certainty !== undefined && surenessOf(claim) !== view.certainty) return false
  if (view.during !== undefined && !isDuring(claim, view.during)) return false
  if (view.according !== undefined) {
    const sources = [...claim.attribution.map(s => s.name), claim.document.publisher ?? '']
    if (!sources.some(name => name && sameName(name, view.according!))) return false
  }
  return true
}

/** Whether a claim tells of a time that shares a day with another (EDTF). */
function isDuring(claim: LeanClaim, during: string): boolean {
  const [days, wanted] = [claimDays(claim), daysOf(during)]
  return days !== null && wanted !== null && overlap(days, wanted)
}
