import { StatusError } from '../../acquire/fetch/fetch.js'
import { asRelataError } from '../../base/errors.js'
import { isAddress } from '../enqueuing.js'
import { type FollowContext, followEntry } from './entries.js'
import type { FollowEvent } from './event.js'
import { list } from './listed.js'
import { followLocal } from './local.js'
import type { Followed, FollowState } from './state.js'

/** How long a server that fails is left alone, where it does not say itself. */
const LATER = 15 * 60_000
/** Entries that no listing names any more are forgotten after this time, so that the state stays small. */
const FORGOTTEN = 180 * 24 * 3_600_000
/** How often the state is kept while a round goes on; what is lost is fetched again, and is known then. */
const EVERY = 2000

/** One look at everything that is named: what is new is fetched, read and kept; what fails stops nothing. */
export async function* round(
  context: Omit<FollowContext, 'save'>,
  state: FollowState,
  names: readonly string[],
): AsyncGenerator<FollowEvent> {
  let saved = Date.now()
  const save = async () => {
    if (Date.now() - saved < EVERY) return
    saved = Date.now()
    await state.save()
  }
  try {
    for (const name of names) {
      if (context.stop.aborted) return
      yield* one({ ...context, save }, name, state.followed[name])
      await state.save()
    }
  } finally {
    await state.save()
  }
}

async function* one(context: FollowContext, name: string, followed: Followed): AsyncGenerator<FollowEvent> {
  if (followed.retry !== null && Date.parse(followed.retry) > Date.now())
    return yield {
      kind: 'checked',
      followed: name,
      status: 'later',
      title: followed.title,
      fresh: 0,
      left: followed.waiting.length,
    }
  try {
    if (isAddress(name)) yield* remote(context, name, followed)
    else yield* followLocal(context, name, followed)
    Object.assign(followed, { error: null, retry: null })
  } catch (thrown) {
    const { code, message, cause } = asRelataError(thrown)
    const seconds = cause instanceof StatusError ? cause.retryAfter : null
    const busy = cause instanceof StatusError && (cause.status === 429 || cause.status === 503)
    followed.error = { code, message }
    followed.retry = busy ? new Date(Date.now() + (seconds === null ? LATER : seconds * 1000)).toISOString() : null
    yield { kind: 'failed', followed: name, address: followed.place, thrown, again: true }
  }
  followed.checked = new Date().toISOString()
}

async function* remote(context: FollowContext, name: string, followed: Followed): AsyncGenerator<FollowEvent> {
  const before = followed.waiting.length
  const listed = await list(context, followed)
  const fresh = followed.waiting.length - before
  const again: typeof followed.waiting = []
  for (let taken = 0; taken < context.limit && followed.waiting.length && !context.stop.aborted; taken++) {
    const [entry] = followed.waiting
    const event = await followEntry(context, name, followed, entry)
    // it waits until something became of it, so that an interrupted run loses nothing
    followed.waiting.shift()
    if (event.kind === 'failed' && event.again) again.push(entry)
    yield event
    await context.save()
  }
  followed.waiting.push(...again)
  // a sitemap lists what changed, and not all that there is
  if (listed && followed.kind === 'feed') forget(followed, listed)
  const { title, waiting } = followed
  yield { kind: 'checked', followed: name, status: listed ? 'listed' : 'unchanged', title, fresh, left: waiting.length }
}

function forget({ entries }: Followed, listed: ReadonlySet<string>): void {
  const before = new Date(Date.now() - FORGOTTEN).toISOString()
  for (const [address, { seen }] of Object.entries(entries))
    if (seen < before && !listed.has(address)) delete entries[address]
}
