import { type RawBuilder, sql } from 'kysely'
import { AFTER_ALL, BEFORE_ALL } from '../../model/edtf.js'
import type { Misfit } from '../../model/verification.js'
import type { Backend } from '../backend.js'
import { nameRow } from '../rollups/draw.js'
import { pairsOf } from '../rollups/drawing.js'
import { readable } from '../rollups/recount.js'
import type { NameTable, PairTable } from '../rollups/tables.js'

/** Claims and names that are looked at together, and how many misfits of a table are told. */
const PAGE = 2000
const MOST = 20

/** Draws the names, pairs and sums of a collection anew, and compares them with what is kept. */
export async function* verifyRollups(backend: Backend, collection: string): AsyncGenerator<Misfit> {
  const numbers = new Map<string, number>()
  yield* verifyNames(backend, collection, numbers)
  yield* verifyPairs(backend, collection, numbers)
  for (const { table, keys, values, drawn } of sums(backend, collection)) {
    const kept = sql`select ${columns([...keys, ...values])} from ${sql.table(table)} where collection = ${collection}`
    const misfit = { collection, entry: null, table, column: null, problem: 'derived' } as const
    for (const [one, other, what] of [
      [drawn, kept, 'the claims say otherwise'],
      [kept, drawn, 'no claims say so'],
    ] as const) {
      const { rows } = await sql<Record<string, unknown>>`
        select * from (${one}) x except select * from (${other}) y limit ${MOST}`.execute(backend.db)
      for (const row of rows) yield { ...misfit, detail: `${JSON.stringify(Object.values(row))}: ${what}` }
    }
  }
  const halves = sql`magnitude not between 0 and 30 or claims < (1 << magnitude) or claims >= (2 << magnitude)`
  const { rows } = await sql<{ a: number; b: number }>`
    select a, b from links where collection = ${collection} and (${halves}) limit ${MOST}`.execute(backend.db)
  for (const { a, b } of rows)
    yield {
      ...{ collection, entry: null, table: 'links', column: 'magnitude', problem: 'derived' },
      detail: `it is not that of the claims between ${a} and ${b}`,
    }
}

const columns = (names: readonly string[]) => sql.join(names.map(name => sql.ref(name)))

/** Claims that a newer reading does not have any more. */
const gone = (
  collection: string,
) => sql`(select h.claim from changes h where h.collection = ${collection} and h.present = 0
  and not exists (select 1 from changes n where n.collection = h.collection and n.claim = h.claim and n.sequence > h.sequence))`

/** The sums, and how they are drawn from rows that were compared with the claims before. */
function sums(
  { joined }: Backend,
  collection: string,
): {
  table: 'name_uses' | 'links'
  keys: string[]
  values: string[]
  drawn: RawBuilder<unknown>
}[] {
  const shown = sql`position not in (select position from claims where collection = ${collection} and id in ${gone(collection)})`
  return [
    {
      table: 'name_uses',
      keys: ['name', 'kind', 'named'],
      values: ['uses'],
      drawn: sql`select n.number, p.kind, p.named, count(*) from participants p
        join names n on n.collection = p.collection and n.name = p.name
        where p.collection = ${collection} and ${shown} group by n.number, p.kind, p.named`,
    },
    {
      table: 'links',
      keys: ['a', 'b'],
      values: ['claims', 'sums', 'totals'],
      // as `Sums` and `Totals` have it: first each year and way, then each type, then both names
      drawn: sql`select low, high, sum(claims),
          '[' || ${joined(sql`sums`, ['type'])} || ']', '[' || ${joined(sql`totals`, ['type'])} || ']'
        from (
          select low, high, type, sum(claims) as claims, '"' || type || '",' ||
              sum(case when way < 2 then claims else 0 end) || ',' || sum(case when way < 2 then 0 else claims end) as totals,
            '"' || type || '",' || ${joined(sql`year || ',' || way || ',' || claims || ',' || counted`, ['year', 'way'])} as sums
          from (
            select low, high, type, year, way, count(*) as claims, sum(counted) as counted from (
              select case when a < b then a else b end as low, case when a < b then b else a end as high, type, ${year} as year,
                case when a < b then 0 else 1 end + 2 * joint as way, counted
              from pairs where collection = ${collection} and affirmed = 1 and ${shown}) dated
            group by low, high, type, year, way) counts
          group by low, high, type) types
        group by low, high`,
    },
  ]
}

/** A day is a whole number YYYYMMDD, below 0 before the year 0; division of whole numbers goes towards 0. */
const yearOf = (day: string) => `(case when ${day} >= 0 then ${day} / 10000 else (${day} - 9999) / 10000 end)`

