import type { FeedEntry } from '../../acquire/feed/entry.js'
import type { Polite } from '../../acquire/feed/polite.js'
import { StatusError } from '../../acquire/fetch/fetch.js'
import type { Source } from '../../acquire/source.js'
import { asRelataError, type ErrorCode } from '../../base/errors.js'
import type { Ledger } from '../../model/ledger.js'
import { keepAcquired } from '../keeping.js'
import type { Readers } from '../readers.js'
import type { FollowEvent } from './event.js'
import type { Done, Followed } from './state.js'

/** What a round works with. */
export interface FollowContext {
  readonly ledger: Ledger
  readonly readers: Readers
  readonly polite: Polite
  /** The language of the texts, where it is known. */
  readonly language?: string
  /** Documents that are fetched for one feed in one round. */
  readonly limit: number
  readonly stop: AbortSignal
  /** Keeps the state, at most every few seconds. */
  readonly save: () => Promise<void>
}

/** So often an entry is tried that may come yet. */
const TRIES = 3
/** What another time may bring. */
const PASSING: ReadonlySet<ErrorCode> = new Set(['RELATA_FETCH_TIMEOUT', 'RELATA_FETCH_FAILED', 'RELATA_LEDGER_BUSY'])

/** Whether an error may pass: a server that is busy or broken, a connection that is not there. */
export function mayPass(thrown: unknown): boolean {
  const { code, cause } = asRelataError(thrown)
  return PASSING.has(code) || (cause instanceof StatusError && (cause.status >= 500 || cause.status === 429))
}

/** Whether an entry of a listing is to be fetched: it is new, has changed, or failed in a way that may pass. */
export function isFresh(done: Done | undefined, mark: string | null): boolean {
  if (!done) return true
  return (mark !== null && mark !== done.mark) || (done.document === null && done.tries > 0 && done.tries < TRIES)
}

/** Fetches an entry and keeps its document; asks only whether it changed where it was fetched before. */
export async function followEntry(
  { ledger, readers, polite, language }: FollowContext,
  name: string,
  followed: Followed,
  { address, published }: FeedEntry,
): Promise<FollowEvent> {
  const before = followed.entries[address]
  try {
    const { source, etag, lastModified } = await polite.fetch(address, before?.document ? before : null)
    if (!source) {
      followed.entries[address] = { ...before, mark: published }
      const { document } = before
      return {
        kind: 'document',
        followed: name,
        address,
        status: 'unchanged',
        document,
        title: null,
        claims: 0,
        replaces: null,
        notices: [],
      }
    }
    const options = { published: published ?? undefined, language }
    const event = await keepSource(ledger, readers, name, address, source, options)
    followed.entries[address] = { ...doneWith(event.document, published), etag, lastModified }
    return event
  } catch (thrown) {
    const again = mayPass(thrown) && (before?.tries ?? 0) + 1 < TRIES
    const tries = again ? (before?.tries ?? 0) + 1 : TRIES
    followed.entries[address] = {
      ...doneWith(before?.document ?? null, published),
      tries,
      code: asRelataError(thrown).code,
    }
    return { kind: 'failed', followed: name, address, thrown, again }
  }
}

/** Reads what came from a place and keeps it with its original. @param taken when it was taken from there, where not now */
export async function keepSource(
  ledger: Ledger,
  readers: Readers,
  name: string,
  address: string,
  source: Source,
  options: { readonly published?: string; readonly language?: string },
  taken?: string,
): Promise<Extract<FollowEvent, { kind: 'document' }>> {
  const acquired = await readers.acquireSource(source, options)
  const original = taken === undefined ? acquired.original : { ...acquired.original, fetched: taken }
  const { document, status, title, claims, replaces, notices } = await keepAcquired(
    ledger,
    readers,
    { ...acquired, original },
    address,
  )
  return { kind: 'document', followed: name, address, status, document, title, claims, replaces, notices }
}

/** An entry that was dealt with now. */
export function doneWith(document: string | null, mark: string | null): Done {
  return { seen: new Date().toISOString(), mark, document, tries: 0, code: null, etag: null, lastModified: null }
}
