import { Worker } from 'node:worker_threads'
import { type ErrorCode, RelataError } from '../../base/errors.js'
import { INSTALLATION } from '../../base/installation.js'
import type { Listing } from '../feed/entry.js'
import type { Parsed } from '../parse.js'
import type { Source } from '../source.js'

/** What a source can be taken apart into: a document, or the entries of a feed or sitemap. */
export interface Made {
  readonly document: Parsed
  readonly listing: Listing | { readonly feed: string }
}

/** What the thread is handed, and what it answers. */
export interface Task {
  readonly as: keyof Made
  readonly source: Source
}
export type Answer =
  | { readonly made: Made[keyof Made] }
  | { readonly failed: { readonly code: ErrorCode; readonly detail: string } }

/** What taking one source apart may cost. */
export interface ParseLimits {
  /** Milliseconds of the clock. */
  readonly time: number
  /** MB of the thread's own heap, and MB by which the whole program may grow, since buffers do not count as heap. */
  readonly heap: number
  readonly growth: number
}

/** A book of 2,000 pages takes some seconds; the rest is for slow and busy machines. */
export const PARSE_LIMITS: ParseLimits = { time: 120_000, heap: 1024, growth: 2048 }

/** How often the program's memory is looked at while a source is taken apart, in milliseconds. */
export const WATCH = 50
/** Deep documents recurse deeply: they shall end in an error that can be told, and not take a small stack for a limit. */
export const STACK_MB = 4

/** A thread that stands by, and what becomes of the source that it has in hand. */
interface Thread {
  readonly worker: Worker
  readonly heap: number
  settle: ((outcome: Answer | Error) => void) | null
}

let standing: Thread | null = null
let turn: Promise<unknown> = Promise.resolve()

/**
 * Takes a source apart in a thread of its own, one source at a time, which is ended where it takes too long or too much memory; the
 * next source gets another. Errors: as `parse`, RELATA_PARSE_TIME, RELATA_PARSE_MEMORY.
 */
export function parseIsolated(source: Source, limits: ParseLimits = PARSE_LIMITS): Promise<Parsed> {
  return inTurn('document', source, limits)
}

/** Takes a feed or a sitemap apart in the same way. Errors: as `listingOf`, RELATA_PARSE_TIME, RELATA_PARSE_MEMORY. */
export function listIsolated(source: Source, limits: ParseLimits = PARSE_LIMITS): Promise<Made['listing']> {
  return inTurn('listing', source, limits)
}

function inTurn<K extends keyof Made>(as: K, source: Source, limits: ParseLimits): Promise<Made[K]> {
  const done = turn.then(() => run({ as, source }, limits) as Promise<Made[K]>)
  turn = done.catch(() => {})
  return done
}

/** Ends the thread that stands by; the next source starts another. */
export async function endIsolated(): Promise<void> {
  const ended = standing
  standing = null
  await ended?.worker.terminate()
}

function start(heap: number): Thread {
  if (standing?.heap === heap) return standing
  void endIsolated()
  const worker = new Worker(new URL('dist/acquire/isolation/parsing-worker.js', INSTALLATION), {
    resourceLimits: { maxOldGenerationSizeMb: heap, stackSizeMb: STACK_MB },
    // parsers speak on the console of what they stumble over; what counts is what they return
    stdout: true,
    stderr: true,
  })
  const thread: Thread = { worker, heap, settle: null }
  const lost = (error: Error) => {
    if (standing === thread) standing = null
    thread.settle?.(error)
  }
  worker.on('message', (answer: Answer) => thread.settle?.(answer))
  // also what a parser still does when it has answered must not end the program
  worker.on('error', lost)
  worker.on('exit', code => lost(new Error(`the parser's thread ended (${code})`)))
  standing = thread
  return thread
}

function run({ as, source }: Task, limits: ParseLimits): Promise<Made[keyof Made]> {
  const thread = start(limits.heap)
  const { worker } = thread
  const tooMuch = () => new RelataError('RELATA_PARSE_MEMORY', source.name)
  worker.ref()
  return new Promise((resolve, reject) => {
    const settle = (outcome: Answer | Error) => {
      clearTimeout(clock)
      clearInterval(watch)
      thread.settle = null
      worker.unref()
      if (!(outcome instanceof Error)) {
        if ('made' in outcome) resolve(outcome.made)
        else reject(new RelataError(outcome.failed.code, outcome.failed.detail))
        return
      }
      if (standing === thread) standing = null
      void worker.terminate()
      if (outcome instanceof RelataError) reject(outcome)
      else if ((outcome as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') reject(tooMuch())
      else reject(new RelataError('RELATA_INTERNAL', outcome.message, { cause: outcome }))
    }
    thread.settle = settle
    const tooLong = () => new RelataError('RELATA_PARSE_TIME', `${source.name} (${limits.time / 1000} seconds)`)
    const clock = setTimeout(() => settle(tooLong()), limits.time)
    const before = process.memoryUsage.rss()
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.growth * 1e6) settle(tooMuch())
    }, WATCH)
    const bytes = new Uint8Array(source.bytes)
    worker.postMessage({ as, source: { ...source, bytes } } satisfies Task, [bytes.buffer])
  })
}
