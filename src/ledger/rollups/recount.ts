import type { Transaction } from 'kysely'
import type { Claim } from '../../model/claim.js'
import type { Backend } from '../backend.js'
import type { ChangeTable, ClaimTable, Tables } from '../tables.js'
import { draw, recount } from './draw.js'
import type { Placed } from './drawing.js'

/** Claims that are drawn at a time. */
const PAGE = 2000

/** A stored claim. */
export function placed({ position, record }: Pick<ClaimTable, 'position' | 'record'>): Placed {
  return { position, claim: JSON.parse(record) as Claim }
}

/** Counts anew what a newer reading changed: claims that are not read any more, and those that are read again. */
export async function recountChanged(
  backend: Backend,
  tx: Transaction<Tables>,
  collection: string,
  changes: readonly ChangeTable[],
): Promise<void> {
  if (!changes.length) return
  const listed = backend.listed(changes.map(c => c.claim))
  const sequence = Math.min(...changes.map(c => c.sequence))
  const before = await tx
    .selectFrom('changes')
    .select(['claim', 'present'])
    .where('collection', '=', collection)
    .where('claim', 'in', listed)
    .where('sequence', '<', sequence)
    .orderBy('sequence')
    .execute()
  const was = new Map(before.map(row => [row.claim, row.present]))
  const claims = tx.selectFrom('claims').select(['id', 'position', 'record']).where('collection', '=', collection)
  const rows = new Map((await claims.where('id', 'in', listed).execute()).map(row => [row.id, row]))
  for (const sign of [1, -1] as const) {
    const flipped = changes.filter(c => c.present - (was.get(c.claim) ?? 1) === sign)
    await recount(backend, tx, collection, flipped.flatMap(c => rows.get(c.claim) ?? []).map(placed), sign)
  }
}

/** Draws the rollups of a ledger from before there were any, when it is first used. */
export async function drawStale(backend: Backend): Promise<void> {
  const { db } = backend
  for (const { collection } of await db.selectFrom('stale').select('collection').execute())
    await db.transaction().execute(async tx => {
      await backend.lock(tx, collection)
      const stale = tx.selectFrom('stale').select('collection').where('collection', '=', collection)
      if (!(await stale.executeTakeFirst())) return
      for (let after = -1; ; ) {
        const claims = tx.selectFrom('claims').select(['position', 'record']).where('collection', '=', collection)
        const rows = await claims.where('position', '>', after).orderBy('position').limit(PAGE).execute()
        await draw(
          backend,
          tx,
          collection,
          rows.flatMap(row => readable(row) ?? []),
        )
        if (rows.length < PAGE) break
        after = rows[rows.length - 1].position
      }
      await tx.deleteFrom('stale').where('collection', '=', collection).execute()
    })
}

/** A stored claim; null where it is none any more, which `verify` tells. */
export function readable(row: Pick<ClaimTable, 'position' | 'record'>): Placed | null {
  try {
    const found = placed(row)
    const { actor, recipient, origin, place } = found.claim
    return [actor, recipient, origin, place].every(Array.isArray) ? found : null
  } catch {
    return null
  }
}
