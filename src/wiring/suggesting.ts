import type { Claim } from '../model/claim.js'
import type { Ledger } from '../model/ledger.js'
import { nameData } from '../resolve/match/data.js'
import { judged } from '../resolve/merges.js'
import { Profiles } from '../resolve/suggest/profile.js'
import { type Suggestions, suggest } from '../resolve/suggest/suggest.js'
import { weights } from '../resolve/suggest/weights.js'
import type { Standing } from './standing.js'
import type { Who } from './who.js'

/** Data files that suggestions need, by their path. */
interface Data {
  readonly language: { readonly [file: string]: unknown }
  readonly resolve: { readonly [file: string]: unknown }
}

/**
 * The actors of a ledger that may be one, with at least the probability `above`: by their names, and by what the claims that
 * count tell of them. Who was judged different is left out. One pass over the claims.
 */
export async function suggestions(
  ledger: Ledger,
  who: Who,
  standing: Standing,
  above: number,
  { language, resolve }: Data,
): Promise<Suggestions> {
  const profiles = new Profiles()
  const counted = (claim: Claim) => standing.counts(claim) && claim.polarity === 'affirmed'
  for await (const { claim } of ledger.claims()) if (counted(claim)) profiles.add(who.resolved(claim))
  const different = judged(await ledger.judgements()).different.flatMap(pair => {
    const [a, b] = pair.map(key => who.actors.ofKey(key)?.id)
    return a !== undefined && b !== undefined && a !== b ? [[a, b] as const] : []
  })
  const actors = who.actors.list.filter(a => a.uses > 0)
  return suggest(
    { actors, profile: id => profiles.of(id), different },
    above,
    nameData(resolve, language),
    weights(resolve),
  )
}
