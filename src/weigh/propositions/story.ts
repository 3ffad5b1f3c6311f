import type { AnyComparable } from './comparable.js'

/** Actors that two documents of one story have in common, at least. */
const SHARED = 2

/** Whom a claim tells of, by keys: those who are named, in it or in its quote, and others by their words. */
export function toldOf({ actor, recipient, origin, place, mentioned }: AnyComparable): Set<string> {
  const told = new Set(mentioned)
  for (const list of [actor, recipient, origin, place])
    for (const p of list)
      if (p.named) told.add(p.actor)
      else if (p.core.includes(' ')) told.add(`~${p.core}`)
  return told
}

/** Whether the documents of two claims tell of the same actors, told by name or by the same words. */
export function storyOf(claims: readonly AnyComparable[]): (a: AnyComparable, b: AnyComparable) => boolean {
  const told = new Map<string, Set<string>>()
  for (const one of claims) {
    const of = told.get(one.claim.document.id) ?? new Set()
    told.set(one.claim.document.id, of)
    for (const name of toldOf(one)) of.add(name)
  }
  return sameStoryIn(told)
}

/** Whether two documents tell of the same actors. @param told whom each of them tells of, by its id */
export function sameStoryIn(
  told: ReadonlyMap<string, ReadonlySet<string>>,
): (a: AnyComparable, b: AnyComparable) => boolean {
  const known = new Map<string, boolean>()
  return (a, b) => {
    const [x, y] = [a.claim.document.id, b.claim.document.id]
    if (x === y) return false
    const key = x < y ? `${x} ${y}` : `${y} ${x}`
    let same = known.get(key)
    if (same === undefined) {
      same = shares(told.get(x)!, told.get(y)!, SHARED)
      known.set(key, same)
    }
    return same
  }
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>, least: number): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const one of small) if (large.has(one) && ++shared >= least) return true
  return false
}
