import { asRelataError, type ErrorCode } from '../base/errors.js'
import type { Job, JobError, JobQueue, JobResult } from '../model/jobs.js'
import { LEASE_SECONDS } from '../model/jobs.js'
import type { Ledger } from '../model/ledger.js'
import { pause } from './pause.js'
import type { Readers } from './readers.js'
import { readJob } from './reading-job.js'

/** How often jobs are renewed, and those of lost workers looked for, in milliseconds. */
const PULSE = (LEASE_SECONDS * 1000) / 4
/** How long a worker waits where nothing is to be done, where the database does not answer, and for what is under way when it is to end. */
const IDLE = 1000
const TROUBLE = 5000
const GRACE = 8000

/** Errors that say nothing of the document: it is given back, and its try does not count. */
const NOT_ITS_FAULT: ReadonlySet<ErrorCode> = new Set([
  'RELATA_LEDGER_BUSY',
  'RELATA_LEDGER_FULL',
  'RELATA_LEDGER_OPEN',
])

/** What happened to a job, as it happens. `trouble`: the database does not answer, or is full; it is tried again. */
export type WorkEvent =
  | { readonly kind: 'done'; readonly job: Job; readonly result: JobResult }
  | { readonly kind: 'failed'; readonly job: Job; readonly error: JobError }
  | { readonly kind: 'trouble'; readonly error: JobError }

export interface WorkOptions {
  /** So many documents are under way at once. */
  readonly concurrency: number
  /** Ends the work; what is under way is finished, or given back after some seconds. */
  readonly stop: AbortSignal
  /** Ends once nothing waits or is under way with any worker. */
  readonly untilEmpty?: boolean
  readonly allowHost?: readonly string[]
  tell(event: WorkEvent): void
}

/**
 * Takes documents from the queue, reads and keeps them, until it is stopped. A document is kept before its job is done, and
 * keeping it again adds nothing: so a kill at any moment loses and doubles nothing. One that failed before, perhaps by ending
 * its worker, is read alone, so that it takes no others with it. Never rejects for what happens to a document.
 */
export async function work(
  queue: JobQueue,
  ledgerOf: (collection: string) => Promise<Ledger>,
  readers: Readers,
  { concurrency, stop, untilEmpty = false, allowHost, tell }: WorkOptions,
): Promise<void> {
  const underWay = new Map<string, Promise<void>>()
  const stopped = new Promise<void>(resolve => stop.addEventListener('abort', () => resolve()))
  const trouble = (thrown: unknown) => tell({ kind: 'trouble', error: errorOf(thrown) })
  const pulse = setInterval(() => {
    queue.tidy().catch(trouble)
    if (underWay.size) queue.renew([...underWay.keys()]).catch(trouble)
  }, PULSE)

  const handle = async (job: Job): Promise<void> => {
    try {
      const result = await readJob(queue, await ledgerOf(job.collection), readers, job, allowHost)
      if (!result) return
      await queue.done(job.id, result)
      tell({ kind: 'done', job, result })
    } catch (thrown) {
      const { code } = asRelataError(thrown)
      if (NOT_ITS_FAULT.has(code)) {
        trouble(thrown)
        await queue.giveBack([job.id], TROUBLE / 1000)
        await pause(TROUBLE, stop)
      } else {
        await queue.failed(job.id, errorOf(thrown))
        tell({ kind: 'failed', job, error: errorOf(thrown) })
      }
    }
  }
  const start = (job: Job) => {
    // where even the failure cannot be told the job is taken again when its lease has run out
    const done = handle(job)
      .catch(trouble)
      .finally(() => underWay.delete(job.id))
    underWay.set(job.id, done)
    return done
  }
  /** The next job; null where there is none, or the database did not answer, and it is time to look again. */
  const next = async (): Promise<Job | null | 'none'> => {
    try {
      const [job] = await queue.take(1)
      if (job) return job
      if (!untilEmpty) return pause(IDLE, stop).then(() => null)
      const { waiting, active } = await queue.counts()
      return waiting + active ? pause(IDLE, stop).then(() => null) : 'none'
    } catch (thrown) {
      trouble(thrown)
      await pause(TROUBLE, stop)
      return null
    }
  }

  try {
    while (!stop.aborted) {
      const job = await next()
      if (job === 'none') break
      if (!job) continue
      const alone = job.attempt > 1
      const others = [...underWay.values()]
      const done = alone ? Promise.all(others).then(() => start(job)) : start(job)
      if (alone) underWay.set(job.id, done)
      if (alone) await Promise.race([done, stopped])
      while (underWay.size >= concurrency && !stop.aborted) await Promise.race([...underWay.values(), stopped])
    }
    await Promise.race([Promise.all(underWay.values()), pause(GRACE)])
    if (underWay.size) await queue.giveBack([...underWay.keys()])
  } finally {
    clearInterval(pulse)
  }
}

function errorOf(thrown: unknown): JobError {
  const { code, message } = asRelataError(thrown)
  return { code, message }
}
