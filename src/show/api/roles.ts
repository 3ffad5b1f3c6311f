import type { Role } from './tokens.js'

/** Requests that only look, though they are no GET. */
const LOOKING: readonly RegExp[] = [/^\/api\/session$/]
/** What changes how the server works, or hands out what was to be kept apart. */
const OF_ADMINS: readonly RegExp[] = [/^\/api\/(webhooks|scrub|tokens|audit)(\/|$)/]
/** What a probe may ask without a token: that the server answers, and no more. */
const OPEN: readonly RegExp[] = [/^\/api\/session$/, /^\/health$/]

/**
 * The role that a request needs; null where it needs none: the pages of the reading room hold nothing of the ledger, which they
 * fetch below /api. Looking needs `read`, judging and adding `review`, what concerns the server itself `admin`.
 */
export function roleFor(method: string, path: string): Role | null {
  if (OPEN.some(pattern => pattern.test(path))) return null
  if (path === '/metrics' || OF_ADMINS.some(pattern => pattern.test(path))) return 'admin'
  if (!path.startsWith('/api/') && path !== '/api') return null
  if (method === 'GET' || method === 'HEAD' || LOOKING.some(pattern => pattern.test(path))) return 'read'
  return 'review'
}
