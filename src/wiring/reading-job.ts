import type { Job, JobQueue, JobResult, JobSource } from '../model/jobs.js'
import type { Ledger } from '../model/ledger.js'
import { isAddress } from './enqueuing.js'
import { keepAcquired } from './keeping.js'
import type { Readers } from './readers.js'

/**
 * Reads the document of a job and keeps it. An address is fetched once: what came is kept with the job, so that another try
 * reads the same and nothing is kept twice. Null where the job is somebody else's meanwhile. Errors: those of `acquire`,
 * RELATA_JOB_TIMEOUT, RELATA_LEDGER_*.
 */
export async function readJob(
  queue: JobQueue,
  ledger: Ledger,
  readers: Readers,
  { id, name, options }: Job,
  allowHost?: readonly string[],
): Promise<JobResult | null> {
  let stored = await queue.source(id)
  if (!stored) {
    if (!isAddress(name)) return null
    stored = await fetched(name, allowHost)
    await queue.attach(id, stored)
  }
  const { bytes, url, declaredType, declaredCharset } = stored
  const acquired = await readers.acquireSource({ bytes, name, url, declaredType, declaredCharset }, options)
  const original = { ...acquired.original, fetched: stored.fetched }
  const { document, title, status, claims, notices } = await keepAcquired(
    ledger,
    readers,
    { ...acquired, original },
    name,
  )
  return { document, title, status, claims, notices }
}

async function fetched(address: string, allowHost?: readonly string[]): Promise<JobSource> {
  const { fetchPage } = await import('../acquire/fetch/fetch.js')
  const { bytes, url, declaredType, declaredCharset } = await fetchPage(address, allowHost)
  return { bytes, url, declaredType, declaredCharset, fetched: new Date().toISOString() }
}
