import { polite } from '../../acquire/feed/polite.js'
import type { Ledger } from '../../model/ledger.js'
import { isAddress } from '../enqueuing.js'
import { pause } from '../pause.js'
import type { Readers } from '../readers.js'
import type { FollowEvent } from './event.js'
import { localKind } from './local.js'
import { round } from './round.js'
import { followState, newFollowed } from './state.js'

export type { FollowEvent } from './event.js'
export type { Followed } from './state.js'

/** How it is followed. */
export interface FollowOptions {
  readonly readers: Readers
  /** Milliseconds between two requests to one host. */
  readonly delay: number
  readonly limit: number
  readonly allowHost: readonly string[]
  readonly language?: string
  readonly stop: AbortSignal
}

/** What is followed for a ledger. */
export interface Following {
  /** By address or path, in the order in which they were named first. */
  list(): ReturnType<typeof listed>
  /** Follows more. Errors: RELATA_FILE_MISSING, RELATA_FEED_INVALID for a path; an address is looked at in the first round. */
  add(names: readonly string[]): Promise<void>
  /** Follows these no more; what they brought stays. Gives those that were followed. */
  drop(names: readonly string[]): Promise<string[]>
  /** One look at those that are named, or at all. Errors: RELATA_FOLLOW_STATE. */
  round(options: FollowOptions, names?: readonly string[]): AsyncGenerator<FollowEvent>
}

/** Opens what is followed for a ledger. @param address the ledger's, beside which the state is kept. Errors: RELATA_FOLLOW_STATE. */
export async function openFollowing(address: string, ledger: Ledger): Promise<Following> {
  const state = await followState(address, ledger.collection)
  return {
    list: () => listed(state.followed),
    add: async names => {
      for (const name of names) {
        if (state.followed[name]) continue
        if (!isAddress(name)) await localKind(name)
        state.followed[name] = newFollowed(name, new Date().toISOString())
      }
      await state.save()
    },
    drop: async names => {
      const there = names.filter(name => state.followed[name])
      for (const name of there) delete state.followed[name]
      await state.save()
      return there
    },
    round: ({ delay, allowHost, stop, ...options }, names = Object.keys(state.followed)) => {
      const manners = { delay, allowHost, pause: (ms: number) => pause(ms, stop) }
      return round({ ledger, stop, polite: polite(manners), ...options }, state, names)
    },
  }
}

/** How far it is with each. */
function listed(followed: Awaited<ReturnType<typeof followState>>['followed']) {
  return Object.entries(followed).map(([address, { kind, title, checked, retry, error, waiting, entries }]) => {
    const documents = Object.values(entries).filter(e => e.document !== null).length
    const failed = Object.values(entries).filter(e => e.code !== null).length
    return { address, kind, title, checked, retry, error, documents, failed, waiting: waiting.length }
  })
}
