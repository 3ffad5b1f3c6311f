import type { Claim } from '../../model/claim.js'
import type { Workspace } from '../workspace.js'

/** Whole claims by their ids, with their marks; participants bear the ids of the actors that `actorOf` knows them by. */
export async function wholeClaims(
  workspace: Workspace,
  ids: readonly string[],
  lean: ReadonlyMap<string, WithActors>,
): Promise<Map<string, Claim>> {
  const found = new Map<string, Claim>()
  if (!ids.length) return found
  const standing = await workspace.standing()
  for await (const { claim } of workspace.ledger.claims({ ids })) {
    const known = lean.get(claim.id)
    const bearing = (role: 'actor' | 'recipient' | 'origin') =>
      claim[role].map((p, i) => {
        const actor = known?.[role][i]?.actor
        return actor === undefined ? p : { ...p, actor }
      })
    const whole = { ...claim, actor: bearing('actor'), recipient: bearing('recipient'), origin: bearing('origin') }
    found.set(claim.id, standing.marked(whole))
  }
  return found
}

/** A claim whose participants, in the same order, bear the ids of their actors. */
export interface WithActors {
  readonly actor: readonly { readonly actor?: string }[]
  readonly recipient: readonly { readonly actor?: string }[]
  readonly origin: readonly { readonly actor?: string }[]
}
