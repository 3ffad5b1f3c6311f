import type { Actor } from '../model/actor.js'
import type { Ledger } from '../model/ledger.js'
import { eachTotal, type LinkTotals, type PairCount } from '../model/link-sums.js'
import type { Scheme } from '../model/scheme.js'
import { nameKey } from '../resolve/keys.js'
import { leftOutCounts } from './left-out.js'
import type { Nearby } from './nearby.js'
import type { Standing } from './standing.js'
import type { Who } from './who.js'

/** An actor that is near another one; `hops`: over how many links. */
export interface Neighbour {
  readonly actor: Pick<Actor, 'id' | 'name' | 'kind'>
  readonly hops: number
}

/** Two actors that affirmed claims relate: how many of them speak for cooperation, for conflict, for neither. */
export interface NeighbourLink {
  readonly a: string
  readonly b: string
  readonly cooperation: number
  readonly conflict: number
  readonly other: number
}

export interface Neighbourhood {
  readonly actor: Actor
  /** Nearest first, then the strongest. */
  readonly neighbours: readonly Neighbour[]
  /** Those over which the neighbours were reached, strongest first. */
  readonly links: readonly NeighbourLink[]
}

/** Links that are followed from each actor. */
const WIDTH = 20

/**
 * Who is linked to an actor, and to whom those are linked, hop by hop, over the strongest links of each (`width`). Only actors
 * with names are looked at: a phrase is somebody in one document alone, and leads nowhere.
 */
export async function neighbourhood(
  ledger: Ledger,
  near: Nearby,
  standing: Standing,
  scheme: Scheme,
  actor: Actor,
  { hops = 2, width = WIDTH }: { readonly hops?: number; readonly width?: number } = {},
): Promise<Neighbourhood | null> {
  const { rollups } = ledger
  if (!rollups) return null
  const found = new Map<string, Neighbour>([[actor.id, { actor, hops: 0 }]])
  const links = new Map<string, { a: string; b: string; claims: number; pairs: [string, string][] }>()
  let edge = [actor]
  for (let hop = 1; hop <= hops && edge.length; hop++) {
    const names = new Map(edge.flatMap(a => [a.name, ...a.aliases.map(x => x.name)].map(name => [name, a] as const)))
    // twice as many, since several names may be one actor
    const linked = await rollups.neighbours([...names.keys()], width * 2)
    const who = await near.who(linked.map(l => l.other))
    if (!who) return null
    const next = new Map<string, Actor>()
    for (const [from, list] of strongest(linked, names, who, width))
      for (const { to, claims, pairs } of list) {
        const [a, b] = [from, to.id].sort()
        const there = links.get(`${a} ${b}`)
        if (!there) links.set(`${a} ${b}`, { a, b, claims, pairs })
        if (found.has(to.id)) continue
        found.set(to.id, { actor: to, hops: hop })
        next.set(to.id, to)
      }
    edge = [...next.values()]
  }
  const totals = await rollups.ofPairs([...links.values()].flatMap(l => l.pairs))
  const less = await leftOutCounts(ledger, standing)
  return {
    actor,
    neighbours: [...found.values()].filter(n => n.hops > 0),
    links: counted([...links.values()], totals, less, scheme),
  }
}

interface Strong {
  readonly to: Actor
  claims: number
  readonly pairs: [string, string][]
}

/** The strongest links of each actor to others, those between two actors' several names taken together. */
function strongest(
  linked: readonly { name: string; other: string; claims: number }[],
  names: ReadonlyMap<string, Actor>,
  who: Who,
  width: number,
): Map<string, Strong[]> {
  const of = new Map<string, Map<string, Strong>>()
  for (const { name, other, claims } of linked) {
    const from = names.get(name)!.id
    const to = who.actors.ofKey(nameKey(other))
    if (!to || to.id === from) continue
    const list = of.get(from) ?? new Map<string, Strong>()
    of.set(from, list)
    const there = list.get(to.id) ?? { to, claims: 0, pairs: [] }
    there.claims += claims
    there.pairs.push([name, other])
    list.set(to.id, there)
  }
  return new Map(
    [...of].map(([from, list]) => [from, [...list.values()].sort((x, y) => y.claims - x.claims).slice(0, width)]),
  )
}

/** Links with their claims by lane, strongest first. */
function counted(
  links: readonly { a: string; b: string; pairs: [string, string][] }[],
  totals: readonly LinkTotals[],
  less: readonly PairCount[],
  scheme: Scheme,
): NeighbourLink[] {
  const owner = new Map(
    links.flatMap(link =>
      link.pairs.flatMap(([x, y]) => [[`${x}\n${y}`, link] as const, [`${y}\n${x}`, link] as const]),
    ),
  )
  const lanes = new Map(links.map(link => [link, { cooperation: 0, conflict: 0, other: 0 }]))
  const of = (a: string, b: string) => lanes.get(owner.get(`${a}\n${b}`)!)
  const lane = lanesOf(scheme)
  for (const { a, b, totals: own } of totals) {
    const there = of(a, b)
    if (there)
      eachTotal(own, (type, apart, joint) => {
        const [at, together] = [lane(type, false), lane(type, true)]
        if (at) there[at] += apart
        if (together) there[together] += joint
      })
  }
  for (const { a, b, type, joint, claims } of less) {
    const [there, at] = [of(a, b), lane(type, joint)]
    if (there && at) there[at] += claims
  }
  const sum = (l: NeighbourLink) => l.cooperation + l.conflict + l.other
  return links.map(link => ({ a: link.a, b: link.b, ...lanes.get(link)! })).sort((x, y) => sum(y) - sum(x))
}

/**
 * The lanes of claims by their type; null where those who act together are not related by that (`relatedPairs`). Each is worked
 * out once, since a hundred thousand sums ask for theirs.
 */
export function lanesOf(scheme: Scheme): (type: string, joint: boolean) => LaneName | null {
  const known = new Map<string, LaneName | null>()
  const knownJoint = new Map<string, LaneName | null>()
  return (type, joint) => {
    const lanes = joint ? knownJoint : known
    const there = lanes.get(type)
    if (there !== undefined) return there
    const lane = joint && (scheme.get(type)?.score ?? 0) <= 0 ? null : laneOfType(type, scheme)
    lanes.set(type, lane)
    return lane
  }
}

export type LaneName = 'cooperation' | 'conflict' | 'other'

/** The lane of a type, by the sign of its score. */
export function laneOfType(type: string, scheme: Scheme): LaneName {
  const score = scheme.get(type)?.score ?? 0
  return score > 0 ? 'cooperation' : score < 0 ? 'conflict' : 'other'
}
