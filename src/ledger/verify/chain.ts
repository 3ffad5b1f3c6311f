import type { Anchor, Misfit } from '../../model/verification.js'
import type { Backend } from '../backend.js'
import { contentDigest, entryHash, GENESIS, ownId, TABLES_OF } from '../digest.js'
import { scrubsOf } from '../scrub/records.js'
import type { EntryTable } from '../tables.js'
import { type Stored, storedContent } from './content.js'
import { verifyDerived } from './derived.js'
import { diagnose } from './diagnose.js'
import { verifyOriginals } from './originals.js'

/** Entries that are looked at together. */
const BATCH = 50

/** What a walk over one collection's chain found, and how much it went over. */
export interface Walked {
  readonly misfits: Misfit[]
  readonly head: Anchor | null
  readonly entries: number
  readonly documents: number
  readonly claims: number
  readonly judgements: number
}

/** Walks a collection's entries in their order: each must follow the one before it and say what its rows say. */
export async function verifyChain(backend: Backend, collection: string): Promise<Walked> {
  const scrubs = await scrubsOf(backend, collection)
  const walked = { misfits: [] as Misfit[], entries: 0, documents: 0, claims: 0, judgements: 0 }
  let before: EntryTable | undefined
  let batch = await nextEntries(backend, collection, 0, BATCH + 1)
  while (batch.length) {
    // one more than is looked at, because the next entry's `previous` tells whether a hash was changed or what it covers
    const [entries, after] = [batch.slice(0, BATCH), batch[BATCH] as EntryTable | undefined]
    const content = await storedContent(backend, collection, entries)
    for (const [i, entry] of entries.entries()) {
      const stored = content.get(entry.sequence)!
      const next = entries[i + 1] ?? after
      const scrubbed = scrubs.entries.get(entry.sequence)
      const found = [
        ...(await verifyContent(backend, { ...entry, ...scrubbed }, stored)),
        // what was digested before there was a chain is not there any more where it was scrubbed
        ...verifyDerived(scrubbed ? { ...entry, before: null } : entry, stored),
      ]
      walked.misfits.push(...verifyLink(entry, before, next, found.length > 0), ...found)
      walked.entries++
      walked.documents += stored.documents.length
      walked.claims += stored.claims.length
      walked.judgements += stored.judgements.length
      before = entry
    }
    walked.misfits.push(...(await verifyOriginals(backend, collection, entries, content, scrubs.originals)))
    batch = after ? [after, ...(await nextEntries(backend, collection, after.sequence, BATCH))] : []
  }
  return { ...walked, head: before ? { collection, entry: before.sequence, hash: before.hash } : null }
}

function nextEntries({ db }: Backend, collection: string, after: number, limit: number): Promise<EntryTable[]> {
  const entries = db.selectFrom('entries').selectAll().where('collection', '=', collection)
  return entries.where('sequence', '>', after).orderBy('sequence').limit(limit).execute()
}

/** Whether the rows are those that the entry brought. */
async function verifyContent(backend: Backend, entry: EntryTable, stored: Stored): Promise<Misfit[]> {
  const now = entry.kind in TABLES_OF ? contentDigest(entry.kind, stored) : null
  const id = now && ownId(entry.kind, stored)
  if (now && now.digest === entry.digest && now.checks === entry.checks && id === entry.id) return []
  return diagnose(backend, entry, stored)
}

/** Whether the entry follows the one before it, and its hash covers what its columns say. */
function verifyLink(
  entry: EntryTable,
  before: EntryTable | undefined,
  next: EntryTable | undefined,
  explained: boolean,
): Misfit[] {
  const misfit = { collection: entry.collection, entry: entry.sequence, table: 'entries' } as const
  const changed = (column: string | null, detail: string): Misfit => ({ ...misfit, column, problem: 'changed', detail })
  const { hash, ...covered } = entry
  const expected = before?.hash ?? GENESIS
  if (entryHash(covered) !== hash) {
    if (entryHash({ ...covered, previous: expected }) === hash)
      return [changed('previous', 'it does not name the entry before')]
    if (next?.previous === entryHash(covered)) return [changed('hash', 'the next entry names another')]
    // what a diagnosis of the rows has named already is not told twice
    if (explained) return entry.previous === expected ? [] : [broken(before, misfit)]
    return next?.previous === hash
      ? [changed('recorded', 'its hash covers another time, or another digest from before')]
      : [changed(null, 'recorded, before or hash: they do not belong together')]
  }
  if (entry.previous === expected) return []
  // an entry before whose hash was changed has been named there
  if (before && entryHash(before) === entry.previous) return []
  return [broken(before, misfit)]
}

function broken(before: EntryTable | undefined, misfit: Pick<Misfit, 'collection' | 'entry' | 'table'>): Misfit {
  const after = before ? `entry ${before.sequence}` : 'the beginning'
  return {
    ...misfit,
    column: null,
    problem: 'chain',
    detail: `it does not follow ${after}: entries were taken out, put in or moved`,
  }
}
