import type { MergeBasis } from '../model/merge-basis.js'

/** Two keys that are held to be one, and why. */
export interface Merge {
  readonly a: string
  readonly b: string
  readonly basis: MergeBasis
}

/** The order in which merges are made, because one that is refused by "different" may shut out a later one. */
const RANK: readonly MergeBasis[] = ['judgement', 'known', 'stated', 'acronym', 'name']

/**
 * Sets of keys that stand for one actor: union-find over the merges, in an order that depends on nothing but their
 * content, each refused that would join a pair judged different.
 * @returns for every key the smallest key of its set, the basis on which it was joined, and the keys that are not the smallest
 */
export function cluster(
  keys: Iterable<string>,
  merges: readonly Merge[],
  different: readonly (readonly [string, string])[],
): {
  root: (key: string) => string
  basis: ReadonlyMap<string, MergeBasis>
  joined: () => ReadonlyMap<string, string>
} {
  const parent = new Map<string, string>()
  const basis = new Map<string, MergeBasis>()
  for (const key of keys) parent.set(key, key)
  const find = (key: string): string => {
    let at = key
    while (parent.has(at) && parent.get(at) !== at) at = parent.get(at)!
    for (let k = key; k !== at; ) {
      const next = parent.get(k)!
      parent.set(k, at)
      k = next
    }
    return at
  }
  const order = (m: Merge) => `${RANK.indexOf(m.basis)}\n${m.a < m.b ? `${m.a}\n${m.b}` : `${m.b}\n${m.a}`}`
  // For the root of a set those keys from which one of its own was judged different.
  const strangers = new Map<string, string[]>()
  for (const [a, b] of different)
    for (const [key, other] of [
      [a, b],
      [b, a],
    ])
      strangers.set(find(key), [...(strangers.get(find(key)) ?? []), other])
  for (const merge of [...merges].map(m => [order(m), m] as const).sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0))) {
    const { a, b, basis: why } = merge[1]
    for (const key of [a, b]) if (!parent.has(key)) parent.set(key, key)
    const [x, y] = [find(a), find(b)].sort()
    if (x === y) continue
    if (strangers.get(x)?.some(key => find(key) === y)) continue
    parent.set(y, x)
    if (strangers.has(y)) strangers.set(x, [...(strangers.get(x) ?? []), ...strangers.get(y)!])
    for (const key of [a, b]) if (!basis.has(key)) basis.set(key, why)
  }
  const joined = () => {
    const found = new Map<string, string>()
    for (const key of parent.keys()) {
      const root = find(key)
      if (root !== key) found.set(key, root)
    }
    return found
  }
  return { root: find, basis, joined }
}
