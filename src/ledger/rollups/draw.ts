import { type RawBuilder, sql, type Transaction } from 'kysely'
import { initialsOf, nameKey } from '../../base/name-key.js'
import { countedYear } from '../../model/edtf.js'
import type { Backend } from '../backend.js'
import type { Tables } from '../tables.js'
import { type NamedPair, type Placed, pairsOf, takingPart } from './drawing.js'
import {
  ALL_YEARS,
  type LinkTable,
  type NameTable,
  type NameUseTable,
  type PairTable,
  type PairYearTable,
} from './tables.js'

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
  const years = new Map<string, PairYearTable>()
  const links = new Map<string, LinkTable>()
  for (const { a, b, type, joint, affirmed, counted, first, last } of pairs) {
    if (!affirmed) continue
    const year = countedYear(first === null || last === null ? null : [first, last])
    for (const when of [ALL_YEARS, year]) {
      const key = `${a} ${b} ${when} ${type} ${joint}`
      const sum = years.get(key)
      if (sum) {
        sum.claims += sign
        sum.counted += sign * counted
      } else years.set(key, { collection, a, b, year: when, type, joint, claims: sign, counted: sign * counted })
    }
    const [low, high] = a < b ? [a, b] : [b, a]
    const link = links.get(`${low} ${high}`)
    if (link) link.claims += sign
    else links.set(`${low} ${high}`, { collection, a: low, b: high, claims: sign, magnitude: 0 })
  }
  await upsert(backend, 'name_uses', [...uses.values()])?.execute(tx)
  await upsert(backend, 'pair_years', [...years.values()])?.execute(tx)
  const linked = upsert(backend, 'links', [...links.values()])
  if (linked) {
    const { rows } = await sql<LinkTable>`${linked} returning a, b, claims, magnitude`.execute(tx)
    await putMagnitudes(backend, tx, collection, rows)
  }
  if (sign < 0) await dropEmpty(tx, collection)
}

/** The columns that tell rows of a sum apart, and those that are summed. */
const SUMS = {
  name_uses: { keys: ['collection', 'name', 'kind', 'named'], sums: ['uses'] },
  pair_years: { keys: ['collection', 'a', 'b', 'year', 'type', 'joint'], sums: ['claims', 'counted'] },
  links: { keys: ['collection', 'a', 'b'], sums: ['claims'] },
} as const

function upsert(backend: Backend, table: keyof typeof SUMS, rows: readonly object[]): RawBuilder<unknown> | null {
  if (!rows.length) return null
  const { keys, sums } = SUMS[table]
  const added = sums.map(
    column => sql`${sql.ref(column)} = ${sql.ref(`${table}.${column}`)} + ${sql.ref(`excluded.${column}`)}`,
  )
  return sql`${backend.inserting(table, rows as never)} on conflict (${sql.join(keys.map(k => sql.ref(k)))})
    do update set ${sql.join(added)}`
}

/** The magnitude of a link with so many claims. */
export const magnitudeOf = (claims: number) => (claims > 0 ? 31 - Math.clz32(claims) : 0)

/** Writes the magnitudes that are others now: of one link only when its claims have doubled or halved. */
async function putMagnitudes(backend: Backend, tx: Write, collection: string, links: readonly LinkTable[]) {
  const changed = links
    .map(({ a, b, claims, magnitude: was }) => ({
      row: { collection, a, b, claims, magnitude: magnitudeOf(claims) },
      was,
    }))
    .filter(({ row, was }) => row.magnitude !== was)
  if (!changed.length) return
  const rows = changed.map(({ row }) => row)
  await sql`${backend.inserting('links', rows)} on conflict (collection, a, b)
    do update set magnitude = excluded.magnitude`.execute(tx)
}

async function dropEmpty(tx: Write, collection: string): Promise<void> {
  await tx.deleteFrom('links').where('collection', '=', collection).where('claims', '=', 0).execute()
  await tx.deleteFrom('pair_years').where('collection', '=', collection).where('claims', '=', 0).execute()
  await tx.deleteFrom('name_uses').where('collection', '=', collection).where('uses', '=', 0).execute()
}
