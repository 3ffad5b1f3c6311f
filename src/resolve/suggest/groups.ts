/** A pair with the probability that it is one. */
interface Scored {
  readonly a: { readonly id: string }
  readonly b: { readonly id: string }
}

/**
 * The groups that come of merging pairs, best first; a merge that would bring a pair together that was judged different is not
 * made, so that a chain of likenesses never joins two strangers.
 * @param list best first
 * @returns ids, groups of two or more, the largest first
 */
export function groups(list: readonly Scored[], different: readonly (readonly [string, string])[]): string[][] {
  const groupOf = new Map<string, Set<string>>()
  const strangers = new Map<string, Set<string>>()
  const of = <T>(map: Map<string, Set<T>>, id: string, fresh: () => Set<T>) => {
    let found = map.get(id)
    if (!found) map.set(id, (found = fresh()))
    return found
  }
  for (const [a, b] of different) {
    of(strangers, a, () => new Set()).add(b)
    of(strangers, b, () => new Set()).add(a)
  }
  for (const { a, b } of list) {
    const x = of(groupOf, a.id, () => new Set([a.id]))
    const y = of(groupOf, b.id, () => new Set([b.id]))
    if (x === y) continue
    const [small, large] = x.size < y.size ? [x, y] : [y, x]
    if ([...small].some(id => [...(strangers.get(id) ?? [])].some(other => large.has(other)))) continue
    for (const id of small) {
      large.add(id)
      groupOf.set(id, large)
    }
  }
  return [...new Set(groupOf.values())]
    .filter(group => group.size > 1)
    .map(group => [...group].sort())
    .sort((x, y) => y.length - x.length || (x[0] < y[0] ? -1 : 1))
}
