import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

/** What changes without the ledger. */
const APART = /^\/api\/webhooks(\/|$)/

/**
 * Answers 304 to who has the answer already: nearly everything below /api is drawn from the ledger, whose revision changes when
 * anything is added. The mark also holds a number of this process, since another start may serve another ledger.
 */
export function unchanged(revision: () => Promise<number>): MiddlewareHandler {
  const start = randomBytes(6).toString('hex')
  return async (c, next) => {
    if (c.req.method !== 'GET' || APART.test(c.req.path)) return next()
    const mark = `W/"${start}-${await revision()}"`
    if (
      c.req
        .header('if-none-match')
        ?.split(/\s*,\s*/)
        .includes(mark)
    )
      return c.body(null, 304, { etag: mark, 'cache-control': 'no-cache' })
    await next()
    if (!c.res.ok) return
    c.header('etag', mark)
    c.header('cache-control', 'no-cache')
  }
}
