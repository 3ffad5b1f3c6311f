import { sql } from 'kysely'
import type { Judgement } from '../model/judgement.js'
import type { Backend } from './backend.js'
import type { Bounds } from './bounds.js'

/** Judgements in recorded order: all, or those about some ids, with those that take them back. */
export async function readJudgements(
  backend: Backend,
  collection: string,
  { last = Number.MAX_SAFE_INTEGER }: Bounds,
  about?: readonly string[],
): Promise<Judgement[]> {
  const all = backend.db
    .selectFrom('judgements')
    .select(['id', 'record', 'sequence'])
    .where('collection', '=', collection)
  const parsed = (rows: readonly { record: string }[]) => rows.map(row => JSON.parse(row.record) as Judgement)
  if (!about) return parsed(await all.where('sequence', '<=', last).orderBy('sequence').execute())
  const found = new Map<string, { record: string; sequence: number }>()
  for (let ids = about; ids.length; ) {
    const next: string[] = []
    for (const field of ['subject', 'object'] as const)
      for (const row of await all.where(idIn(backend, field, ids)).execute()) {
        // not in the query, where it would lead SQLite to another index
        if (row.sequence > last) continue
        if (!found.has(row.id)) next.push(row.id)
        found.set(row.id, row)
      }
    ids = next
  }
  return parsed([...found.values()].sort((a, b) => a.sequence - b.sequence))
}

/** Digits of an id. */
const ID = 32

/** A field of the record that holds one of some ids, as the migrations index it: a record is canonical JSON. */
function idIn(backend: Backend, field: 'subject' | 'object', ids: readonly string[]) {
  const before = `"${field}":"`
  const start = sql`${backend.position(sql.ref('record'), before)} + ${sql.lit(before.length)}`
  return sql<boolean>`substr(record, ${start}, ${sql.lit(ID)}) in ${backend.listed(ids)}`
}
