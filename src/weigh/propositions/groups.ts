import { type AnyComparable, type Comparable, inContentOrder, type World } from './comparable.js'
import { contradictsMatch } from './match.js'
import { type Match, type Pairs, pairsOf, type Weighted } from './pairs.js'

export type { Match } from './pairs.js'

/** Claims that say the same thing, affirming or denying it. */
export interface Group {
  readonly claims: readonly Comparable[]
  readonly matches: readonly Match[]
  /** Claims of other groups that name another actor for the same deed. */
  readonly rivals: readonly Comparable[]
}

/**
 * Puts claims that say the same together: the surest pairs first, and never two that cannot say the same in one group, so that
 * a group does not grow from one thing into another. The order of the claims changes nothing.
 * @param pairs those of the claims, where they are known
 */
export function groups(
  claims: readonly Comparable[],
  world: World,
  { matches, rivals }: Pairs = pairsOf(claims, world),
): Group[] {
  const of = joined(claims, matches, world)
  const kept = surestFirst(claims, matches).filter(({ a, b }) => of.get(a) === of.get(b))
  const matchesOf = new Map<Comparable[], Match[]>()
  for (const match of kept) {
    const group = of.get(match.a)!
    const list = matchesOf.get(group)
    if (list) list.push(match)
    else matchesOf.set(group, [match])
  }
  const rivalsOf = new Map<Comparable[], Set<Comparable>>()
  for (const [a, b] of rivals.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])) {
    const group = of.get(a)!
    rivalsOf.set(group, (rivalsOf.get(group) ?? new Set()).add(b))
  }
  const byId = (x: Comparable, y: Comparable) => (x.claim.id < y.claim.id ? -1 : 1)
  return [...new Set(of.values())].map(group => ({
    claims: group.sort(byId),
    matches: matchesOf.get(group) ?? [],
    rivals: [...(rivalsOf.get(group) ?? [])].sort(byId),
  }))
}

/**
 * For each claim all that are put together with it, itself among them: the surest pairs first, never two that cannot say the same.
 * Claims between which no way leads over pairs have nothing to do with each other, and can be put together apart.
 */
export function joined<T extends AnyComparable>(
  claims: readonly T[],
  pairs: readonly Weighted<T>[],
  world: World,
): Map<T, T[]> {
  const of = new Map<T, T[]>(claims.map(c => [c, [c]]))
  for (const { a, b } of surestFirst(claims, pairs)) {
    const [one, other] = [of.get(a)!, of.get(b)!]
    if (one === other || one.some(x => other.some(y => contradictsMatch(x, y, world)))) continue
    const [large, small] = one.length >= other.length ? [one, other] : [other, one]
    for (const claim of small) of.set(claim, large)
    large.push(...small)
  }
  return of
}

/** Pairs by their weight, those of one weight in an order that depends on nothing but the two claims. */
function surestFirst<T extends AnyComparable, P extends Weighted<T>>(claims: readonly T[], pairs: readonly P[]): P[] {
  const inOrder = [...claims].sort((x, y) => inContentOrder(ranked(x), ranked(y)))
  const place = new Map(inOrder.map((c, i) => [c, i]))
  const keyed = pairs.map(pair => {
    const [a, b] = [place.get(pair.a)!, place.get(pair.b)!]
    return { pair, low: Math.min(a, b), high: Math.max(a, b) }
  })
  keyed.sort((x, y) => y.pair.weight - x.pair.weight || x.low - y.low || x.high - y.high)
  return keyed.map(({ pair }) => pair)
}

const ranked = ({ order, claim }: AnyComparable) => ({ order, id: claim.id })
