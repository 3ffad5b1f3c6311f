import type { Transaction } from 'kysely'
import { canonicalJson } from '../base/hash.js'
import type { Judgement } from '../model/judgement.js'
import type { Entry, KeepStatus } from '../model/ledger.js'
import type { Backend } from './backend.js'
import { type Content, contentDigest, entryHash, GENESIS } from './digest.js'
import { claimRows, distinctClaims, documentRow, mentionRows, participantRows, readingId, readingRow } from './rows.js'
import type { EntryTable, Tables } from './tables.js'

type Write = Transaction<Tables>

/** What is to be kept under which id. */
interface Act {
  readonly collection: string
  readonly kind: EntryTable['kind']
  readonly id: string
  readonly recorded: string
}

/** Keeps something as the next entry of its collection's chain, all or nothing; `known` where its id is there already. */
async function keep(
  { db, lock, insert }: Backend,
  { collection, kind, id, recorded }: Act,
  bring: (tx: Write, sequence: number) => Promise<Content>,
): Promise<KeepStatus> {
  return db.transaction().execute(async tx => {
    await lock(tx, collection)
    const known = await tx
      .selectFrom('entries')
      .select('sequence')
      .where('collection', '=', collection)
      .where('kind', '=', kind)
      .where('id', '=', id)
      .executeTakeFirst()
    if (known) return 'known'
    const last = await tx
      .selectFrom('entries')
      .select(['sequence', 'hash'])
      .where('collection', '=', collection)
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst()
    const sequence = (last?.sequence ?? 0) + 1
    const content = await bring(tx, sequence)
    const entry = {
      collection,
      sequence,
      kind,
      id,
      ...contentDigest(kind, content),
      recorded,
      before: null,
      previous: last?.hash ?? GENESIS,
    }
    await insert(tx, 'entries', [{ ...entry, hash: entryHash(entry) }])
    return 'added'
  })
}

/** Keeps a document with all that was read from it, or nothing of it. */
export function keepEntry(backend: Backend, collection: string, entry: Entry, recorded: string): Promise<KeepStatus> {
  const { document, original, reading } = entry
  return keep(backend, { collection, kind: 'document', id: document.id, recorded }, async (tx, sequence) => {
    if (original) {
      const row = { collection, hash: original.hash, bytes: Buffer.from(original.bytes) }
      await tx
        .insertInto('originals')
        .values(row)
        .onConflict(c => c.doNothing())
        .execute()
    }
    const kept = distinctClaims(reading.claims)
    const documents = [documentRow(collection, sequence, entry)]
    const readings = [readingRow(collection, sequence, entry)]
    const mentions = mentionRows(collection, entry)
    const claims = claimRows(collection, sequence, readingId(document.id, reading.reader), kept)
    const participants = kept.flatMap(claim => participantRows(collection, claim))
    await backend.insert(tx, 'documents', documents)
    await backend.insert(tx, 'readings', readings)
    await backend.insert(tx, 'mentions', mentions)
    await backend.insert(tx, 'claims', claims)
    await backend.insert(tx, 'participants', participants)
    await backend.index(tx, documents[0], claims)
    return { documents, readings, mentions, claims }
  })
}

/** Keeps a judgement. */
export function keepJudgement(
  backend: Backend,
  collection: string,
  judgement: Judgement,
  recorded: string,
): Promise<KeepStatus> {
  const { id, kind } = judgement
  return keep(backend, { collection, kind: 'judgement', id, recorded }, async (tx, sequence) => {
    const judgements = [{ collection, id, kind, record: canonicalJson(judgement), sequence }]
    await backend.insert(tx, 'judgements', judgements)
    return { judgements }
  })
}
