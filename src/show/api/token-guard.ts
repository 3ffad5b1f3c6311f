import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { RelataError } from '../../base/errors.js'
import { answerProblem } from './problem.js'
import { roleFor } from './roles.js'
import { mayAs, type Token, type Tokens } from './tokens.js'

/** The cookie that a browser carries its token in, which no script can read. */
export const COOKIE = 'relata_token'

/** Whose request it is; set where tokens are asked for. */
export function bearerOf(c: Context): Token | undefined {
  return c.get('token') as Token | undefined
}

/**
 * Lets in who shows a token whose role may do what is asked: `Authorization: Bearer …`, or the cookie of a browser that
 * signed in (`POST /api/session`). Without one 401, with one of a lesser role 403.
 */
export function tokenGuard(tokens: Tokens): MiddlewareHandler {
  return async (c, next) => {
    const wanted = roleFor(c.req.method, new URL(c.req.url).pathname)
    const secret = secretOf(c)
    const token = secret ? await tokens.check(secret) : null
    if (token) c.set('token', token)
    if (wanted === null) return !token && isPage(c) ? c.redirect('/sign-in', 303) : next()
    if (!token) {
      c.header('www-authenticate', 'Bearer realm="relata"')
      const what = secret ? 'it is unknown, revoked or past its end' : 'none was shown'
      return answerProblem(c, new RelataError('RELATA_TOKEN_NEEDED', what), 401)
    }
    if (!mayAs(token.role, wanted))
      return answerProblem(
        c,
        new RelataError('RELATA_TOKEN_ROLE', `this needs ${wanted}, and it is for ${token.role}`),
        403,
      )
    signing(c, token.name)
    return next()
  }
}

/** Whether a browser opens a page of the reading room, which could show nothing without a token. */
function isPage(c: Context): boolean {
  const { pathname } = new URL(c.req.url)
  const opened = c.req.method === 'GET' && (c.req.header('accept') ?? '').includes('text/html')
  return opened && !/^\/(api|sign-in|health|metrics)(\/|$)/.test(pathname) && !/\.\w+$/.test(pathname)
}

/** Whoever bears the token is the author of what is judged with it, whatever the request says. */
function signing(c: Context, author: string): void {
  const json = c.req.json.bind(c.req)
  c.req.json = (async () => {
    const body: unknown = await json()
    const signs = typeof body === 'object' && body !== null && ('reason' in body || 'author' in body)
    return signs ? { ...body, author } : body
  }) as typeof c.req.json
}

/** The token that a request shows. */
export function secretOf(c: Context): string | null {
  const header = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  return header ?? getCookie(c, COOKIE) ?? null
}
