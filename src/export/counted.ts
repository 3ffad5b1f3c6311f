import { counts } from '../model/claim-marks.js'
import type { KeptClaim } from '../model/ledger.js'
import type { ExportSource } from './source.js'

/**
 * The claims for formats that have no place to say that a claim is rejected, withdrawn, or of a replaced or retracted document:
 * those that still count.
 */
export async function* countedClaims(source: ExportSource): AsyncGenerator<KeptClaim> {
  for await (const kept of source.claims()) if (counts(kept.claim.marks ?? [])) yield kept
}