/** As `countedYear` says it: open ends are no days. */
const year = sql.raw(`case when first is null then 0 when first > ${BEFORE_ALL} then ${yearOf('first')}
  when last < ${AFTER_ALL} then ${yearOf('last')} else 0 end`)

/** Names: those that take part in claims, numbered from 1 on, with what is worked out from them. */
async function* verifyNames({ db }: Backend, collection: string, numbers: Map<string, number>): AsyncGenerator<Misfit> {
  const misfit = { collection, entry: null, table: 'names', problem: 'derived' } as const
  let expected = 1
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const page = db.selectFrom('names').selectAll().where('collection', '=', collection)
    const rows = await page.where('number', '>', after).orderBy('number').limit(PAGE).execute()
    for (const row of rows) {
      numbers.set(row.name, row.number)
      if (row.number !== expected) yield { ...misfit, column: 'number', detail: `${row.number} instead of ${expected}` }
      expected = row.number + 1
      const drawn = nameRow(collection, row.number, row.name)
      for (const column of ['key', 'initials', 'large_initials'] as const satisfies (keyof NameTable)[])
        if (row[column] !== drawn[column])
          yield { ...misfit, column, detail: `of name ${row.number}: it is not that of the name` }
    }
    if (rows.length < PAGE) break
    after = rows[rows.length - 1].number
  }
  const lacking = await sql<{ name: string }>`
    select distinct p.name from participants p where p.collection = ${collection} and not exists (
      select 1 from names n where n.collection = p.collection and n.name = p.name) limit ${MOST}`.execute(db)
  for (const { name } of lacking.rows)
    yield { ...misfit, column: null, problem: 'missing', detail: `no "${name}", who takes part in claims` }
  const strays = await sql<{ name: string }>`
    select n.name from names n where n.collection = ${collection} and not exists (
      select 1 from participants p where p.collection = n.collection and p.name = n.name) limit ${MOST}`.execute(db)
  for (const { name } of strays.rows)
    yield { ...misfit, column: null, problem: 'added', detail: `"${name}" takes part in no claim` }
}

const PAIR = ['type', 'joint', 'affirmed', 'counted', 'first', 'last'] as const satisfies (keyof PairTable)[]

/** Pairs: those of each claim, and no others. */
async function* verifyPairs(
  { db, pairs }: Backend,
  collection: string,
  numbers: ReadonlyMap<string, number>,
): AsyncGenerator<Misfit> {
  const misfit = { collection, entry: null, table: 'pairs', problem: 'derived' } as const
  let [told, met] = [0, 0]
  for (let after = Number.MIN_SAFE_INTEGER; told < MOST; ) {
    const page = db.selectFrom('claims').select(['position', 'record']).where('collection', '=', collection)
    const rows = await page.where('position', '>', after).orderBy('position').limit(PAGE).execute()
    const drawn = rows
      .flatMap(row => readable(row) ?? [])
      .flatMap(pairsOf)
      .map(pair => ({ ...pair, a: numbers.get(pair.a) ?? 0, b: numbers.get(pair.b) ?? 0 }))
    const asked = new Map(drawn.map(({ a, b }) => [`${a} ${b}`, [a, b] as const]))
    const [first, last] = [rows[0]?.position ?? 0, rows[rows.length - 1]?.position ?? 0]
    // each pair of names is looked up in the key, among these claims
    const found = await sql<PairTable>`select y.* from ${pairs([...asked.values()])} p cross join pairs y
      where y.collection = ${collection} and y.a = p.a and y.b = p.b and y.position between ${first} and ${last}`.execute(
      db,
    )
    const key = ({ position, a, b }: Pick<PairTable, 'position' | 'a' | 'b'>) => `${position}: ${a}, ${b}`
    const stored = new Map(found.rows.map(pair => [key(pair), pair]))
    for (const pair of drawn) {
      const kept = stored.get(key(pair))
      const wrong = kept && PAIR.find(column => kept[column] !== pair[column])
      if (kept) met++
      if (kept && !wrong) continue
      told++
      yield kept
        ? { ...misfit, column: wrong!, detail: `of ${key(pair)}: the claim says otherwise` }
        : { ...misfit, column: null, problem: 'missing', detail: `no ${key(pair)}` }
    }
    if (rows.length < PAGE) break
    after = last
  }
  const all = await sql<{ n: unknown }>`select count(*) as n from pairs where collection = ${collection}`.execute(db)
  const more = Number(all.rows[0].n) - met
  if (more > 0 && told < MOST) yield { ...misfit, column: null, problem: 'added', detail: `${more} that no claim says` }
}
