import type { KeptClaim } from '../model/ledger.js'

/** Claim records, one JSON object a line. */
export async function* claimsJsonl(claims: AsyncIterable<KeptClaim>): AsyncGenerator<string> {
  for await (const { claim } of claims) yield `${JSON.stringify(claim)}\n`
}
