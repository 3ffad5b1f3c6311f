import { type Insertable, type Kysely, sql, type Transaction } from 'kysely'
import { canonicalJson, hashText } from '../../base/hash.js'
import type { Judgement } from '../../model/judgement.js'
import type { Entry, KeepStatus } from '../../model/ledger.js'
import {
  claimRows,
  distinctClaims,
  documentRow,
  entryDigest,
  mentionRows,
  participantRows,
  readingId,
  readingRow,
} from '../rows.js'
import type { EntryTable, Tables } from '../tables.js'

/** SQLite takes at most 32,766 bound values in a statement; no table has more than 16 columns. */
const ROWS_PER_INSERT = 500

type Write = Transaction<Tables>

async function insert<T extends keyof Tables>(
  db: Write,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS_PER_INSERT)
    await db
      .insertInto(table)
      .values(rows.slice(i, i + ROWS_PER_INSERT) as never)
      .execute()
}

/** Writes the entry row with the next number; null where an entry with that id is there already. */
async function enter(
  db: Write,
  entry: Pick<EntryTable, 'collection' | 'kind' | 'id' | 'digest'>,
  now: string,
): Promise<number | null> {
  const known = await db
    .selectFrom('entries')
    .select('sequence')
    .where('collection', '=', entry.collection)
    .where('kind', '=', entry.kind)
    .where('id', '=', entry.id)
    .executeTakeFirst()
  if (known) return null
  // Numbered over all collections of the file, because the full-text tables know rows by this number alone.
  const last = await db
    .selectFrom('entries')
    .select(eb => eb.fn.max('sequence').as('last'))
    .executeTakeFirst()
  const sequence = Number(last?.last ?? 0) + 1
  await db
    .insertInto('entries')
    .values({ ...entry, sequence, recorded: now })
    .execute()
  return sequence
}

/** Keeps a document with all that was read from it, or nothing of it. */
export async function keepEntry(
  db: Kysely<Tables>,
  collection: string,
  entry: Entry,
  now: string,
): Promise<KeepStatus> {
  return db.transaction().execute(async tx => {
    const { document, original, reading } = entry
    const head = { collection, kind: 'document', id: document.id, digest: entryDigest(entry) } as const
    const sequence = await enter(tx, head, now)
    if (sequence === null) return 'known'
    if (original) {
      const { hash, mediaType, name } = original
      const row = { collection, hash, media_type: mediaType, name, bytes: Buffer.from(original.bytes) }
      await tx
        .insertInto('originals')
        .values(row)
        .onConflict(c => c.doNothing())
        .execute()
    }
    await insert(tx, 'documents', [documentRow(collection, sequence, entry)])
    await insert(tx, 'readings', [readingRow(collection, sequence, entry)])
    await insert(tx, 'mentions', mentionRows(collection, entry))
    const claims = distinctClaims(reading.claims)
    const rows = claimRows(collection, sequence, readingId(document.id, reading.reader), claims)
    await insert(tx, 'claims', rows)
    await insert(
      tx,
      'participants',
      claims.flatMap(claim => participantRows(collection, claim)),
    )
    const { title, text } = document
    await sql`insert into document_words (rowid, title, text) values (${sequence}, ${title ?? ''}, ${text})`.execute(tx)
    for (let i = 0; i < rows.length; i += ROWS_PER_INSERT) {
      const quotes = rows.slice(i, i + ROWS_PER_INSERT).map(({ position, quote }) => sql`(${position}, ${quote})`)
      await sql`insert into quote_words (rowid, quote) values ${sql.join(quotes)}`.execute(tx)
    }
    return 'added'
  })
}

/** Keeps a judgement. */
export async function keepJudgement(
  db: Kysely<Tables>,
  collection: string,
  judgement: Judgement,
  now: string,
): Promise<KeepStatus> {
  return db.transaction().execute(async tx => {
    const record = canonicalJson(judgement)
    const head = { collection, kind: 'judgement', id: judgement.id, digest: hashText(record) } as const
    const sequence = await enter(tx, head, now)
    if (sequence === null) return 'known'
    const { id, kind } = judgement
    await tx.insertInto('judgements').values({ collection, id, kind, record, sequence }).execute()
    return 'added'
  })
}
