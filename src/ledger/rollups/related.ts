import { type RawBuilder, sql } from 'kysely'
import type { Days } from '../../model/edtf.js'
import type { Backend } from '../backend.js'

/** The numbers of some names. */
export async function numbersOf(
  { db, listed }: Backend,
  collection: string,
  names: readonly string[],
): Promise<number[]> {
  const rows = db.selectFrom('names').select('number').where('collection', '=', collection)
  return (await rows.where('name', 'in', listed(names)).execute()).map(row => row.number)
}

/** The claims that relate one of some names to one of others, whoever does it, perhaps on days of an interval; as SQL. */
export function relatedPositions(
  backend: Backend,
  collection: string,
  a: readonly number[],
  b: readonly number[],
  days: Days | null,
): RawBuilder<number> {
  const overlap = days ? sql`and last >= ${days[0]} and first <= ${days[1]}` : sql``
  const one = (x: readonly number[], y: readonly number[]) => sql`select position from pairs
    where collection = ${collection} and a in ${backend.listed(x)} and b in ${backend.listed(y)} ${overlap}`
  return sql<number>`(${one(a, b)} union all ${one(b, a)})`
}
