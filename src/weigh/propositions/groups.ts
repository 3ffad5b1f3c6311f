import { type Comparable, inContentOrder, type World } from './comparable.js'
import { contradictsMatch } from './match.js'
import { type Match, type Pairs, pairsOf } from './pairs.js'

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
  const of = new Map<Comparable, Comparable[]>(claims.map(c => [c, [c]]))
  const kept: Match[] = []
  for (const match of surestFirst(claims, matches)) {
    const [one, other] = [of.get(match.a)!, of.get(match.b)!]
    if (one === other) kept.push(match)
    else if (!one.some(x => other.some(y => contradictsMatch(x, y, world)))) {
      kept.push(match)
      const [large, small] = one.length >= other.length ? [one, other] : [other, one]
      for (const claim of small) of.set(claim, large)
      large.push(...small)
    }
  }
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

/** Matches by their weight, those of one weight in an order that depends on nothing but the two claims. */
function surestFirst(claims: readonly Comparable[], matches: readonly Match[]): Match[] {
  const inOrder = [...claims].sort((x, y) => inContentOrder(ranked(x), ranked(y)))
  const place = new Map(inOrder.map((c, i) => [c, i]))
  const keyed = matches.map(match => {
    const [a, b] = [place.get(match.a)!, place.get(match.b)!]
    return { match, weight: weightOf(match), low: Math.min(a, b), high: Math.max(a, b) }
  })
  keyed.sort((x, y) => y.weight - x.weight || x.low - y.low || x.high - y.high)
  return keyed.map(({ match }) => match)
}

const ranked = ({ order, claim }: Comparable) => ({ order, id: claim.id })
const weightOf = ({ evidence }: Match) => evidence.reduce((sum, e) => sum + e.weight, 0)
