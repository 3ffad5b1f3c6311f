import type { Actor } from '../model/actor.js'
import type { Ledger } from '../model/ledger.js'
import { eachSum, isJoint, isReversed } from '../model/link-sums.js'
import type { Scheme } from '../model/scheme.js'
import { nameKey } from '../resolve/keys.js'
import { leftOutCounts } from './left-out.js'
import type { Nearby } from './nearby.js'
import { type LaneName, lanesOf } from './neighbourhood.js'
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
  const grid = new Grid(actors.length)
  const laneOf = lanesOf(scheme)
  for (const link of await rollups.among(names)) {
    const [a, b] = [placeOf.get(link.a), placeOf.get(link.b)]
    if (a === undefined || b === undefined || a === b) continue
    eachSum(link.sums, (type, year, way, claims) => {
      const lane = laneOf(type, isJoint(way))
      if (!lane) return
      if (isReversed(way)) grid.add(b, a, byYear ? year : 0, lane, claims)
      else grid.add(a, b, byYear ? year : 0, lane, claims)
    })
  }
  for (const { a, b, type, joint, year, claims } of await leftOutCounts(ledger, standing)) {
    const [from, to, lane] = [placeOf.get(a), placeOf.get(b), laneOf(type, joint)]
    if (from !== undefined && to !== undefined && from !== to && lane)
      grid.add(from, to, byYear ? year : 0, lane, claims)
  }
  return {
    actors: actors.map(({ id, name, kind, uses }) => ({ id, name, kind, uses })),
    cells: [...grid.cells(actors, byYear)],
  }
}

const LANES: readonly LaneName[] = ['cooperation', 'conflict', 'other']

/** Sums by place and year, as lists of numbers: a hundred thousand come by, and an object for each takes several times longer. */
class Grid {
  /** For each row and column the years, each with its claims by lane. */
  readonly #years: (number[] | undefined)[]
  readonly #size: number

  constructor(size: number) {
    this.#size = size
    this.#years = new Array(size * size).fill(undefined)
  }

  add(from: number, to: number, year: number, lane: LaneName, claims: number): void {
    const place = from * this.#size + to
    this.#years[place] ??= []
    const years = this.#years[place]
    let at = 0
    while (at < years.length && years[at] !== year) at += 1 + LANES.length
    if (at === years.length) years.push(year, 0, 0, 0)
    years[at + 1 + LANES.indexOf(lane)] += claims
  }

  /** Row by row, then by year, those with claims. @param byYear whether years were told apart */
  *cells(actors: readonly Pick<Actor, 'id'>[], byYear: boolean): Generator<Cell> {
    for (const [place, years] of this.#years.entries()) {
      if (!years) continue
      const [from, to] = [actors[Math.floor(place / this.#size)].id, actors[place % this.#size].id]
      const cells: Cell[] = []
      for (let at = 0; at < years.length; at += 1 + LANES.length) {
        const [year, cooperation, conflict, other] = years.slice(at, at + 1 + LANES.length)
        if (cooperation + conflict + other > 0)
          cells.push({ from, to, year: byYear ? year : null, cooperation, conflict, other })
      }
      yield* cells.sort((x, y) => (x.year ?? 0) - (y.year ?? 0))
    }
  }
}
