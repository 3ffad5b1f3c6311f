import type { Claim } from '../../model/claim.js'
import type { Backend } from '../backend.js'
import type { Write } from '../keep.js'
import { participantRows } from '../rows.js'
import type { Stored } from '../verify/content.js'

/** The key of a row within its collection, by table. */
const KEYS = {
  documents: ['id'],
  readings: ['id'],
  rereadings: ['id'],
  mentions: ['reading', 'ordinal'],
  claims: ['id'],
  judgements: ['id'],
} as const
type Changed = keyof typeof KEYS

/** Writes what is another row now over the row that it was, and takes away what is not there any more. The tables stand open. */
export async function writeRows(
  backend: Backend,
  tx: Write,
  collection: string,
  was: Stored,
  now: Stored,
): Promise<void> {
  for (const table of Object.keys(KEYS) as Changed[]) {
    const key = (row: object) => KEYS[table].map(k => String((row as Record<string, unknown>)[k])).join('\n')
    const kept = new Map((now[table] as readonly object[]).map(row => [key(row), row]))
    for (const row of was[table] as readonly object[]) {
      const other = kept.get(key(row)) as Record<string, unknown> | undefined
      const before = row as Record<string, unknown>
      const changed = other && Object.keys(before).filter(column => before[column] !== other[column])
      if (changed?.length === 0) continue
      // each of these tables has the columns of its key
      const where = KEYS[table].map(k => [k, before[k]] as const)
      if (!other) {
        let gone = tx.deleteFrom(table as 'documents').where('collection', '=', collection)
        for (const [k, value] of where) gone = gone.where(k as 'id', '=', value as string)
        await gone.execute()
      } else {
        const values = Object.fromEntries(changed!.map(column => [column, other[column]]))
        let change = tx
          .updateTable(table as 'documents')
          .set(values)
          .where('collection', '=', collection)
        for (const [k, value] of where) change = change.where(k as 'id', '=', value as string)
        await change.execute()
      }
    }
  }
  await drawParticipants(backend, tx, collection, was, now)
}

/** Who takes part in the claims that are others now, drawn anew. */
async function drawParticipants(
  backend: Backend,
  tx: Write,
  collection: string,
  was: Stored,
  now: Stored,
): Promise<void> {
  const before = new Map(was.claims.map(row => [row.id, row.record]))
  const changed = now.claims.filter(row => before.get(row.id) !== row.record)
  const there = new Set(now.claims.map(row => row.position))
  const gone = [...changed, ...was.claims.filter(row => !there.has(row.position))].map(row => row.position)
  if (!gone.length) return
  await tx
    .deleteFrom('participants')
    .where('collection', '=', collection)
    .where('position', 'in', backend.listed(gone))
    .execute()
  const rows = changed.flatMap(row => participantRows(collection, row.position, JSON.parse(row.record) as Claim))
  await backend.insert(tx, 'participants', rows)
}
