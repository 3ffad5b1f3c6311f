import type { Claim } from '../model/claim.js'
import { countedYear } from '../model/edtf.js'
import type { Ledger } from '../model/ledger.js'
import type { PairCount } from '../model/link-sums.js'
import { claimDays, relatedNames } from '../model/related.js'
import type { Standing } from './standing.js'

/** Claims that do not count, though they are in the ledger's sums: of documents that do not stand, or left out by somebody. */
export async function leftOutClaims(ledger: Ledger, standing: Standing): Promise<Claim[]> {
  const claims = new Map<string, Claim>()
  for (const document of [...standing.superseded.keys(), ...standing.retracted])
    for await (const { claim } of ledger.claims({ document })) claims.set(claim.id, claim)
  if (standing.leftOut.length)
    for await (const { claim } of ledger.claims({ ids: standing.leftOut })) claims.set(claim.id, claim)
  if (standing.hidden.length)
    for await (const { claim } of ledger.claims({ ids: standing.hidden, hidden: true })) claims.set(claim.id, claim)
  return [...claims.values()]
}

/** The same as counts of pairs that are taken off. */
export async function leftOutCounts(ledger: Ledger, standing: Standing): Promise<PairCount[]> {
  return (await leftOutClaims(ledger, standing))
    .filter(claim => claim.polarity === 'affirmed')
    .flatMap(claim => {
      const { realis, hedge, type } = claim
      const counted = (realis === 'actual' || realis === 'attempted') && hedge !== 'unlikely' ? -1 : 0
      const year = countedYear(claimDays(claim))
      return relatedNames(claim).map(pair => ({ ...pair, year, type, claims: -1, counted }))
    })
}
