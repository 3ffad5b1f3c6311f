import { type RawBuilder, sql } from 'kysely'
import type { PairCount, PairTotal } from '../../model/rollups.js'
import type { Backend } from '../backend.js'
import { ALL_YEARS } from './tables.js'

/** What a name has done to others: as one text, because handing over single values takes longer than reading. */
type Cell = readonly [b: number, year: number, type: string, joint: number, claims: number, counted: number]

/** The sums of all pairs among some names, year by year. */
export async function among(backend: Backend, collection: string, names: readonly string[]): Promise<PairCount[]> {
  const nameOf = await namesByNumber(backend, collection, names)
  const at = backend.listed([...nameOf.keys()])
  return sums(
    backend,
    nameOf,
    sql`pair_years y where y.collection = ${collection} and y.a in ${at} and y.b in ${at} and y.year > ${ALL_YEARS}`,
  )
}

/** The sums of some pairs over all years, in both directions. */
export async function ofPairs(
  backend: Backend,
  collection: string,
  pairs: readonly (readonly [string, string])[],
): Promise<PairTotal[]> {
  const nameOf = await namesByNumber(backend, collection, [...new Set(pairs.flat())])
  const numbers = new Map([...nameOf].map(([number, name]) => [name, number]))
  const asked = new Map<string, readonly [number, number]>()
  for (const [x, y] of pairs) {
    const [a, b] = [numbers.get(x), numbers.get(y)]
    if (a === undefined || b === undefined) continue
    asked.set(`${a} ${b}`, [a, b])
    asked.set(`${b} ${a}`, [b, a])
  }
  // a cross join is not turned round: each pair is looked up
  const totals = await sums(
    backend,
    nameOf,
    sql`${backend.pairs([...asked.values()])} p cross join pair_years y
      where y.collection = ${collection} and y.a = p.a and y.b = p.b and y.year = ${ALL_YEARS}`,
  )
  return totals.map(({ year: _, ...total }) => total)
}

async function namesByNumber(
  { db, listed }: Backend,
  collection: string,
  names: readonly string[],
): Promise<Map<number, string>> {
  const rows = db.selectFrom('names').select(['number', 'name']).where('collection', '=', collection)
  return new Map((await rows.where('name', 'in', listed(names)).execute()).map(row => [row.number, row.name]))
}

async function sums(
  { db, gathered }: Backend,
  nameOf: ReadonlyMap<number, string>,
  from: RawBuilder<unknown>,
): Promise<PairCount[]> {
  const { rows } = await sql<{ a: number; cells: string }>`
    select y.a, ${gathered(['y.b', 'y.year', 'y.type', 'y.joint', 'y.claims', 'y.counted'])} as cells
    from ${from} group by y.a`.execute(db)
  const counts: PairCount[] = []
  for (const { a, cells } of rows) {
    const name = nameOf.get(a)!
    for (const [b, year, type, joint, claims, counted] of JSON.parse(cells) as Cell[])
      counts.push({ a: name, b: nameOf.get(b)!, year, type, joint: joint === 1, claims, counted })
  }
  return counts
}
