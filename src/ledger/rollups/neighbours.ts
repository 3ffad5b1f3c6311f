import { sql } from 'kysely'
import type { NameLink } from '../../model/rollups.js'
import type { Backend } from '../backend.js'
import { namesOf, numbersOfNames } from './numbers.js'

/**
 * To whom names are linked, the strongest of each. Each name is looked up by itself in both directions, in an index that has the
 * strongest links first, so that a name with very many links costs no more than any other.
 */
export async function neighbours(
  backend: Backend,
  collection: string,
  names: readonly string[],
  limit: number,
): Promise<NameLink[]> {
  const { db, joined, pairs } = backend
  const known = await numbersOfNames(backend, collection, names)
  const half = (mine: 'a' | 'b', other: 'a' | 'b') =>
    sql`select * from (select ${sql.ref(other)} as other, claims, magnitude from links
      where collection = ${collection} and ${sql.ref(mine)} = asked.a order by magnitude desc limit ${limit}) as one`
  // one text for each name: asking once for each, and handing over single values, takes longer than reading
  const found = await sql<{ a: number; links: string | null }>`
    select asked.a, (
      select ${joined(sql`'[' || other || ',' || claims || ']'`)} from (
        select other, claims from (${half('a', 'b')} union all ${half('b', 'a')}) as both_ways
        order by magnitude desc, claims desc limit ${limit}) as strongest) as links
    from ${pairs([...known.keys()].map(number => [number, number]))} asked`.execute(db)
  const links: { number: number; other: number; claims: number }[] = []
  for (const { a, links: text } of found.rows)
    for (const [other, claims] of JSON.parse(`[${text ?? ''}]`) as [number, number][])
      links.push({ number: a, other, claims })
  const others = await namesOf(backend, collection, [...new Set(links.map(l => l.other))])
  return links.map(({ number, other, claims }) => ({ name: known.get(number)!, other: others.get(other)!, claims }))
}
