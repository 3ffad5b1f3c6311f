import type { Backend } from '../backend.js'
import type { Write } from '../keep.js'
import { draw, recount } from '../rollups/draw.js'
import { placed } from '../rollups/recount.js'

/** Claims that are drawn at a time. */
const PAGE = 2000

/** Draws anew all that is drawn from a collection's claims, and the search over all collections. The tables stand open. */
export async function redraw(backend: Backend, tx: Write, collection: string): Promise<void> {
  await backend.clearSearch(tx)
  for (const table of ['name_uses', 'pairs', 'links', 'names'] as const)
    await tx.deleteFrom(table).where('collection', '=', collection).execute()
  for (let after = -1; ; ) {
    const claims = tx.selectFrom('claims').select(['position', 'record']).where('collection', '=', collection)
    const rows = await claims.where('position', '>', after).orderBy('position').limit(PAGE).execute()
    await draw(backend, tx, collection, rows.map(placed))
    if (rows.length < PAGE) break
    after = rows[rows.length - 1].position
  }
  await takeOut(backend, tx, collection)
  await searchAgain(backend, tx, collection)
}

/** Takes claims out of the sums that no newer reading has. */
async function takeOut(backend: Backend, tx: Write, collection: string): Promise<void> {
  const changes = tx.selectFrom('changes').select(['claim', 'present']).where('collection', '=', collection)
  const newest = new Map((await changes.orderBy('sequence').execute()).map(row => [row.claim, row.present]))
  const absent = [...newest].filter(([, present]) => present === 0).map(([claim]) => claim)
  for (let at = 0; at < absent.length; at += PAGE) {
    const listed = backend.listed(absent.slice(at, at + PAGE))
    const claims = tx.selectFrom('claims').select(['position', 'record']).where('collection', '=', collection)
    await recount(backend, tx, collection, (await claims.where('id', 'in', listed).execute()).map(placed), -1)
  }
}

/** Makes the words of all collections searchable again; the names of this one are there already. */
async function searchAgain(backend: Backend, tx: Write, collection: string): Promise<void> {
  const collections = await tx.selectFrom('entries').select('collection').distinct().orderBy('collection').execute()
  for (const { collection: other } of collections) {
    for (let after = 0; ; ) {
      const documents = tx.selectFrom('documents').selectAll().where('collection', '=', other)
      const rows = await documents
        .where('sequence', '>', after)
        .orderBy('sequence')
        .limit(PAGE / 20)
        .execute()
      await backend.index(tx, rows, [])
      if (rows.length < PAGE / 20) break
      after = rows[rows.length - 1].sequence
    }
    for (let after = -1; ; ) {
      const claims = tx.selectFrom('claims').selectAll().where('collection', '=', other)
      const rows = await claims.where('position', '>', after).orderBy('position').limit(PAGE).execute()
      await backend.index(tx, [], rows)
      if (rows.length < PAGE) break
      after = rows[rows.length - 1].position
    }
    if (other === collection) continue
    const names = tx.selectFrom('names').selectAll().where('collection', '=', other)
    await backend.indexNames(tx, await names.execute())
  }
}
