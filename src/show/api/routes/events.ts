import { streamSSE } from 'hono/streaming'
import type { EventBody } from '../editing-contract.js'
import { feedOf } from '../feed.js'
import type { Routes } from './answer.js'

/** How often something is sent where nothing comes, in milliseconds, so that nothing between takes the connection for dead. */
const BEAT = 20_000

/**
 * GET /api/events: server-sent events (HTML standard, 9.2). Each entry of the ledger is one called `entry` (`eventSchema`), whose id
 * is the entry's number: who comes back with it (Last-Event-ID) is told first what came meanwhile. `hello` comes at the start.
 */
export const eventRoutes: Routes = (api, { ledger }) => {
  const feed = feedOf(ledger)
  api.get('/events', c => {
    const named = Number(c.req.header('last-event-id') ?? Number.NaN)
    c.header('x-accel-buffering', 'no')
    return streamSSE(c, async stream => {
      const start = Number.isInteger(named) ? named : await ledger.revision()
      const waiting: EventBody[] = []
      let wake = () => {}
      const stop = feed.follow(start, events => {
        waiting.push(...events)
        wake()
      })
      stream.onAbort(() => {
        stop()
        wake()
      })
      await stream.writeSSE({ event: 'hello', id: String(start), data: String(start) })
      while (!stream.aborted && !stream.closed) {
        const next = waiting.shift()
        if (next) await stream.writeSSE({ event: 'entry', id: String(next.entry), data: JSON.stringify(next) })
        else if (!(await woken(w => (wake = w)))) await stream.write(': still here\n\n')
      }
      stop()
    })
  })
}

/** Waits until it is woken, or for a beat; whether it was woken. */
function woken(given: (wake: () => void) => void): Promise<boolean> {
  return new Promise(done => {
    const timer = setTimeout(() => done(false), BEAT)
    timer.unref()
    given(() => {
      clearTimeout(timer)
      done(true)
    })
  })
}
