import { sql } from 'kysely'
import type { NameLink } from '../../model/rollups.js'
import type { Backend } from '../backend.js'

/**
 * To whom names are linked, the strongest of each. Each name is looked up by itself in both directions, in an index that has the
 * strongest links first, so that a name with very many links costs no more than any other.
 */
export async function neighbours(
  { db, listed }: Backend,
  collection: string,
  names: readonly string[],
  limit: number,
): Promise<NameLink[]> {
  const rows = db.selectFrom('names').select(['number', 'name']).where('collection', '=', collection)
  const known = await rows.where('name', 'in', listed(names)).execute()
  const links: { name: string; other: number; claims: number }[] = []
  for (const { number, name } of known) {
    const half = (mine: 'a' | 'b', other: 'a' | 'b') =>
      sql`select * from (select ${sql.ref(other)} as other, claims, magnitude from links
        where collection = ${collection} and ${sql.ref(mine)} = ${number} order by magnitude desc limit ${limit}) as one`
    const found = await sql<{ other: number; claims: number }>`
      select other, claims from (${half('a', 'b')} union all ${half('b', 'a')}) as both_ways
      order by magnitude desc, claims desc limit ${limit}`.execute(db)
    for (const row of found.rows) links.push({ name, ...row })
  }
  const others = db.selectFrom('names').select(['number', 'name']).where('collection', '=', collection)
  const named = await others.where('number', 'in', listed([...new Set(links.map(l => l.other))])).execute()
  const nameOf = new Map(named.map(row => [row.number, row.name]))
  return links.map(({ name, other, claims }) => ({ name, other: nameOf.get(other)!, claims }))
}
