import { randomBytes } from 'node:crypto'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { RelataError } from '../../base/errors.js'
import { answerProblem } from './problem.js'
import { bearerOf, COOKIE, secretOf } from './token-guard.js'
import type { Tokens } from './tokens.js'

/** GET /api/session: whether the server asks for tokens, and whose one this request shows. */
export const sessionSchema = z.object({
  needed: z.boolean(),
  bearer: z.object({ name: z.string(), role: z.enum(['read', 'review', 'admin']) }).nullable(),
})
export type SessionBody = z.infer<typeof sessionSchema>

/** How long a browser keeps its token, in seconds; the token's own end comes first. */
const KEPT = 12 * 3600

/**
 * Signing in and out, for browsers: `POST /api/session` with `{"token"}` (or the form of /sign-in) puts the token into a cookie
 * that no script can read and no other site's page can send; `DELETE` takes it away.
 */
export function sessionRoutes(whole: OpenAPIHono, tokens: Tokens | null): void {
  whole.get('/api/session', async c => {
    const secret = tokens && secretOf(c)
    const token = bearerOf(c) ?? (secret ? await tokens.check(secret) : null)
    const bearer = token && { name: token.name, role: token.role }
    return c.json({ needed: tokens !== null, bearer } satisfies SessionBody, 200, { 'cache-control': 'no-store' })
  })
  whole.post('/api/session', async c => {
    const form = c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false
    const given = await (form ? c.req.parseBody() : c.req.json().catch(() => ({})))
    const secret = typeof given.token === 'string' ? given.token.trim() : ''
    const token = tokens && secret ? await tokens.check(secret) : null
    if (!token) {
      if (form) return c.redirect('/sign-in?again', 303)
      return answerProblem(c, new RelataError('RELATA_TOKEN_NEEDED', 'it is unknown, revoked or past its end'), 401)
    }
    const secure = isSecure(c)
    setCookie(c, COOKIE, secret, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: KEPT, secure })
    if (form) return c.redirect('/', 303)
    return c.json({ needed: true, bearer: { name: token.name, role: token.role } } satisfies SessionBody, 200)
  })
  whole.delete('/api/session', c => {
    deleteCookie(c, COOKIE, { path: '/' })
    return c.body(null, 204)
  })
  if (tokens)
    whole.get('/sign-in', c => {
      const nonce = randomBytes(16).toString('base64')
      c.set('nonce' as never, nonce as never)
      return c.html(page(c.req.query('again') !== undefined, nonce))
    })
}

/** Behind a proxy that speaks TLS the cookie is not sent without. */
function isSecure(c: Context): boolean {
  return new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https'
}

/** A page that needs no script, so that it works before anything may be loaded. */
function page(again: boolean, nonce: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Sign in · Relata</title>
<style nonce="${nonce}">body{font:16px/1.5 system-ui,sans-serif;max-width:28rem;margin:12vh auto;padding:0 1rem;color-scheme:light dark}
input,button{font:inherit;padding:.5rem;width:100%;box-sizing:border-box;margin:.25rem 0}</style>
<h1>Relata</h1>
<p>This server answers only who shows a token. Whoever runs it makes one with <code>relata token new</code>.</p>
${again ? '<p role="alert"><strong>This token is unknown, revoked or past its end.</strong></p>' : ''}
<form method="post" action="/api/session"><label for="token">Token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
<button>Sign in</button></form></html>`
}
