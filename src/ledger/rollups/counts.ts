import { type RawBuilder, sql } from 'kysely'
import type { LinkSums, Sums } from '../../model/link-sums.js'
import type { Backend } from '../backend.js'
import { numbersOfNames } from './numbers.js'

/** A link as it comes: as one text for each name, because handing over single values takes longer than reading. */
type Cell = readonly [b: number, sums: Sums]

/** The sums of all pairs among some names. */
export async function among(backend: Backend, collection: string, names: readonly string[]): Promise<LinkSums[]> {
  const nameOf = await numbersOfNames(backend, collection, names)
  const at = backend.listed([...nameOf.keys()])
  // the plus keeps SQLite from looking up each pair that there could be: reading all links of each name takes less
  return sums(backend, nameOf, sql`links y where y.collection = ${collection} and y.a in ${at} and +y.b in ${at}`)
}

/** The sums of some pairs. */
export async function ofPairs(
  backend: Backend,
  collection: string,
  pairs: readonly (readonly [string, string])[],
): Promise<LinkSums[]> {
  const nameOf = await numbersOfNames(backend, collection, [...new Set(pairs.flat())])
  const numbers = new Map([...nameOf].map(([number, name]) => [name, number]))
  const asked = new Map<string, readonly [number, number]>()
  for (const [x, y] of pairs) {
    const [a, b] = [numbers.get(x), numbers.get(y)]
    if (a === undefined || b === undefined) continue
    const [low, high] = a < b ? [a, b] : [b, a]
    asked.set(`${low} ${high}`, [low, high])
  }
  // a cross join is not turned round: each pair is looked up
  return sums(
    backend,
    nameOf,
    sql`${backend.pairs([...asked.values()])} p cross join links y
      where y.collection = ${collection} and y.a = p.a and y.b = p.b`,
  )
}

async function sums(
  { db, joined }: Backend,
  nameOf: ReadonlyMap<number, string>,
  from: RawBuilder<unknown>,
): Promise<LinkSums[]> {
  const { rows } = await sql<{ a: number; cells: string }>`
    select y.a, ${joined(sql`'[' || y.b || ',' || y.sums || ']'`)} as cells from ${from} group by y.a`.execute(db)
  const links: LinkSums[] = []
  for (const { a, cells } of rows)
    for (const [b, sums] of JSON.parse(`[${cells}]`) as Cell[])
      links.push({ a: nameOf.get(a)!, b: nameOf.get(b)!, sums })
  return links
}
