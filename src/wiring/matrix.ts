import type { Actor } from '../model/actor.js'
import type { Ledger } from '../model/ledger.js'
import type { Scheme } from '../model/scheme.js'
import { nameKey } from '../resolve/keys.js'
import { leftOutCounts } from './left-out.js'
import type { Nearby } from './nearby.js'
import { laneOf } from './neighbourhood.js'
import type { Standing } from './standing.js'

/** What claims say that the actor of a row does to that of a column, in one year (0: unknown) or in all (null). */
export interface Cell {
  readonly from: string
  readonly to: string
  readonly year: number | null
  readonly cooperation: number
  readonly conflict: number
  readonly other: number
}

export interface Matrix {
  /** Busiest first. */
  readonly actors: readonly Pick<Actor, 'id' | 'name' | 'kind' | 'uses'>[]
  /** Row by row in the order of the actors, then by year; a cell without claims is left out. */
  readonly cells: readonly Cell[]
}

/** Names that are looked at to find so many actors, since several names may be one. */
const NAMES_AN_ACTOR = 3

/**
 * Who does what to whom among the busiest actors: affirmed claims, by lane and year of the valid time, from the ledger's sums. A
 * claim that tells one actor by two names counts twice. Null for a view of the past, which has no sums.
 */
export async function matrix(
  ledger: Ledger,
  near: Nearby,
  standing: Standing,
  scheme: Scheme,
  { top, byYear }: { readonly top: number; readonly byYear: boolean },
): Promise<Matrix | null> {
  const { rollups } = ledger
  const who = rollups && (await near.who((await rollups.busiest(top * NAMES_AN_ACTOR)).map(n => n.name)))
  if (!who) return null
  const actors = who.actors.list.filter(a => a.named && a.kind !== 'place' && a.uses > 0).slice(0, top)
  const place = new Map(actors.map((actor, i) => [actor.id, i]))
  const names = actors.flatMap(actor => [actor.name, ...actor.aliases.map(alias => alias.name)])
  const placeOf = new Map(names.map(name => [name, place.get(who.actors.ofKey(nameKey(name))?.id ?? '')]))
  // by place, not under a key of words: a hundred thousand sums come by
  const pairs: (Map<number, Sums> | undefined)[] = new Array(actors.length ** 2).fill(undefined)
  for (const count of [...(await rollups.among(names)), ...(await leftOutCounts(ledger, standing))]) {
    const [from, to] = [placeOf.get(count.a), placeOf.get(count.b)]
    const lane = laneOf(count, scheme)
    if (from === undefined || to === undefined || from === to || !lane) continue
    const year = byYear ? count.year : null
    const at = from * actors.length + to
    pairs[at] ??= new Map()
    let sums = pairs[at].get(year ?? 0)
    if (!sums) {
      sums = { from: actors[from].id, to: actors[to].id, year, cooperation: 0, conflict: 0, other: 0 }
      pairs[at].set(year ?? 0, sums)
    }
    sums[lane] += count.claims
  }
  return {
    actors: actors.map(({ id, name, kind, uses }) => ({ id, name, kind, uses })),
    cells: pairs.flatMap(years =>
      years ? [...years.values()].filter(told).sort((x, y) => (x.year ?? 0) - (y.year ?? 0)) : [],
    ),
  }
}

type Sums = { -readonly [K in keyof Cell]: Cell[K] }

const told = ({ cooperation, conflict, other }: Cell) => cooperation + conflict + other > 0
