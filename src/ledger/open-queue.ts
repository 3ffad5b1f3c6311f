import { RelataError } from '../base/errors.js'
import type { JobQueue } from '../model/jobs.js'
import { isServer } from './address.js'

/** The queue of the ledger at an address. Errors: RELATA_JOBS_SERVER where that is a file, RELATA_LEDGER_*. */
export async function openQueue(address: string, { asWorker = false } = {}): Promise<JobQueue> {
  if (!isServer(address)) throw new RelataError('RELATA_JOBS_SERVER', address)
  return (await import('./postgres/queue/open.js')).postgresQueue(address, asWorker)
}
