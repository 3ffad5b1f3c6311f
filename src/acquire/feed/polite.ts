import { RelataError } from '../../base/errors.js'
import { type Fetched, fetchFresh, StatusError, type Validators } from '../fetch/fetch.js'
import { type RobotRules, robotRules } from './robots.js'

/** How a robot behaves. */
export interface Manners {
  /** Milliseconds between two requests to one host; robots.txt may ask for more. */
  readonly delay: number
  readonly allowHost: readonly string[]
  /** Waits; ends early where the run is to end. */
  readonly pause: (milliseconds: number) => Promise<void>
}

/** Fetches what nobody asked for by name: one request to a host at a time, with pauses, and only what robots.txt lets. */
export interface Polite {
  /** Errors: RELATA_ROBOTS, those of `fetchFresh`. @param asked the user named this address: robots.txt is for others */
  fetch(address: string, known?: Validators | null, options?: { readonly asked?: boolean }): Promise<Fetched>
}

/** What robots.txt of a site says. */
interface Rules extends RobotRules {
  readonly until: number
}

/** Rules are asked for again after this time (RFC 9309, 2.4). */
const KEPT = 24 * 3_600_000
/** Where a server says that it is busy but not for how long. */
const BUSY = 60

/** A polite way to fetch; it remembers hosts for as long as it is used. */
export function polite({ delay, allowHost, pause }: Manners): Polite {
  const rules = new Map<string, Promise<Rules>>()
  const hosts = new Map<string, { turn: Promise<unknown>; next: number }>()

  /** One request to a host after the other, with a pause between them. */
  const inTurn = <T>(host: string, wait: number, work: () => Promise<T>): Promise<T> => {
    const state = hosts.get(host) ?? { turn: Promise.resolve(), next: 0 }
    hosts.set(host, state)
    const done = state.turn.then(async () => {
      const left = state.next - Date.now()
      if (left > 0) await pause(left)
      try {
        return await work()
      } catch (thrown) {
        const { cause } = thrown as Error
        // a host that is busy is left alone for as long as it says
        if (cause instanceof StatusError && (cause.status === 429 || cause.status === 503))
          state.next = Date.now() + (cause.retryAfter ?? BUSY) * 1000
        throw thrown
      } finally {
        state.next = Math.max(state.next, Date.now() + wait)
      }
    })
    state.turn = done.catch(() => {})
    return done
  }
  const rulesOf = async (url: URL): Promise<Rules> => {
    const known = await rules.get(url.origin)
    if (known && known.until > Date.now()) return known
    const asked = inTurn(url.host, 0, () => robotsOf(url.origin, allowHost))
    rules.set(url.origin, asked)
    return asked
  }
  return {
    fetch: async (address, known = null, { asked = false } = {}) => {
      const url = new URL(address)
      if (asked) return inTurn(url.host, delay, () => fetchFresh(address, allowHost, known))
      const { allows, delay: theirs } = await rulesOf(url)
      if (!allows(address)) throw new RelataError('RELATA_ROBOTS', address)
      return inTurn(url.host, Math.max(delay, theirs), () => fetchFresh(address, allowHost, known))
    },
  }
}

/** What is not there forbids nothing; a server that fails forbids all for now (RFC 9309, 2.3.1). */
async function robotsOf(origin: string, allowHost: readonly string[]): Promise<Rules> {
  const until = Date.now() + KEPT
  const address = `${origin}/robots.txt`
  let text = ''
  try {
    const { source } = await fetchFresh(address, allowHost)
    text = new TextDecoder().decode(source!.bytes.subarray(0, 500_000))
  } catch (thrown) {
    const { cause, code } = thrown as RelataError
    if (code === 'RELATA_FETCH_REFUSED') throw thrown
    const missing = cause instanceof StatusError && cause.status < 500 && cause.status !== 429
    return { until: missing ? until : Date.now() + BUSY * 1000, allows: () => missing, delay: 0 }
  }
  return { until, ...robotRules(address, text) }
}
