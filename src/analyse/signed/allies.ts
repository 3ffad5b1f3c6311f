/** What two actors are to each other: the sign of their tie, both signs at once, or no tie. */
export type Relation = 'friendly' | 'hostile' | 'both' | 'none'

/** A tie of two actors by id, `a` < `b`. */
export interface SignedPair {
  readonly a: string
  readonly b: string
  readonly friendly: boolean
  readonly hostile: boolean
}

/** Two actors that are hostile to the same third ones. */
export interface CommonEnemies {
  readonly a: string
  readonly b: string
  readonly relation: Relation
  readonly enemies: readonly string[]
}

/** Two that cooperate although something speaks against it. */
export interface UneasyAllies {
  readonly a: string
  readonly b: string
  /** They fight as well. */
  readonly fight: boolean
  /** Who is a friend of one and an enemy of the other (an unbalanced triad, Heider 1946). */
  readonly between: readonly { readonly actor: string; readonly friendOf: 'a' | 'b' }[]
}

/** The friends and enemies of each actor; who is both is among both. */
export class Neighbours {
  readonly friends = new Map<string, Set<string>>()
  readonly enemies = new Map<string, Set<string>>()

  constructor(readonly pairs: readonly SignedPair[]) {
    for (const { a, b, friendly, hostile } of pairs) {
      if (friendly) join(this.friends, a, b)
      if (hostile) join(this.enemies, a, b)
    }
  }

  relation(a: string, b: string): Relation {
    const [friendly, hostile] = [this.friends.get(a)?.has(b), this.enemies.get(a)?.has(b)]
    return friendly ? (hostile ? 'both' : 'friendly') : hostile ? 'hostile' : 'none'
  }
}

/**
 * Pairs with common enemies, those with most first: "the enemy of my enemy is my friend" (Heider 1946), told as what it is for each
 * pair. Without `of` only pairs that cooperate are looked at; with it that actor with everybody.
 */
export function commonEnemies(neighbours: Neighbours, of?: string): CommonEnemies[] {
  const { enemies } = neighbours
  const found: CommonEnemies[] = []
  const add = (a: string, b: string) => {
    const [x, y] = [enemies.get(a), enemies.get(b)]
    if (!x || !y) return
    const common = [...(x.size < y.size ? x : y)].filter(e => e !== a && e !== b && x.has(e) && y.has(e)).sort()
    if (common.length) found.push({ a, b, relation: neighbours.relation(a, b), enemies: common })
  }
  if (of === undefined) for (const { a, b, friendly } of neighbours.pairs) friendly && add(a, b)
  else {
    const others = new Set([...(enemies.get(of) ?? [])].flatMap(e => [...(enemies.get(e) ?? [])]))
    others.delete(of)
    for (const other of others) add(...([of, other].sort() as [string, string]))
  }
  return found.sort((x, y) => y.enemies.length - x.enemies.length || compare(key(x), key(y)))
}

/** Pairs that cooperate and fight, or of which one's friend is the other's enemy; those with most of it first. */
export function uneasyAllies(neighbours: Neighbours, of?: string): UneasyAllies[] {
  const { friends, enemies } = neighbours
  const none: ReadonlySet<string> = new Set()
  const found: UneasyAllies[] = []
  for (const { a, b, friendly, hostile } of neighbours.pairs) {
    if (!friendly || (of !== undefined && a !== of && b !== of)) continue
    const of2 = (actor: 'a' | 'b', mine: ReadonlySet<string>, theirs: ReadonlySet<string>) =>
      [...(mine.size < theirs.size ? mine : theirs)]
        .filter(c => c !== a && c !== b && mine.has(c) && theirs.has(c))
        .map(c => ({ actor: c, friendOf: actor }))
    const between = [
      ...of2('a', friends.get(a) ?? none, enemies.get(b) ?? none),
      ...of2('b', friends.get(b) ?? none, enemies.get(a) ?? none),
    ].sort((x, y) => compare(x.actor, y.actor) || compare(x.friendOf, y.friendOf))
    if (hostile || between.length) found.push({ a, b, fight: hostile, between })
  }
  return found.sort(
    (x, y) => Number(y.fight) - Number(x.fight) || y.between.length - x.between.length || compare(key(x), key(y)),
  )
}

const key = ({ a, b }: { a: string; b: string }) => `${a} ${b}`

function join(map: Map<string, Set<string>>, a: string, b: string): void {
  for (const [x, y] of [
    [a, b],
    [b, a],
  ]) {
    const set = map.get(x)
    if (set) set.add(y)
    else map.set(x, new Set([y]))
  }
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0
}
