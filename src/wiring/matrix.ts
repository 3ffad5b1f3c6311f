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
  const idOf = new Map(names.map(name => [name, who.actors.ofKey(nameKey(name))?.id]))
  const cells = new Map<string, { -readonly [K in keyof Cell]: Cell[K] }>()
  for (const count of [...(await rollups.among(names)), ...(await leftOutCounts(ledger, standing))]) {
    const [from, to] = [idOf.get(count.a), idOf.get(count.b)]
    const lane = laneOf(count, scheme)
    if (from === undefined || to === undefined || from === to || !lane) continue
    const year = byYear ? count.year : null
    const key = `${from} ${to} ${year}`
    const cell = cells.get(key) ?? { from, to, year, cooperation: 0, conflict: 0, other: 0 }
    cell[lane] += count.claims
    cells.set(key, cell)
  }
  const rank = (c: Cell) => place.get(c.from)! * actors.length + place.get(c.to)!
  return {
    actors: actors.map(({ id, name, kind, uses }) => ({ id, name, kind, uses })),
    cells: [...cells.values()]
      .filter(c => c.cooperation + c.conflict + c.other > 0)
      .sort((x, y) => rank(x) - rank(y) || (x.year ?? 0) - (y.year ?? 0)),
  }
}
