import { type AnyComparable, inContentOrder, type Party, type Ranked, type World } from './comparable.js'

/** Claims of one block that each is compared with: those nearest in time. */
export const NEIGHBOURS = 120
const WEEK = 7

/** The order of the claims of a block: by the last day on which it can have happened. Depends on nothing but the two. */
export function inBlockOrder(a: Ranked, b: Ranked): number {
  return (a.last === b.last ? 0 : a.last - b.last) || inContentOrder(a, b)
}

/** Keys of which two claims that say the same share at least one. */
export function blockKeys(claim: AnyComparable, { vocabulary }: World): Set<string> {
  const { type } = claim.claim
  const kind = vocabulary.alikeTypes.has(type) ? 'membership' : type
  const keys = new Set<string>()
  const week = Number.isFinite(claim.when.last) ? Math.floor(claim.when.last / WEEK) : 'any'
  for (const party of [...claim.actor, ...claim.recipient, ...claim.origin]) {
    for (const anchor of anchorsOf(party)) keys.add(`${kind} ${anchor}`)
    if (party.named || !party.head) continue
    keys.add(`${kind} ~~${party.head} ${week}`)
    if (week !== 'any') keys.add(`${kind} ~~${party.head} ${week + 1}`)
  }
  return keys
}

/**
 * What a party is looked up by. Whoever is named is not looked up by the named bodies above: one body in common is never
 * enough by itself, and the other party leads to the claim as well.
 */
function anchorsOf({ actor, named, core, over }: Party): string[] {
  if (named) return [actor, ...[...over].filter(key => key.startsWith('~'))]
  return [...(core.includes(' ') ? [`~${core}`] : []), ...over]
}
