import type { Comparable } from './comparable.js'
import { gap } from './times.js'

/** A detail on which claims of one proposition disagree, with what each of them says. */
export interface Dispute {
  readonly detail: 'how many' | 'when' | 'who'
  /** What it is about: the noun that is counted, the role that is filled; `time`. */
  readonly about: string
  /** Each version with the claims that have it, in the order of their words. */
  readonly versions: readonly { readonly says: string; readonly claims: readonly string[] }[]
}

/**
 * The details on which the claims that affirm something disagree.
 * @param rivals claims that name another actor for the same deed
 */
export function disputes(claims: readonly Comparable[], rivals: readonly Comparable[] = []): Dispute[] {
  const affirmed = claims.filter(c => c.claim.polarity === 'affirmed')
  return [...actors(affirmed, rivals), ...numbers(affirmed), ...days(affirmed)]
}

/** Different actors, each told by name. */
function actors(claims: readonly Comparable[], rivals: readonly Comparable[]): Dispute[] {
  if (!rivals.length) return []
  const told = [...claims, ...rivals]
    .filter(c => c.actor.length)
    .map(({ claim, actor }) => {
      const key = actor.map(p => p.actor).sort()
      return {
        says: actor
          .map(p => p.name)
          .sort()
          .join(', '),
        key: key.join(' '),
        claim: claim.id,
      }
    })
  return [{ detail: 'who', about: 'actor', versions: versions(told) }]
}

/** Different numbers of the same: of parties told by one noun, where no number fits both. */
function numbers(claims: readonly Comparable[]): Dispute[] {
  const counted = new Map<string, { says: string; value: readonly (number | null)[]; claim: string }[]>()
  for (const { claim, actor, recipient, origin } of claims)
    for (const [role, parties, stated] of [
      ['actor', actor, claim.actor],
      ['recipient', recipient, claim.recipient],
      ['origin', origin, claim.origin],
    ] as const)
      parties.forEach((party, i) => {
        if (!party.quantity || !party.head) return
        const key = `${role} ${party.head}`
        counted.set(key, [
          ...(counted.get(key) ?? []),
          { says: stated[i]?.text ?? party.name, value: party.quantity, claim: claim.id },
        ])
      })
  return [...counted].flatMap(([key, told]) => {
    if (!told.some(x => told.some(y => apart(x.value, y.value)))) return []
    const number = ({ value }: { value: readonly (number | null)[] }) => JSON.stringify(value)
    return [
      { detail: 'how many', about: key.split(' ')[1], versions: versions(told.map(t => ({ ...t, key: number(t) }))) },
    ]
  })
}

/** Whether no number lies in both ranges. */
function apart(a: readonly (number | null)[], b: readonly (number | null)[]): boolean {
  const [low, high] = [
    (v: readonly (number | null)[]) => v[0] ?? 0,
    (v: readonly (number | null)[]) => v[2] ?? Number.POSITIVE_INFINITY,
  ]
  return low(a) > high(b) || low(b) > high(a)
}

/** Different days, each stated. */
function days(claims: readonly Comparable[]): Dispute[] {
  const stated = claims.filter(c => c.when.stated)
  if (!stated.some(x => stated.some(y => gap(x.when, y.when) > 0))) return []
  const told = stated.map(({ claim }) => ({ says: claim.time!.edtf!, key: claim.time!.edtf!, claim: claim.id }))
  return [{ detail: 'when', about: 'time', versions: versions(told) }]
}

function versions(told: readonly { says: string; key: string; claim: string }[]): Dispute['versions'] {
  const byKey = new Map<string, { says: string; claims: string[] }>()
  for (const { says, key, claim } of told) {
    const version = byKey.get(key)
    if (!version) byKey.set(key, { says, claims: [claim] })
    else {
      version.claims.push(claim)
      if (says < version.says) version.says = says
    }
  }
  return [...byKey.values()].sort((x, y) => (x.says < y.says ? -1 : 1)).map(v => ({ ...v, claims: v.claims.sort() }))
}
