import { sql } from 'kysely'
import type { NameTotal, Rollups } from '../../model/rollups.js'
import type { Backend } from '../backend.js'
import { readClaims } from '../claims.js'
import { variantsOf } from '../names.js'
import { among, ofPairs } from './counts.js'
import { documentsOf } from './documents.js'
import { neighbours } from './neighbours.js'
import { numbersOf } from './related.js'
import { similarNames, withWords } from './similar.js'
import { type TotalRow, total, totals } from './totals.js'

/** What is asked of a collection's rollups; `guard` makes coded errors of the database's. */
export function rollupsOf(
  backend: Backend,
  collection: string,
  guard: <T>(work: () => Promise<T>) => Promise<T>,
): Rollups {
  const { db, listed } = backend
  const numbers = (names: readonly string[]) => numbersOf(backend, collection, names)
  return {
    byKey: keys =>
      guard(async () => {
        const rows = totals(backend, collection).where('names.key', 'in', listed(keys))
        return (await rows.execute()).map(total)
      }),
    byInitials: initials =>
      guard(async () => {
        // one column at a time, each by its own index
        const found: NameTotal[] = []
        for (const column of ['names.initials', 'names.large_initials'] as const) {
          const rows = totals(backend, collection).where(column, 'is not', null).where(column, 'in', listed(initials))
          found.push(...(await rows.execute()).map(total))
        }
        return [...new Map(found.map(n => [JSON.stringify(n), n])).values()]
      }),
    withWords: (words, limit) => guard(() => withWords(backend, collection, words, limit)),
    similar: (words, limit) => guard(() => similarNames(backend, collection, words, limit)),
    busiest: limit =>
      guard(async () => {
        const { rows } = await sql<TotalRow>`
          select n.name, n.key, u.kind, u.named, u.uses from (
            select name, kind, named, uses from name_uses
            where collection = ${collection} and named = 1 and kind <> 'place' order by uses desc, name limit ${limit}
          ) u cross join names n where n.collection = ${collection} and n.number = u.name
          order by u.uses desc, n.name`.execute(db)
        return rows.map(total)
      }),
    documents: (names, except) => guard(() => documentsOf(backend, collection, names, except)),
    sameAs: names =>
      guard(async () => {
        const at = await numbers(names)
        // an empty list has no type on PostgreSQL
        if (!at.length) return []
        const { rows } = await sql<{ position: number }>`
          select position from pairs where collection = ${collection} and type = 'same_as' and a in ${listed(at)}
          union select position from pairs where collection = ${collection} and type = 'same_as' and b in ${listed(at)}`.execute(
          db,
        )
        const found = []
        const positions = rows.map(row => row.position)
        if (positions.length) for await (const kept of readClaims(backend, collection, { positions })) found.push(kept)
        return found
      }),
    variants: names => guard(() => variantsOf(backend, collection, names)),
    neighbours: (names, limit) => guard(() => neighbours(backend, collection, names, limit)),
    among: names => guard(() => among(backend, collection, names)),
    ofPairs: pairs => guard(() => ofPairs(backend, collection, pairs)),
  }
}
