import type { LeanClaim, LeanParticipant } from '../../../model/lean-claim.js'
import type { Actors } from '../../../resolve/actors-by-key.js'
import type { Basis } from './basis.js'

type Over = Basis['over']

/** Actors above whom something else stands than before. */
export function otherOver(before: Over, now: Over): Set<string> {
  const ids = new Set([...before.keys(), ...now.keys()])
  return new Set([...ids].filter(id => !sameOver(before.get(id), now.get(id))))
}

function sameOver(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i])
}

const parties = ({ actor, recipient, origin, place = [] }: LeanClaim) => [actor, recipient, origin, place]

/** Whether the participants of a claim are still the actors that they were. */
export function sameActors(claim: LeanClaim, actors: Actors): boolean {
  const { id } = claim.document
  return parties(claim).every(list => list.every(p => actors.of(id, p.name, p.named)?.id === p.actor))
}

/** The claim with the ids of today's actors. */
export function withActors(claim: LeanClaim, actors: Actors): LeanClaim {
  const of = (list: readonly LeanParticipant[]) =>
    list.map(({ actor: _, ...p }) => {
      const id = actors.of(claim.document.id, p.name, p.named)?.id
      return id === undefined ? p : { ...p, actor: id }
    })
  const { id, type, mode, symmetric, role, polarity, realis, hedge, document, time, attribution } = claim
  return {
    ...{ id, type, mode, symmetric, role, polarity, realis, hedge, document, time, attribution },
    actor: of(claim.actor),
    recipient: of(claim.recipient),
    origin: of(claim.origin),
    place: of(claim.place ?? []),
  }
}

/** Whether one of some actors takes part in a claim. */
export function takesPart(claim: LeanClaim, actors: ReadonlySet<string>): boolean {
  return actors.size > 0 && parties(claim).some(list => list.some(p => p.actor !== undefined && actors.has(p.actor)))
}

/** Whether what stands above the speakers of a claim is what it was. */
export function sameSpeakers(
  { document, attribution }: LeanClaim,
  before: { readonly actors: Actors; readonly over: Over },
  now: { readonly actors: Actors; readonly over: Over },
): boolean {
  return attribution.every(({ name }) => {
    const [was, is] = [before, now].map(({ actors, over }) => over.get(actors.of(document.id, name, false)?.id ?? ''))
    return sameOver(was, is)
  })
}
