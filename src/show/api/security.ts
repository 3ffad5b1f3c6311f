import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { RelataError } from '../../base/errors.js'
import { answerProblem } from './problem.js'

/** Names under which this machine calls itself; any other in a Host header is a page elsewhere that rebinds its name to us. */
const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

/**
 * Nothing may come from or go to anywhere else. The page alone may hold styles of its own, those that bear the nonce of the
 * answer it came with (`nonce`, set by static.ts): component libraries put them there while it runs. Anything else has none.
 */
function policy(nonce: string | undefined): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * Keeps other sites out of a server that has no login: requests by another host name (DNS rebinding) and changes asked
 * for by another site's page (cross-site request forgery) are refused, and no answer allows another origin to read it.
 * @param names other host names that are its own @param everywhere whether it may be asked by any address
 */
export function localOnly(names: readonly string[] = [], everywhere = false): MiddlewareHandler {
  const known = new Set(names.map(name => name.toLowerCase()))
  // a page elsewhere can rebind a name of its own, but no address
  const isOwn = (host: string) =>
    LOCAL.test(host) || known.has(host.toLowerCase().replace(/:\d{1,5}$/, '')) || (everywhere && isAddress(host))
  return async (c, next) => {
    const refuse = (why: string) => answerProblem(c, new RelataError('RELATA_FOREIGN_REQUEST', why), 403)
    const host = c.req.header('host') ?? ''
    // a request line may name another host than the header does (RFC 9112, 3.2.2)
    const asked = new URL(c.req.url).host
    if (!isOwn(host) || !isOwn(asked)) return refuse(`host "${isOwn(host) ? asked : host}"`)
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const site = c.req.header('sec-fetch-site')
      const origin = c.req.header('origin')
      if (site !== undefined && site !== 'same-origin') return refuse(`a request from a ${site} page`)
      if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`)
        return refuse(`origin "${origin}"`)
    }
    await next()
    c.header('content-security-policy', policy(c.get('nonce')))
    c.header('x-content-type-options', 'nosniff')
    c.header('x-frame-options', 'DENY')
    c.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
    // a form of a page without referrers says of itself that it comes from nowhere, and could not be told from another site's
    if (c.req.path !== '/sign-in') c.header('referrer-policy', 'no-referrer')
    else c.header('referrer-policy', 'same-origin')
    c.header('cross-origin-opener-policy', 'same-origin')
    c.header('cross-origin-resource-policy', 'same-origin')
  }
}

/** Whether a Host header names an IP address, with or without a port. */
function isAddress(host: string): boolean {
  const bare = host.replace(/:\d{1,5}$/, '')
  return isIP(bare.replace(/^\[|\]$/g, '')) !== 0
}
