import { Worker } from 'node:worker_threads'
import { type ErrorCode, RelataError } from '../../base/errors.js'
import { INSTALLATION } from '../../base/installation.js'
import type { MailboxMessage } from '../feed/mailbox.js'
import type { ArchivedPage } from '../feed/web-archive.js'
import { PARSE_LIMITS, type ParseLimits, STACK_MB, WATCH } from './isolated.js'

/** What a file of documents holds, by its kind. */
export interface Held {
  readonly mailbox: MailboxMessage
  readonly archive: ArchivedPage
}

/** What the thread tells: a document that it was asked for, the end, or how many bytes of the file it has read by now. */
export type Told =
  | { readonly item: Held[keyof Held] | null }
  | { readonly read: number }
  | { readonly failed: { readonly code: ErrorCode; readonly detail: string } }

/**
 * The documents of a mailbox file or a web archive, one by one, taken apart in a thread of its own. It is ended where nothing of the file
 * was read for too long, or where it takes too much memory; a file may be as long as it likes. The thread reads on only when the next
 * document is asked for. Errors: RELATA_PARSE_TIME, RELATA_PARSE_MEMORY, RELATA_FEED_INVALID,
 * RELATA_FILE_UNREADABLE.
 */
export async function* heldIn<K extends keyof Held>(
  kind: K,
  path: string,
  limits: ParseLimits = PARSE_LIMITS,
): AsyncGenerator<Held[K]> {
  const worker = new Worker(new URL('dist/acquire/isolation/archive-worker.js', INSTALLATION), {
    workerData: { kind, path },
    resourceLimits: { maxOldGenerationSizeMb: limits.heap, stackSizeMb: STACK_MB },
    // libraries speak on the console of what they stumble over
    stdout: true,
    stderr: true,
  })
  worker.stdout.resume()
  worker.stderr.resume()
  try {
    for (;;) {
      const item = await next(worker, path, limits)
      if (!item) return
      yield item as Held[K]
    }
  } finally {
    await worker.terminate()
  }
}

function next(worker: Worker, path: string, limits: ParseLimits): Promise<Held[keyof Held] | null> {
  const before = process.memoryUsage.rss()
  const tooMuch = () => new RelataError('RELATA_PARSE_MEMORY', path)
  return new Promise((resolve, reject) => {
    const late = () =>
      done(() => reject(new RelataError('RELATA_PARSE_TIME', `${path} (${limits.time / 1000} seconds)`)))
    let clock = setTimeout(late, limits.time)
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.growth * 1e6) done(() => reject(tooMuch()))
    }, WATCH)
    const hear = (told: Told) => {
      if ('read' in told) {
        clearTimeout(clock)
        clock = setTimeout(late, limits.time)
      } else if ('failed' in told) done(() => reject(new RelataError(told.failed.code, told.failed.detail)))
      else done(() => resolve(told.item))
    }
    const lost = (error: Error) =>
      done(() => {
        const full = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
        reject(full ? tooMuch() : new RelataError('RELATA_INTERNAL', error.message, { cause: error }))
      })
    const left = (code: number) => lost(new Error(`the thread that reads ${path} ended (${code})`))
    const done = (settle: () => void) => {
      clearTimeout(clock)
      clearInterval(watch)
      worker.off('message', hear).off('error', lost).off('exit', left)
      // what it still does when it has answered must not end the program
      worker.on('error', () => {})
      settle()
    }
    worker.removeAllListeners('error')
    worker.on('message', hear).on('error', lost).on('exit', left)
    worker.postMessage('next')
  })
}
