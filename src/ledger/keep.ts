import type { Transaction } from 'kysely'
import { canonicalJson } from '../base/hash.js'
import type { Claim } from '../model/claim.js'
import { type Judgement, versionJudgement } from '../model/judgement.js'
import type { Entry, KeepStatus } from '../model/ledger.js'
import type { Backend } from './backend.js'
import { type Content, contentDigest, entryHash, GENESIS } from './digest.js'
import { claimRows, distinctClaims, documentRow, mentionRows, participantRows, readingId, readingRow } from './rows.js'
import { type ClaimTable, type EntryTable, NO_READING, type Tables } from './tables.js'
import { drawTogether, together } from './together.js'

export type Write = Transaction<Tables>

/** What is to be kept under which id. */
export interface Act {
  readonly collection: string
  readonly kind: EntryTable['kind']
  readonly id: string
  readonly recorded: string
  /** About how much it brings, where it can share a transaction with others; see `together`. */
  readonly bytes?: number
}

/** Whether something of a kind was kept under an id. */
async function isKnown(tx: Write, { collection, kind, id }: Act): Promise<boolean> {
  const entries = tx.selectFrom('entries').select('sequence').where('collection', '=', collection)
  return (await entries.where('kind', '=', kind).where('id', '=', id).executeTakeFirst()) !== undefined
}

/** Writes the next entry of a collection's chain; the collection is locked. */
export async function appendEntry(
  { insert }: Backend,
  tx: Write,
  { collection, kind, id, recorded }: Act,
  bring: (sequence: number) => Promise<Content>,
): Promise<void> {
  const last = await tx
    .selectFrom('entries')
    .select(['sequence', 'hash'])
    .where('collection', '=', collection)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const sequence = (last?.sequence ?? 0) + 1
  const content = await bring(sequence)
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
}

/** Keeps something as the next entry of its collection's chain, all or nothing; `known` where its id is there already. */
export async function keep(
  backend: Backend,
  act: Act,
  bring: (tx: Write, sequence: number) => Promise<Content>,
  then: (tx: Write) => Promise<void> = async () => {},
): Promise<KeepStatus> {
  return together(backend, act.bytes ?? null, async tx => {
    await backend.lock(tx, act.collection)
    if (await isKnown(tx, act)) return 'known'
    await appendEntry(backend, tx, act, sequence => bring(tx, sequence))
    await then(tx)
    return 'added'
  })
}

/** Keeps a document with all that was read from it, or nothing of it. */
export function keepEntry(backend: Backend, collection: string, entry: Entry, recorded: string): Promise<KeepStatus> {
  const { document, original, reading, replaces } = entry
  const bring = async (tx: Write, sequence: number): Promise<Content> => {
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
    const mentions = mentionRows(collection, readingId(document.id, reading.reader), reading.layers)
    const claims = claimRows(collection, sequence, readingId(document.id, reading.reader), kept)
    await backend.insert(tx, 'documents', documents)
    await backend.insert(tx, 'readings', readings)
    await backend.insert(tx, 'mentions', mentions)
    await bringClaims(backend, tx, claims, kept)
    await backend.index(tx, documents, claims)
    return { documents, readings, mentions, claims }
  }
  const bytes = document.text.length * 4 + (original?.bytes.length ?? 0)
  const act = { collection, kind: 'document', id: document.id, recorded, bytes } as const
  return keep(backend, act, bring, async tx => {
    if (!replaces) return
    const version = versionJudgement(document.id, replaces, recorded)
    const judge = { collection, kind: 'judgement', id: version.id, recorded } as const
    await appendEntry(backend, tx, judge, sequence => bringJudgement(backend, tx, collection, version, sequence))
  })
}

/** Writes claims with what is drawn from them but the search index. */
export async function bringClaims(
  backend: Backend,
  tx: Write,
  rows: readonly ClaimTable[],
  claims: readonly Claim[],
): Promise<void> {
  await backend.insert(tx, 'claims', rows)
  const participants = rows.flatMap(({ collection, position }, i) => participantRows(collection, position, claims[i]))
  await backend.insert(tx, 'participants', participants)
  const placed = rows.map(({ position }, i) => ({ position, claim: claims[i] }))
  if (rows.length) await drawTogether(backend, tx, rows[0].collection, placed)
}

export async function bringJudgement(
  { insert }: Backend,
  tx: Write,
  collection: string,
  judgement: Judgement,
  sequence: number,
): Promise<Content> {
  const { id, kind } = judgement
  const judgements = [{ collection, id, kind, record: canonicalJson(judgement), sequence }]
  await insert(tx, 'judgements', judgements)
  return { judgements }
}

/** Keeps a judgement. */
export function keepJudgement(
  backend: Backend,
  collection: string,
  judgement: Judgement,
  recorded: string,
): Promise<KeepStatus> {
  const act = { collection, kind: 'judgement', id: judgement.id, recorded } as const
  return keep(backend, act, (tx, sequence) => bringJudgement(backend, tx, collection, judgement, sequence))
}

/** Keeps a judgement together with the claim that it puts in another's place. */
export function keepEdit(
  backend: Backend,
  collection: string,
  judgement: Judgement,
  claim: Claim,
  recorded: string,
): Promise<KeepStatus> {
  const act = { collection, kind: 'edit', id: judgement.id, recorded } as const
  return keep(backend, act, async (tx, sequence) => {
    const { judgements } = await bringJudgement(backend, tx, collection, judgement, sequence)
    // where a person says again what was said before there is a claim that says so already
    const claims = (await isThere(tx, collection, claim.id)) ? [] : claimRows(collection, sequence, NO_READING, [claim])
    if (claims.length) await bringClaims(backend, tx, claims, [claim])
    await backend.index(tx, [], claims)
    return { judgements, claims }
  })
}

async function isThere(tx: Write, collection: string, claim: string): Promise<boolean> {
  const claims = tx.selectFrom('claims').select('id').where('collection', '=', collection)
  return (await claims.where('id', '=', claim).executeTakeFirst()) !== undefined
}
