import { sql, type Transaction } from 'kysely'
import { initialsOf, nameKey } from '../../base/name-key.js'
import type { Backend } from '../backend.js'
import type { Tables } from '../tables.js'
import { type NamedPair, type Placed, pairsOf, takingPart } from './drawing.js'
import { changesOf, putLinks } from './links.js'
import type { NameTable, NameUseTable, PairTable } from './tables.js'

type Write = Transaction<Tables>

/** Draws the rollups of claims that an entry brings, in the transaction that writes them. */
export async function draw(backend: Backend, tx: Write, collection: string, claims: readonly Placed[]): Promise<void> {
  if (!claims.length) return
  const numbers = await numberNames(backend, tx, collection, claims)
  const pairs = claims.flatMap(pairsOf).map(pair => numbered(collection, pair, numbers))
  await backend.insert(tx, 'pairs', pairs)
  await count(backend, tx, collection, claims, pairs, numbers, 1)
}

/** Counts claims that were drawn already once more (1), or takes them out (-1): a newer reading has them again, or no more. */
export async function recount(
  backend: Backend,
  tx: Write,
  collection: string,
  claims: readonly Placed[],
  sign: 1 | -1,
): Promise<void> {
  if (!claims.length) return
  const numbers = await numberNames(backend, tx, collection, claims)
  const pairs = claims.flatMap(pairsOf).map(pair => numbered(collection, pair, numbers))
  await count(backend, tx, collection, claims, pairs, numbers, sign)
}

function numbered(collection: string, pair: NamedPair, numbers: ReadonlyMap<string, number>): PairTable {
  return { collection, ...pair, a: numbers.get(pair.a)!, b: numbers.get(pair.b)! }
}

/** The numbers of the names in some claims; new names get the next ones. */
async function numberNames(
  backend: Backend,
  tx: Write,
  collection: string,
  claims: readonly Placed[],
): Promise<Map<string, number>> {
  const names = new Set(claims.flatMap(({ claim }) => takingPart(claim).map(p => p.name)))
  const known = await tx
    .selectFrom('names')
    .select(['name', 'number'])
    .where('collection', '=', collection)
    .where('name', 'in', backend.listed([...names]))
    .execute()
  const numbers = new Map(known.map(row => [row.name, row.number]))
  if (numbers.size === names.size) return numbers
  const last = await tx
    .selectFrom('names')
    .select(eb => eb.fn.max('number').as('n'))
    .where('collection', '=', collection)
    .executeTakeFirst()
  let number = Number(last?.n ?? 0)
  const rows: NameTable[] = []
  for (const name of names)
    if (!numbers.has(name)) {
      numbers.set(name, ++number)
      rows.push(nameRow(collection, number, name))
    }
  await backend.insert(tx, 'names', rows)
  await backend.indexNames(tx, rows)
  return numbers
}

/** A row of `names`. */
export function nameRow(collection: string, number: number, name: string): NameTable {
  const key = nameKey(name)
  const initials = initialsOf(key)
  return { collection, number, name, key, initials: initials?.all ?? null, large_initials: initials?.large ?? null }
}

/** Adds to the sums over names and pairs, or takes from them. */
async function count(
  backend: Backend,
  tx: Write,
  collection: string,
  claims: readonly Placed[],
  pairs: readonly PairTable[],
  numbers: ReadonlyMap<string, number>,
  sign: 1 | -1,
): Promise<void> {
  const uses = new Map<string, NameUseTable>()
  for (const { claim } of claims)
    for (const { name, kind, named } of takingPart(claim)) {
      const number = numbers.get(name)!
      const key = `${number} ${kind} ${named}`
      const sum = uses.get(key)
      if (sum) sum.uses += sign
      else uses.set(key, { collection, name: number, kind, named, uses: sign })
    }
  if (uses.size)
    await sql`${backend.inserting('name_uses', [...uses.values()])} on conflict (collection, name, kind, named)
      do update set uses = name_uses.uses + excluded.uses`.execute(tx)
  await putLinks(backend, tx, collection, changesOf(pairs, sign))
  if (sign < 0) await tx.deleteFrom('name_uses').where('collection', '=', collection).where('uses', '=', 0).execute()
}
