import { RelataError } from '../base/errors.js'
import { contentId } from '../base/hash.js'
import type { Claim } from '../model/claim.js'
import type { KeepStatus, Rereading } from '../model/ledger.js'
import type { Backend } from './backend.js'
import type { Content } from './digest.js'
import { type Act, bringClaims, keep, type Write } from './keep.js'
import { recountChanged } from './rollups/recount.js'
import { claimRows, distinctClaims, layersRecord, mentionRows } from './rows.js'
import { type ChangeTable, NO_READING, type RereadingTable } from './tables.js'

/**
 * Keeps what a document reads today, as a new entry: the reading, claims that were never read before, and what became of
 * those that were. Where it reads what it read before, only that is kept, and by which engine. `known` where the reading
 * that it was compared with is not the newest one any more.
 */
export async function keepRereading(
  backend: Backend,
  collection: string,
  rereading: Rereading,
  recorded: string,
): Promise<KeepStatus> {
  const { document, engine, previous, reading } = rereading
  const state = await stateOf(backend.db, collection, document)
  if (!state || state.newest !== previous) return 'known'
  const content = reading && { layers: reading.layers, claims: reading.claims.map(c => [c.id, c.confidence]) }
  const id = contentId({ document, engine, after: state.last, reader: reading?.reader ?? state.reader, content })
  const act: Act = { collection, kind: 'reading', id, recorded }
  return keep(backend, act, async (tx, sequence) => {
    if ((await stateOf(tx, collection, document))?.last !== state.last)
      throw new RelataError('RELATA_LEDGER_BUSY', `document ${document} is read again by others`)
    const kept = distinctClaims(reading?.claims ?? [])
    const row: RereadingTable = {
      collection,
      id,
      document,
      reader: reading?.reader ?? state.reader,
      engine,
      layers: reading && layersRecord(reading.layers),
      claims: reading ? kept.length : state.claims,
      sequence,
    }
    const mentions = reading ? mentionRows(collection, id, reading.layers) : []
    const { fresh, changes } = reading
      ? await compared(tx, backend, collection, sequence, rereading, kept)
      : { fresh: [], changes: [] }
    const claims = claimRows(collection, sequence, id, fresh)
    await backend.insert(tx, 'rereadings', [row])
    await backend.insert(tx, 'mentions', mentions)
    if (claims.length) await bringClaims(backend, tx, claims, fresh)
    await backend.insert(tx, 'changes', changes)
    await recountChanged(backend, tx, collection, changes)
    await backend.index(tx, [], claims)
    return { rereadings: [row], mentions, claims, changes } satisfies Content
  })
}

/** What a document reads before it is read again. `last`: the entry that last read it again, whatever came of it. */
async function stateOf(db: Backend['db'], collection: string, document: string) {
  const rereadings = await db
    .selectFrom('rereadings')
    .select(['id', 'reader', 'claims', 'layers', 'sequence'])
    .where('collection', '=', collection)
    .where('document', '=', document)
    .orderBy('sequence', 'desc')
    .execute()
  const changed = rereadings.find(r => r.layers !== null)
  const readings = db.selectFrom('readings').select(['id', 'reader', 'claims']).where('collection', '=', collection)
  const newest = changed ?? (await readings.where('document', '=', document).executeTakeFirst())
  return newest && { newest: newest.id, reader: newest.reader, claims: newest.claims, last: rereadings[0]?.id ?? null }
}

/** Claims that are new to the ledger, and what changes of those that it knows. */
async function compared(
  tx: Write,
  { listed }: Backend,
  collection: string,
  sequence: number,
  { document, successors }: Rereading,
  kept: readonly Claim[],
): Promise<{ fresh: Claim[]; changes: ChangeTable[] }> {
  const rows = await tx
    .selectFrom('claims')
    .select(['id', 'record'])
    .where('collection', '=', collection)
    .where('document', '=', document)
    .where('reading', '!=', NO_READING)
    .execute()
  const known = new Map(rows.map(row => [row.id, row.record]))
  const earlier = await tx
    .selectFrom('changes')
    .select(['claim', 'present', 'confidence'])
    .where('collection', '=', collection)
    .where('claim', 'in', listed([...known.keys()]))
    .orderBy('sequence')
    .execute()
  const newest = new Map(earlier.map(row => [row.claim, row]))
  const today = new Map(kept.map(c => [c.id, c]))
  const next = new Map(successors.map(s => [s.claim, s]))
  const change = (claim: string, more: Partial<ChangeTable>): ChangeTable => {
    return { collection, claim, sequence, present: 1, successor: null, same: null, confidence: null, ...more }
  }
  const changes: ChangeTable[] = []
  for (const [id, record] of known) {
    const before = newest.get(id)
    const present = (before?.present ?? 1) === 1
    const claim = today.get(id)
    if (!claim) {
      const to = next.get(id)
      if (present)
        changes.push(change(id, { present: 0, successor: to?.successor ?? null, same: to ? Number(to.same) : null }))
    } else {
      const sure = before?.confidence ?? (JSON.parse(record) as Claim).confidence
      if (!present || sure !== claim.confidence) changes.push(change(id, { confidence: claim.confidence }))
    }
  }
  changes.sort((a, b) => (a.claim < b.claim ? -1 : 1))
  return { fresh: kept.filter(c => !known.has(c.id)), changes }
}
