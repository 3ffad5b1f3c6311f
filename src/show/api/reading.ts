import type { Readers } from '../../relata.js'

/** How long one document may be read, in milliseconds: a book takes minutes, and more is no report. */
const LIMIT = 600_000

let readers: Promise<Readers> | undefined

/**
 * Readers on a thread of their own, started with the first document: a server goes on answering while one is read, and what takes
 * too long is given up with its thread (RELATA_JOB_TIMEOUT).
 */
export function serverReaders(): Promise<Readers> {
  readers ??= import('../../relata.js').then(relata => relata.openReadingPool(1, relata.defaultTier(), LIMIT))
  // one that could not be started is tried again the next time
  readers.catch(() => {
    readers = undefined
  })
  return readers
}

/** Ends the thread, where there is one. */
export async function endServerReaders(): Promise<void> {
  const ended = readers
  readers = undefined
  await (await ended?.catch(() => undefined))?.close()
}
