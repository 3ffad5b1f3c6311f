import { RelataError } from '../base/errors.js'
import type { Anchor } from '../model/verification.js'
import type { Backend } from './backend.js'
import { draw } from './rollups/draw.js'
import { drawStale, placed, recountChanged } from './rollups/recount.js'
import type { EntryTable } from './tables.js'
import { lostAnchors } from './verify/anchors.js'
import { type Stored, storedContent } from './verify/content.js'
import { verify } from './verify/verify.js'

/** Entries that are copied in one transaction. */
const BATCH = 50

/** Told after each transaction how far a collection is copied. */
export type Progress = (entry: number, of: number) => void | Promise<void>

/** What was copied. */
export interface Copied {
  /** Entries written now; those that were there already are not among them. */
  readonly entries: number
  /** The heads of the chains, which are the same on both sides. */
  readonly heads: readonly Anchor[]
}

/**
 * Copies all collections of a ledger into another database, and proves both equal: every row of the target is verified and
 * its chains end in the same hashes as the source's. A target that holds the beginning of the same chain is continued, so
 * that a copy can be interrupted and repeated. Errors: RELATA_LEDGER_DIFFERS where it holds anything else,
 * RELATA_LEDGER_CHANGED where the source is not as it was written.
 */
export async function copyLedger(from: Backend, to: Backend, progress: Progress = () => {}): Promise<Copied> {
  let copied = 0
  // what was there before there were rollups is drawn before anything is added to them
  await drawStale(to)
  const heads = await headsOf(from)
  for (const { collection, entry: last } of heads) {
    let at = await common(from, to, collection)
    while (at < last) {
      const entries = await nextEntries(from, collection, at, last)
      const content = await storedContent(from, collection, entries)
      await to.db.transaction().execute(async tx => {
        await to.lock(tx, collection)
        for (const entry of entries) await write(from, to, tx, entry, content.get(entry.sequence)!)
      })
      at = entries[entries.length - 1].sequence
      copied += entries.length
      await progress(at, last)
    }
  }
  const [misfit] = (await verify(to)).misfits
  if (misfit)
    throw new RelataError('RELATA_LEDGER_CHANGED', `${misfit.table} of entry ${misfit.entry}: ${misfit.detail}`)
  const lost = await lostAnchors(to, heads)
  if (lost.length) throw new RelataError('RELATA_LEDGER_DIFFERS', lost[0].collection)
  return { entries: copied, heads }
}

/** Writes the rows of one entry as they are; what is searched and the originals go along. */
async function write(
  from: Backend,
  to: Backend,
  tx: Parameters<Backend['lock']>[0],
  entry: EntryTable,
  { documents, readings, mentions, claims, participants, judgements, rereadings, changes }: Stored,
): Promise<void> {
  await to.insert(tx, 'entries', [entry])
  for (const { collection, original } of documents) {
    if (original === null) continue
    const originals = from.db.selectFrom('originals').selectAll().where('collection', '=', collection)
    for (const { hash, bytes } of await originals.where('hash', '=', original).execute())
      await tx
        .insertInto('originals')
        .values({ collection, hash, bytes: Buffer.from(bytes) })
        .onConflict(c => c.doNothing())
        .execute()
  }
  await to.insert(tx, 'documents', documents)
  await to.insert(tx, 'readings', readings)
  await to.insert(tx, 'mentions', mentions)
  await to.insert(tx, 'claims', claims)
  await to.insert(tx, 'participants', participants)
  await draw(to, tx, entry.collection, claims.map(placed))
  await to.insert(tx, 'judgements', judgements)
  await to.insert(tx, 'rereadings', rereadings)
  await to.insert(tx, 'changes', changes)
  await recountChanged(to, tx, entry.collection, changes)
  await to.index(tx, documents, claims)
}

/** The number of the last entry that both have; the target must hold nothing else behind it. */
async function common(from: Backend, to: Backend, collection: string): Promise<number> {
  const there = (await headsOf(to)).find(head => head.collection === collection)
  if (there && (await lostAnchors(from, [there])).length) throw new RelataError('RELATA_LEDGER_DIFFERS', collection)
  return there?.entry ?? 0
}

/** The head of each collection's chain. */
async function headsOf({ db }: Backend): Promise<Anchor[]> {
  const last = await db
    .selectFrom('entries')
    .select(eb => ['collection', eb.fn.max('sequence').as('entry')])
    .groupBy('collection')
    .orderBy('collection')
    .execute()
  const heads: Anchor[] = []
  for (const { collection, entry } of last) {
    const entries = db.selectFrom('entries').select('hash').where('collection', '=', collection)
    const { hash } = await entries.where('sequence', '=', entry).executeTakeFirstOrThrow()
    heads.push({ collection, entry: Number(entry), hash })
  }
  return heads
}

function nextEntries({ db }: Backend, collection: string, after: number, last: number): Promise<EntryTable[]> {
  const entries = db.selectFrom('entries').selectAll().where('collection', '=', collection)
  return entries.where('sequence', '>', after).where('sequence', '<=', last).orderBy('sequence').limit(BATCH).execute()
}
