import { type ErrorCode, RelataError } from '../../base/errors.js'
import type { JobEnd, JobError, JobQueue } from '../../model/jobs.js'
import { type Added, addedText } from './adding.js'
import type { Outcome } from './outcome.js'
import { print, printLine } from './output.js'
import { progress } from './progress.js'

/** How often is asked what became of the jobs, in milliseconds, and of how many at a time. */
const EVERY = 500
const AT_ONCE = 1000

interface Options {
  readonly json?: boolean
  readonly wait?: boolean
  readonly published?: string
  readonly language?: string
  readonly allowHost: readonly string[]
}

/** Puts documents into the queue of a ledger, and waits until they are read where that is wanted. */
export async function queueSources(
  address: string,
  collection: string,
  sources: readonly string[],
  options: Options,
  outcome: Outcome,
): Promise<void> {
  const { enqueue, openQueue } = await import('../../relata.js')
  const queue = await openQueue(address)
  const { published, language, allowHost } = options
  if (allowHost.length)
    outcome.notice('--allow-host', 'workers fetch, and each says for itself from which hosts it may')
  const waiting = new Map<string, string>()
  const total = { queued: 0, already: 0, failed: 0 }
  try {
    for await (const one of enqueue(queue, sources, collection, { published, language })) {
      const { name } = one
      if ('thrown' in one) {
        total.failed++
        const { code, message } = outcome.fail(name, one.thrown)
        if (options.json) await printLine({ file: name, document: null, status: 'failed', error: { code, message } })
        continue
      }
      total[one.job ? 'queued' : 'already']++
      if (one.job) waiting.set(one.job, name)
      if (options.json && !options.wait)
        await printLine({ file: name, document: null, status: one.job ? 'queued' : 'waiting', job: one.job })
    }
    if (!options.json) await print(`${queuedText(total)}\n`)
    const { workers } = await queue.counts()
    if (options.wait) await waitFor(queue, waiting, workers, options, outcome)
    else if (!options.json) await print(`${advice(workers)}\n`)
  } finally {
    await queue.close()
  }
}

/** "Queued 12 documents; 1 waits already; 1 failed." */
function queuedText({ queued, already, failed }: { queued: number; already: number; failed: number }): string {
  const parts = [`Queued ${queued} document${queued === 1 ? '' : 's'}`]
  if (already) parts.push(`${already} waiting already`)
  if (failed) parts.push(`${failed} failed`)
  return `${parts.join('; ')}.`
}

function advice(workers: number): string {
  const see = 'relata jobs shows how far they are.'
  if (workers) return `${workers} worker${workers === 1 ? ' reads' : 's read'} them; ${see}`
  return `No worker is running: start relata worker (here or on another machine), or add with --now. ${see}`
}

/** Tells of each job as it ends, as `relata add` does where it reads itself. */
async function waitFor(
  queue: JobQueue,
  waiting: Map<string, string>,
  workers: number,
  { json }: Options,
  outcome: Outcome,
): Promise<void> {
  const { pause } = await import('../../relata.js')
  if (!workers && waiting.size) process.stderr.write(`${advice(workers)}\n`)
  const total = { added: 0, known: 0, failed: 0, claims: 0 }
  const bar = await progress(waiting.size)
  while (waiting.size) {
    for (const end of await queue.ends([...waiting.keys()].slice(0, AT_ONCE))) {
      const name = waiting.get(end.id)!
      waiting.delete(end.id)
      bar.step(name)
      await tell(name, end, total, json, outcome)
    }
    if (waiting.size) await pause(EVERY)
  }
  bar.stop()
  if (!json) await print(`${addedText(total)}\n`)
}

async function tell(
  file: string,
  end: JobEnd,
  total: { -readonly [K in keyof Added]: Added[K] },
  json: boolean | undefined,
  outcome: Outcome,
): Promise<void> {
  if ('error' in end) {
    total.failed++
    const { code, message } = outcome.fail(file, jobError(end.error))
    if (json) await printLine({ file, document: null, status: 'failed', error: { code, message } })
    return
  }
  const { document, status, claims, notices } = end.result
  for (const notice of notices) outcome.notice(file, notice)
  total[status === 'known' ? 'known' : 'added']++
  total.claims += claims
  if (json) await printLine({ file, document, status })
}

/** What a worker recorded, as the error that it was. */
export function jobError({ code, message }: JobError): RelataError {
  return Object.assign(new RelataError(code as ErrorCode), { message })
}
