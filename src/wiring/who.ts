import type { Tie } from '../model/actor.js'
import type { Claim } from '../model/claim.js'
import type { Ledger } from '../model/ledger.js'
import type { Participant } from '../model/mention.js'
import { type Actors, resolveActors } from '../resolve/actors.js'
import { hierarchy, UPWARD } from '../resolve/hierarchy.js'
import { impliedStates } from '../resolve/implied.js'
import type { KnownName } from '../resolve/known.js'
import type { Heads } from '../resolve/phrase.js'

/** Who is who in a ledger, and who stands under whom. */
export interface Who {
  /** The ledger's revision that this was drawn from. */
  readonly revision: number
  readonly actors: Actors
  readonly ties: readonly Tie[]
  /** The claim with the ids of its participants' actors. */
  resolved(claim: Claim): Claim
}

/** What is known beforehand about names. */
export interface NameKnowledge {
  readonly known: readonly KnownName[]
  readonly heads: Heads
}

/** Draws who is who from everything in the ledger; drawn again only when something was added. */
export function whoIsWho(ledger: Ledger, { known, heads }: NameKnowledge): () => Promise<Who> {
  let drawn: Who | undefined
  return async () => {
    const revision = await ledger.revision()
    if (drawn?.revision === revision) return drawn
    const claims: Claim[] = []
    for await (const { claim } of ledger.claims({ types: ['same_as', ...UPWARD] })) claims.push(claim)
    const [names, variants, judgements] = await Promise.all([ledger.names(), ledger.variants(), ledger.judgements()])
    const implied = impliedStates(names, known, heads)
    const actors = resolveActors({ names: [...names, ...implied], variants, judgements, claims, known })
    drawn = {
      revision,
      actors,
      ties: hierarchy(actors, claims, known, heads),
      resolved: claim => resolved(claim, actors),
    }
    return drawn
  }
}

function resolved(claim: Claim, actors: Actors): Claim {
  const known = (list: readonly Participant[]) =>
    list.map(p => {
      const id = actors.of(claim.document.id, p.name, p.named)?.id
      return id === undefined ? p : { ...p, actor: id }
    })
  return {
    ...claim,
    actor: known(claim.actor),
    recipient: known(claim.recipient),
    origin: known(claim.origin),
    place: known(claim.place),
  }
}
