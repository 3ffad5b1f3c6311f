import type { Claim } from '../../model/claim.js'
import type { LeanClaim, LeanParticipant } from '../../model/lean-claim.js'
import type { Participant } from '../../model/mention.js'

const NONE: readonly LeanParticipant[] = []

/** Makes claims lean: without their words and places. What many of them have alike, they share. */
export function leanClaims(): (claim: Claim) => LeanClaim {
  const documents = new Map<string, LeanClaim['document']>()
  const participants = new Map<string, LeanParticipant>()
  const alone = new Map<LeanParticipant, readonly LeanParticipant[]>()
  const documentOf = ({ id, publisher, published, title }: Claim['document']) => {
    let known = documents.get(id)
    if (!known) documents.set(id, (known = { id, publisher, published, title: title ?? null }))
    return known
  }
  const lean = (participant: Participant) => {
    const { name, kind, named, quantity, actor } = participant
    if (quantity) return leanParticipant(participant)
    const key = `${kind} ${named} ${actor} ${name}`
    let known = participants.get(key)
    if (!known) participants.set(key, (known = leanParticipant(participant)))
    return known
  }
  const list = (all: readonly Participant[]) => {
    if (!all.length) return NONE
    if (all.length > 1) return all.map(lean)
    const one = lean(all[0])
    let known = alone.get(one)
    if (!known) alone.set(one, (known = [one]))
    return known
  }
  return claim => ({
    id: claim.id,
    type: claim.type,
    mode: claim.mode,
    symmetric: claim.symmetric,
    role: claim.role,
    polarity: claim.polarity,
    realis: claim.realis,
    hedge: claim.hedge,
    document: documentOf(claim.document),
    actor: list(claim.actor),
    recipient: list(claim.recipient),
    origin: list(claim.origin),
    place: list(claim.place ?? NONE),
    time: claim.time && { edtf: claim.time.edtf },
    attribution: claim.attribution.map(({ name }) => ({ name })),
  })
}

function leanParticipant({ name, kind, named, quantity, actor }: Participant): LeanParticipant {
  return { name, kind, named, ...(quantity && { quantity }), ...(actor !== undefined && { actor }) }
}
