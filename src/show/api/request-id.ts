import { randomUUID } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'

/** The id of a request, by which log, audit log and answer (`x-request-id`) name it. */
export function requestId(c: Context): string {
  return (c.get('requestId') as string | undefined) ?? 'none'
}

/** Gives each request an id; one that was sent along is kept where it can do no harm in a log. */
export function requestIds(): MiddlewareHandler {
  return async (c, next) => {
    const sent = c.req.header('x-request-id') ?? ''
    const id = /^[\w-]{8,64}$/.test(sent) ? sent : randomUUID()
    c.set('requestId', id)
    await next()
    c.header('x-request-id', id)
  }
}
