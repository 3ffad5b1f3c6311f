import { type RawBuilder, sql } from 'kysely'
import type { LinkSums, LinkTotals, Sums, Totals } from '../../model/link-sums.js'
import type { Backend } from '../backend.js'
import { numbersOfNames } from './numbers.js'

/** The sums of all pairs among some names. */
export async function among(backend: Backend, collection: string, names: readonly string[]): Promise<LinkSums[]> {
  const nameOf = await numbersOfNames(backend, collection, names)
  const at = backend.listed([...nameOf.keys()])
  // the plus keeps SQLite from looking up each pair that there could be: reading all links of each name takes less
  const from = sql`links y where y.collection = ${collection} and y.a in ${at} and +y.b in ${at}`
  return (await texts<Sums>(backend, nameOf, 'sums', from)).map(({ value, ...names }) => ({ ...names, sums: value }))
}

/** The totals of some pairs. */
export async function ofPairs(
  backend: Backend,
  collection: string,
  pairs: readonly (readonly [string, string])[],
): Promise<LinkTotals[]> {
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
  const from = sql`${backend.pairs([...asked.values()])} p cross join links y
    where y.collection = ${collection} and y.a = p.a and y.b = p.b`
  const found = await texts<Totals>(backend, nameOf, 'totals', from)
  return found.map(({ value, ...names }) => ({ ...names, totals: value }))
}

/** One column of links, a JSON text. */
async function texts<T>(
  { db, joined }: Backend,
  nameOf: ReadonlyMap<number, string>,
  column: 'sums' | 'totals',
  from: RawBuilder<unknown>,
): Promise<{ a: string; b: string; value: T }[]> {
  const { rows } = await sql<{ a: number; cells: string }>`
    select y.a, ${joined(sql`'[' || y.b || ',' || ${sql.ref(`y.${column}`)} || ']'`)} as cells from ${from} group by y.a`.execute(
    db,
  )
  const links: { a: string; b: string; value: T }[] = []
  for (const { a, cells } of rows) {
    // one text for each name, because handing over single values takes longer than reading
    const others = JSON.parse(`[${cells}]`) as [b: number, value: T][]
    for (const [b, value] of others) links.push({ a: nameOf.get(a)!, b: nameOf.get(b)!, value })
  }
  return links
}
