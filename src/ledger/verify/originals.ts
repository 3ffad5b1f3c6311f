import { createHash } from 'node:crypto'
import type { Misfit } from '../../model/verification.js'
import type { Backend } from '../backend.js'
import type { EntryTable } from '../tables.js'
import type { Stored } from './content.js'

/** Whether the originals that documents name are there (or scrubbed), and still have the hash that is their name. */
export async function verifyOriginals(
  { db }: Backend,
  collection: string,
  entries: readonly EntryTable[],
  content: ReadonlyMap<number, Stored>,
  scrubbed: ReadonlySet<string>,
): Promise<Misfit[]> {
  const misfits: Misfit[] = []
  for (const { sequence } of entries)
    for (const { original } of content.get(sequence)!.documents) {
      if (original === null) continue
      // one at a time: each may be as large as what is acquired at once
      const row = await db
        .selectFrom('originals')
        .select('bytes')
        .where('collection', '=', collection)
        .where('hash', '=', original)
        .executeTakeFirst()
      const misfit = { collection, entry: sequence, table: 'originals' } as const
      if (!row && scrubbed.has(original)) continue
      if (!row) misfits.push({ ...misfit, column: null, problem: 'missing', detail: `no original ${original}` })
      else if (createHash('sha256').update(new Uint8Array(row.bytes)).digest('hex') !== original)
        misfits.push({ ...misfit, column: 'bytes', problem: 'changed', detail: `they do not hash to ${original}` })
    }
  return misfits
}
