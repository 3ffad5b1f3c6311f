import { type ErrorCode, RelataError } from '../base/errors.js'
import { INSTALLATION } from '../base/installation.js'
import { type StageTime, stageDone } from '../base/stages.js'
import type { Document } from '../model/document.js'
import type { Tier } from '../read/reader.js'
import { optimiseLater } from './optimise-later.js'
import type { Readers } from './readers.js'

/** What a reading thread is asked to do (src/reading-worker.ts). */
export type Job =
  | { readonly task: 'acquire'; readonly input: Parameters<Readers['acquire']> }
  | { readonly task: 'acquireSource'; readonly input: Parameters<Readers['acquireSource']> }
  | { readonly task: 'read' | 'readToKeep' | 'annotate'; readonly tier: Tier; readonly input: [Document] }

/** What it answers. Errors cross the border between threads as their code and detail, because a class does not. */
export type Answer =
  | { readonly result: unknown; readonly stages?: readonly StageTime[] }
  | { readonly failed: { readonly code: ErrorCode; readonly detail: string } }

/** So many documents for each thread are taken before the first of them is given back: enough that none waits for work. */
const AHEAD = 4

/** Every thread compiles the program for itself, so that it pays to wait longer still (optimise-later.ts). */
const BUDGET = 400_000

/**
 * Readers on `threads` threads of their own; they are started at once. What takes longer than `limit` milliseconds is given up
 * with its thread, which is replaced (RELATA_JOB_TIMEOUT).
 */
export async function readingPool(threads: number, tier: Tier, limit?: number): Promise<Readers> {
  const { Piscina } = await import('piscina')
  optimiseLater(BUDGET)
  const pool = new Piscina<Job, Answer>({
    filename: new URL('dist/reading-worker.js', INSTALLATION).href,
    minThreads: threads,
    maxThreads: threads,
  })
  const run = async (job: Job) => {
    const signal = limit === undefined ? undefined : AbortSignal.timeout(limit)
    const answer = await pool.run(job, { signal }).catch(thrown => {
      throw signal?.aborted ? new RelataError('RELATA_JOB_TIMEOUT', `${limit! / 1000} seconds`) : thrown
    })
    if ('failed' in answer) throw new RelataError(answer.failed.code, answer.failed.detail)
    for (const { stage, ms } of answer.stages ?? []) stageDone(stage, ms)
    return answer.result
  }
  const ask =
    <T>(task: 'read' | 'readToKeep' | 'annotate') =>
    (document: Document) =>
      run({ task, tier, input: [document] }) as Promise<T>
  return {
    abreast: threads * AHEAD,
    acquire: async (...input) => (await run({ task: 'acquire', input })) as Awaited<ReturnType<Readers['acquire']>>,
    acquireSource: async (...input) =>
      (await run({ task: 'acquireSource', input })) as Awaited<ReturnType<Readers['acquireSource']>>,
    read: ask('read'),
    readToKeep: ask('readToKeep'),
    annotate: ask('annotate'),
    close: () => pool.destroy(),
  }
}
