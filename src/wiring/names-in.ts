import type { Told } from '../model/lean-claim.js'
import type { NameUse } from '../model/ledger.js'

/** The names of those that take part in claims, as `Ledger.names` has them of all that it holds, in no order. */
export function namesIn(claims: Iterable<Told>): NameUse[] {
  const uses = new Map<
    string,
    Map<string, { document: string; name: string; kind: string; named: boolean; uses: number }>
  >()
  for (const { claim } of claims) {
    const { document, actor, recipient, origin, place = [] } = claim
    let here = uses.get(document.id)
    if (!here) uses.set(document.id, (here = new Map()))
    for (const list of [actor, recipient, origin, place])
      for (const participant of list) {
        const name = keepable(participant.name)
        const { kind, named } = participant
        const key = `${kind} ${named} ${name}`
        const use = here.get(key)
        if (use) use.uses++
        else here.set(key, { document: document.id, name, kind, named, uses: 1 })
      }
  }
  return [...uses.values()].flatMap(here => [...here.values()] as NameUse[])
}

const REPLACED = /\u0000|\p{Surrogate}/u

/** A name as databases give it back, which cannot keep a NUL or half of a surrogate pair. */
function keepable(name: string): string {
  return REPLACED.test(name) ? name.replace(/\u0000|\p{Surrogate}/gu, '\ufffd') : name
}
