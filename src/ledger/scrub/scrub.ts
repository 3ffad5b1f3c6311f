import { canonicalJson } from '../../base/hash.js'
import { judgement } from '../../model/judgement.js'
import type { Scrubbed, Scrubbing } from '../../model/scrub.js'
import type { Backend } from '../backend.js'
import { contentDigest } from '../digest.js'
import { appendEntry, bringJudgement, type Write } from '../keep.js'
import type { EntryTable } from '../tables.js'
import { type Stored, storedContent } from '../verify/content.js'
import { redraw } from './redraw.js'
import { erased, rewritten } from './rewritten.js'
import { writeRows } from './write.js'

/** Entries that are looked at together. */
const BATCH = 50

/** Thrown to end a transaction of which nothing is to stay. */
class DryRun extends Error {}

/**
 * Makes something unreadable in all rows of a collection, as one entry of its chain: the entries stay as they are, with the
 * hashes of what they once brought, and the new entry says what the rows of each digest to since. What is drawn from the rows is drawn
 * anew, and the room of what is gone is written over. Nothing of it can be had back, but from backups.
 */
export async function scrub(
  backend: Backend,
  collection: string,
  scrubbing: Scrubbing,
  recorded: string,
): Promise<Scrubbed> {
  let result: Scrubbed | undefined
  try {
    await backend.db.transaction().execute(async tx => {
      await backend.lock(tx, collection)
      result = await backend.opened(tx, () => inside(backend, tx, collection, scrubbing, recorded))
      if (scrubbing.dryRun) throw new DryRun()
    })
  } catch (error) {
    if (!(error instanceof DryRun)) throw error
  }
  if (result!.entry !== null && !scrubbing.dryRun) await backend.overwrite()
  return result!
}

async function inside(
  backend: Backend,
  tx: Write,
  collection: string,
  scrubbing: Scrubbing,
  recorded: string,
): Promise<Scrubbed> {
  const entries: Record<string, [string, string]> = {}
  const documents = new Set<string>()
  const originals = new Set<string>()
  const counts = { claims: 0, judgements: 0 }
  const gone = new Set<string>()
  for (let after = 0; ; ) {
    const batch = await nextEntries(tx, collection, after)
    if (!batch.length) break
    const content = await storedContent({ ...backend, db: tx }, collection, batch)
    for (const entry of batch) {
      const was = content.get(entry.sequence)!
      for (const { id } of was.documents) if (scrubbing.erases({ id, recorded: entry.recorded })) gone.add(id)
      const now = erased(rewritten(was, scrubbing), gone)
      for (const { id, original } of was.documents)
        if (original && scrubbing.dropsOriginal({ id, recorded: entry.recorded })) originals.add(original)
      const digest = contentDigest(entry.kind, now)
      if (digest.digest === contentDigest(entry.kind, was).digest) continue
      entries[entry.sequence] = [digest.digest, digest.checks]
      for (const { id, original } of was.documents) {
        documents.add(id)
        if (original) originals.add(original)
      }
      counts.claims += differing(was.claims, now.claims)
      counts.judgements += differing(was.judgements, now.judgements)
      await writeRows(backend, tx, collection, was, now)
    }
    after = batch[batch.length - 1].sequence
  }
  const dropped = await dropOriginals(backend, tx, collection, [...originals])
  const changed = Object.keys(entries).length
  const nothing = { entries: 0, documents: [], ...counts, originals: 0, entry: null }
  if (!changed && !dropped.length) return nothing
  await redraw(backend, tx, collection)
  const { what, reason, author } = scrubbing
  const object = canonicalJson({ entries, originals: dropped })
  const said = judgement({ kind: 'scrub', subject: what, object, reason, author, made: recorded })
  const act = { collection, kind: 'judgement', id: said.id, recorded } as const
  let entry = 0
  await appendEntry(backend, tx, act, sequence => {
    entry = sequence
    return bringJudgement(backend, tx, collection, said, sequence)
  })
  return { entries: changed, documents: [...documents], ...counts, originals: dropped.length, entry }
}

/** How many of the rows are others now, or gone. */
function differing(was: Stored['claims' | 'judgements'], now: Stored['claims' | 'judgements']): number {
  const records = new Map(now.map(row => [row.id, row.record]))
  return was.filter(row => records.get(row.id) !== row.record).length
}

/** Takes bytes away; gives the hashes of those that were there. */
async function dropOriginals(backend: Backend, tx: Write, collection: string, hashes: readonly string[]) {
  if (!hashes.length) return []
  const there = tx.selectFrom('originals').select('hash').where('collection', '=', collection)
  const rows = await there.where('hash', 'in', backend.listed(hashes)).orderBy('hash').execute()
  const found = rows.map(row => row.hash)
  if (!found.length) return []
  const originals = tx.deleteFrom('originals').where('collection', '=', collection)
  await originals.where('hash', 'in', backend.listed(found)).execute()
  return found
}

function nextEntries(tx: Write, collection: string, after: number): Promise<EntryTable[]> {
  const entries = tx.selectFrom('entries').selectAll().where('collection', '=', collection)
  return entries.where('sequence', '>', after).orderBy('sequence').limit(BATCH).execute()
}
