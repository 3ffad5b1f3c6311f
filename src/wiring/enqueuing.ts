import { loadFile } from '../acquire/source.js'
import type { RelataError } from '../base/errors.js'
import type { JobOptions, JobQueue } from '../model/jobs.js'
import { expand } from './keeping.js'

/** A document that was named: `job` is its place in the queue, null where the same one waits already. */
export type Enqueued =
  | { readonly name: string; readonly job: string | null }
  | { readonly name: string; readonly thrown: RelataError | unknown }

/**
 * Puts files (with their bytes), folders and addresses into the queue, one after the other; each is durable when it is given
 * back. One that cannot be read from the disk is told of, and stops nothing. Errors: RELATA_LEDGER_*.
 */
export async function* enqueue(
  queue: JobQueue,
  names: readonly string[],
  collection: string,
  options: JobOptions,
): AsyncGenerator<Enqueued> {
  for (const { name, error } of await expand(names)) {
    const loaded = error ? { thrown: error } : await sourceOf(name).catch(thrown => ({ thrown: thrown as unknown }))
    if (loaded && 'thrown' in loaded) yield { name, thrown: loaded.thrown }
    else yield { name, job: await queue.add({ collection, name, options, source: loaded }) }
  }
}

/** The bytes of a file or of standard input; null for an address. Errors: as `loadFile`. */
async function sourceOf(name: string) {
  if (isAddress(name)) return null
  const { bytes, url, declaredType, declaredCharset } = await loadFile(name)
  return { bytes, url, declaredType, declaredCharset, fetched: new Date().toISOString() }
}

/** Whether a name is an address, and no path. */
export function isAddress(name: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(name)
}
