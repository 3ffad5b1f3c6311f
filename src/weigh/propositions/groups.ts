import type { Comparable, Party, World } from './comparable.js'
import { contradictsMatch, type Evidence, matchEvidence, rival, SLACK } from './match.js'
import { gap } from './times.js'

/** Two claims that are held to say the same, and why. */
export interface Match {
  readonly a: Comparable
  readonly b: Comparable
  readonly evidence: readonly Evidence[]
}

/** Claims that say the same thing, affirming or denying it. */
export interface Group {
  readonly claims: readonly Comparable[]
  readonly matches: readonly Match[]
  /** Claims of other groups that name another actor for the same deed. */
  readonly rivals: readonly Comparable[]
}

/** Claims of one block that each is compared with: those nearest in time. */
const NEIGHBOURS = 120
const WEEK = 7

/**
 * Puts claims that say the same together: the surest pairs first, and never two that cannot say the same in one group, so that
 * a group does not grow from one thing into another. The order of the claims changes nothing.
 */
export function groups(claims: readonly Comparable[], world: World): Group[] {
  const { matches, rivals } = matched(claims, world)
  const weight = (m: Match) => m.evidence.reduce((sum, e) => sum + e.weight, 0)
  const key = ({ a, b }: Match) =>
    [a, b]
      .map(c => `${c.content}\n${c.claim.id}`)
      .sort()
      .join('\n')
  const keyed = matches.map(match => ({ match, weight: weight(match), key: key(match) }))
  keyed.sort((x, y) => y.weight - x.weight || (x.key < y.key ? -1 : 1))
  const of = new Map<Comparable, Comparable[]>(claims.map(c => [c, [c]]))
  const kept: Match[] = []
  for (const { match } of keyed) {
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

/** All pairs that say the same, and those that name another actor for it; only claims with a party, or the like of one, in common are compared at all. */
function matched(
  claims: readonly Comparable[],
  world: World,
): { matches: Match[]; rivals: [Comparable, Comparable][] } {
  const blocks = new Map<string, number[]>()
  for (const [i, claim] of claims.entries())
    for (const key of blockKeys(claim, world)) {
      const block = blocks.get(key)
      if (block) block.push(i)
      else blocks.set(key, [i])
    }
  const sameStory = storyOf(claims)
  /** For each claim those behind it that it was compared with. */
  const seen = claims.map(() => new Set<number>())
  const matches: Match[] = []
  const rivals: [Comparable, Comparable][] = []
  const early = (x: number, y: number) =>
    claims[x].when.last - claims[y].when.last || (claims[x].content < claims[y].content ? -1 : 1)
  for (const block of blocks.values()) {
    if (block.length < 2) continue
    block.sort(early)
    for (let i = 0; i < block.length; i++) {
      const a = claims[block[i]]
      for (let k = i + 1; k < block.length && k <= i + NEIGHBOURS; k++) {
        const b = claims[block[k]]
        // of most pairs the days tell, and they need not be remembered
        if (gap(a.when, b.when) > SLACK) continue
        const [x, y] = block[i] < block[k] ? [block[i], block[k]] : [block[k], block[i]]
        if (seen[x].has(y)) continue
        seen[x].add(y)
        const evidence = matchEvidence(a, b, world, () => sameStory(a, b))
        if (evidence) matches.push({ a, b, evidence })
        else if (rival(a, b, world)) rivals.push([a, b])
      }
    }
  }
  return { matches, rivals }
}

/** Keys of which two claims that say the same share at least one. */
function blockKeys(claim: Comparable, { vocabulary }: World): Set<string> {
  const { type } = claim.claim
  const kind = [...vocabulary.alike].some(pair => pair.startsWith(`${type} `)) ? 'membership' : type
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

/** Actors that two documents of one story have in common, at least. */
const SHARED = 2

/** Whether the documents of two claims tell of the same actors, told by name or by the same words. */
function storyOf(claims: readonly Comparable[]): (a: Comparable, b: Comparable) => boolean {
  const told = new Map<string, Set<string>>()
  for (const { claim, actor, recipient, origin, place, mentioned } of claims) {
    const of = told.get(claim.document.id) ?? new Set()
    told.set(claim.document.id, of)
    for (const name of mentioned) of.add(name)
    for (const p of [...actor, ...recipient, ...origin, ...place])
      if (p.named) of.add(p.actor)
      else if (p.core.includes(' ')) of.add(`~${p.core}`)
  }
  const known = new Map<string, boolean>()
  return (a, b) => {
    const [x, y] = [a.claim.document.id, b.claim.document.id].sort()
    const key = `${x} ${y}`
    let same = known.get(key)
    if (same === undefined) {
      const other = told.get(y)!
      same = x !== y && [...told.get(x)!].filter(p => other.has(p)).length >= SHARED
      known.set(key, same)
    }
    return same
  }
}
