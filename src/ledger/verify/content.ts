import type { Backend } from '../backend.js'
import type { Content } from '../digest.js'
import {
  type ChangeTable,
  CLAIMS_PER_READING,
  type ClaimTable,
  type DocumentTable,
  type EntryTable,
  type JudgementTable,
  type MentionTable,
  type ParticipantTable,
  type ReadingTable,
  type RereadingTable,
} from '../tables.js'

/** The stored rows of one entry, with what was drawn from them. */
export interface Stored extends Content {
  readonly documents: DocumentTable[]
  readonly readings: ReadingTable[]
  readonly mentions: MentionTable[]
  readonly claims: ClaimTable[]
  readonly judgements: JudgementTable[]
  readonly rereadings: RereadingTable[]
  readonly changes: ChangeTable[]
  readonly participants: ParticipantTable[]
}

/** The rows of some entries that follow each other, by the number of the entry. */
export async function storedContent(
  { db, listed }: Backend,
  collection: string,
  entries: readonly EntryTable[],
): Promise<Map<number, Stored>> {
  const [first, last] = [entries[0].sequence, entries[entries.length - 1].sequence]
  const found = new Map<number, Stored>(
    entries.map(e => [
      e.sequence,
      {
        documents: [],
        readings: [],
        mentions: [],
        claims: [],
        judgements: [],
        rereadings: [],
        changes: [],
        participants: [],
      },
    ]),
  )
  const documents = db.selectFrom('documents').selectAll().where('collection', '=', collection)
  const inRange = documents.where('sequence', '>=', first).where('sequence', '<=', last)
  for (const row of await inRange.execute()) found.get(row.sequence)?.documents.push(row)

  const ids = listed(entries.map(e => e.id))
  const judgements = db.selectFrom('judgements').selectAll().where('collection', '=', collection)
  for (const row of await judgements.where('sequence', '>=', first).where('sequence', '<=', last).execute())
    found.get(row.sequence)?.judgements.push(row)

  const readers = new Map<string, Stored>()
  const readings = db.selectFrom('readings').selectAll().where('collection', '=', collection)
  for (const row of await readings.where('document', 'in', ids).execute()) {
    const at = found.get(row.sequence)
    at?.readings.push(row)
    if (at) readers.set(row.id, at)
  }
  const rereadings = db.selectFrom('rereadings').selectAll().where('collection', '=', collection)
  for (const row of await rereadings.where('sequence', '>=', first).where('sequence', '<=', last).execute()) {
    const at = found.get(row.sequence)
    at?.rereadings.push(row)
    if (at) readers.set(row.id, at)
  }
  const changes = db.selectFrom('changes').selectAll().where('collection', '=', collection)
  const byEntry = changes.where('sequence', '>=', first).where('sequence', '<=', last).orderBy('claim')
  for (const row of await byEntry.execute()) found.get(row.sequence)?.changes.push(row)
  // a damaged index may lead to rows of others: those are passed over, and missed by their own entry
  const mentions = db.selectFrom('mentions').selectAll().where('collection', '=', collection)
  const ofReadings = mentions
    .where('reading', 'in', listed([...readers.keys()]))
    .orderBy('reading')
    .orderBy('ordinal')
  for (const row of await ofReadings.execute()) readers.get(row.reading)?.mentions.push(row)

  const claims = db.selectFrom('claims').selectAll().where('collection', '=', collection)
  const [start, end] = [first * CLAIMS_PER_READING, (last + 1) * CLAIMS_PER_READING]
  const at = (position: number) => found.get(Math.floor(position / CLAIMS_PER_READING))
  const positioned = claims.where('position', '>=', start).where('position', '<', end).orderBy('position')
  for (const row of await positioned.execute()) at(row.position)?.claims.push(row)
  const participants = db.selectFrom('participants').selectAll().where('collection', '=', collection)
  for (const row of await participants.where('position', '>=', start).where('position', '<', end).execute())
    at(row.position)?.participants.push(row)
  return found
}
