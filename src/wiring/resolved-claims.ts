import type { Claim } from '../model/claim.js'
import type { KeptClaim, Ledger } from '../model/ledger.js'
import type { Rolled } from '../resolve/hierarchy.js'
import type { Who } from './who.js'

/** All claims of a ledger; participants bear the ids of their actors. */
export async function* resolvedClaims(ledger: Ledger, who: Who): AsyncGenerator<KeptClaim> {
  for await (const { claim, recorded } of ledger.claims()) yield { claim: who.resolved(claim), recorded }
}

/** Those in which the names of some actors stand; an unnamed phrase may be another actor's. */
export async function* resolvedOf(ledger: Ledger, who: Who, actors: readonly Rolled[]): AsyncGenerator<Claim> {
  const names = actors.flatMap(r => {
    const one = who.actors.get(r.actor)
    return one ? [one.name, ...one.aliases.map(a => a.name)] : []
  })
  for await (const { claim } of ledger.claims({ names })) yield who.resolved(claim)
}
