import { sql, type Transaction } from 'kysely'
import { countedYear } from '../../model/edtf.js'
import { claimsOf, type Sums, totalsOf, way } from '../../model/link-sums.js'
import type { Backend } from '../backend.js'
import type { Tables } from '../tables.js'
import { type Change, changed } from './link-sums.js'
import type { LinkTable, PairTable } from './tables.js'

/** What pairs change of the link of two names. */
interface LinkChange {
  /** The lower number first. */
  readonly names: readonly [number, number]
  /** By type, year and way. */
  readonly changes: Map<string, Change>
}

/** What some pairs add to the links of their names (1), or take from them (-1); what is denied relates nobody. */
export function changesOf(pairs: readonly PairTable[], sign: 1 | -1): Map<string, LinkChange> {
  const links = new Map<string, LinkChange>()
  for (const { a, b, type, joint, affirmed, counted, first, last } of pairs) {
    if (!affirmed) continue
    const year = countedYear(first === null || last === null ? null : [first, last])
    const names = a < b ? ([a, b] as const) : ([b, a] as const)
    const link = links.get(names.join(' ')) ?? { names, changes: new Map<string, Change>() }
    links.set(names.join(' '), link)
    const how = way(b < a, joint === 1)
    const key = `${type} ${year} ${how}`
    const change = link.changes.get(key) ?? { type, year, way: how, claims: 0, counted: 0 }
    link.changes.set(key, change)
    change.claims += sign
    change.counted += sign * counted
  }
  return links
}

/** Makes changes to links. Nobody else writes to the collection meanwhile. */
export async function putLinks(
  backend: Backend,
  tx: Transaction<Tables>,
  collection: string,
  links: ReadonlyMap<string, LinkChange>,
): Promise<void> {
  if (!links.size) return
  const kept = await keptLinks(
    backend,
    tx,
    collection,
    [...links.values()].map(l => l.names),
  )
  const [same, other, empty]: LinkTable[][] = [[], [], []]
  for (const [key, { names, changes }] of links) {
    const was = kept.get(key)
    const sums = changed(was?.sums ?? [], changes.values())
    const totals = totalsOf(sums)
    const claims = claimsOf(totals)
    const magnitude = magnitudeOf(claims)
    const texts = { sums: JSON.stringify(sums), totals: JSON.stringify(totals) }
    const row = { collection, a: names[0], b: names[1], claims, magnitude, ...texts }
    if (!claims) empty.push(row)
    else if (was?.magnitude === magnitude) same.push(row)
    else other.push(row)
  }
  const written = sql`claims = excluded.claims, sums = excluded.sums, totals = excluded.totals`
  // the indexes hold the magnitudes, and are written only where these are others now
  if (same.length)
    await sql`${backend.inserting('links', same)} on conflict (collection, a, b) do update set ${written}`.execute(tx)
  if (other.length)
    await sql`${backend.inserting('links', other)} on conflict (collection, a, b)
      do update set ${written}, magnitude = excluded.magnitude`.execute(tx)
  if (empty.length)
    await sql`delete from links where collection = ${collection}
      and (a, b) in (select a, b from ${backend.pairs(empty.map(l => [l.a, l.b]))} p)`.execute(tx)
}

/** The magnitude of a link with so many claims. */
const magnitudeOf = (claims: number) => (claims > 0 ? 31 - Math.clz32(claims) : 0)

/** Links as they are kept, in one text: because handing over single values takes longer than reading. */
async function keptLinks(
  { joined, pairs }: Backend,
  tx: Transaction<Tables>,
  collection: string,
  names: readonly (readonly [number, number])[],
): Promise<Map<string, { magnitude: number; sums: Sums }>> {
  const text = sql`'[' || y.a || ',' || y.b || ',' || y.magnitude || ',' || y.sums || ']'`
  const { rows } = await sql<{ links: string | null }>`select ${joined(text)} as links
    from ${pairs(names)} p cross join links y where y.collection = ${collection} and y.a = p.a and y.b = p.b`.execute(
    tx,
  )
  const found = JSON.parse(`[${rows[0].links ?? ''}]`) as [a: number, b: number, magnitude: number, sums: Sums][]
  return new Map(found.map(([a, b, magnitude, sums]) => [`${a} ${b}`, { magnitude, sums }]))
}
