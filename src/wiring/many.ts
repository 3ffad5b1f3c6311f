import { availableParallelism } from 'node:os'
import type { Tier } from '../read/reader.js'
import type { Readers } from './readers.js'

/** So many documents are read on the asking thread before others are started: by then it would have been done with a few. */
const HANDFUL = 16

/** How many threads read where nobody says it: one is left for what feeds them and writes down what they give. */
export function usualThreads(): number {
  return Math.max(1, availableParallelism() - 1)
}

/**
 * Readers for a stream of documents whose number nobody knows: the first `handful` are read here, one after the other, so
 * that a few are done before any thread would have started; then `threads` threads take over. With one thread all is read here.
 */
export function readersForMany(here: Readers, threads: number, tier: Tier, handful = HANDFUL): Readers {
  if (threads < 2) return here
  let taken = 0
  let turn: Promise<unknown> = Promise.resolve()
  let pool: Promise<Readers> | undefined
  const others = () => {
    pool ??= import('./reading-pool.js').then(({ readingPool }) => readingPool(threads, tier))
    return pool
  }
  /** After the work before it, whatever became of that. */
  const next = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work)
    turn = done.catch(() => {})
    return done
  }
  const read = <T>(on: (readers: Readers) => Promise<T>): Promise<T> =>
    taken++ < handful ? next(() => on(here)) : others().then(on)
  return {
    abreast: threads * 4,
    acquire: (name, options) => {
      // standard input belongs to the thread that was started first
      const own = name === '-' || taken < handful
      return own ? next(() => here.acquire(name, options)) : others().then(o => o.acquire(name, options))
    },
    acquireSource: (source, options) =>
      taken < handful
        ? next(() => here.acquireSource(source, options))
        : others().then(o => o.acquireSource(source, options)),
    read: document => read(r => r.read(document)),
    readToKeep: document => read(r => r.readToKeep(document)),
    annotate: document => read(r => r.annotate(document)),
    close: async () => {
      if (pool) await (await pool).close()
    },
  }
}
