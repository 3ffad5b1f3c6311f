import { asRelataError } from './base/errors.js'
import { stagesOf } from './base/stages.js'
import { acquire, acquireSource, openReader } from './relata.js'
import { readersHere } from './wiring/readers.js'
import type { Answer, Job } from './wiring/reading-pool.js'

/** What a reading thread does (src/wiring/reading-pool.ts starts it): one job after the other, each answered. */
export default async function work(job: Job): Promise<Answer> {
  try {
    if (job.task === 'acquire') return { result: await acquire(...job.input) }
    if (job.task === 'acquireSource') return { result: await acquireSource(...job.input) }
    const { result, stages } = await stagesOf<unknown>(() => readersHere(openReader(job.tier))[job.task](...job.input))
    return { result, stages }
  } catch (thrown) {
    const { code, detail } = asRelataError(thrown)
    return { failed: { code, detail } }
  }
}
