import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { besideLedger } from '../../src/base/beside.js'
import { app } from '../../src/show/api/app.js'
import { roleFor } from '../../src/show/api/roles.js'
import { openTokens } from '../../src/show/api/tokens.js'
import { dossier } from '../support/claims.js'
import { testWorkspace } from '../support/workspace.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-tokens-'))
const ledger = join(folder, 'ledger.db')
const workspace = testWorkspace(ledger)
const tokens = openTokens(ledger)
const api = app(workspace, join(folder, 'web'), tokens)
const ask = (path: string, init: RequestInit = {}) =>
  api.request(`http://127.0.0.1:4280${path}`, {
    ...init,
    headers: { host: '127.0.0.1:4280', ...(init.headers as Record<string, string>) },
  })
const bearing = (secret: string) => ({ headers: { authorization: `Bearer ${secret}` } })

let claim: string
beforeAll(async () => {
  for (const entry of dossier()) await workspace.ledger.keep(entry)
  claim = dossier()[0].reading.claims[0].id
})
afterAll(() => workspace.close())

describe('tokens', () => {
  test('are kept as hashes in a file of the owner alone', async () => {
    const { secret, token } = await tokens.make('Keeper', 'read')
    const text = readFileSync(tokens.file, 'utf8')
    expect(tokens.file).toBe(`${ledger}.tokens.json`)
    expect(text).not.toContain(secret)
    expect(text).toContain(token.hash)
    expect(statSync(tokens.file).mode & 0o777).toBe(0o600)
    expect(await tokens.check(secret)).toMatchObject({ name: 'Keeper', role: 'read' })
    expect(await tokens.check(`${secret}x`)).toBeNull()
  })

  test('open nothing once they are revoked or past their end', async () => {
    const { secret, token } = await tokens.make('Gone', 'admin')
    expect((await ask('/api/health', bearing(secret))).status).toBe(200)
    // another process takes it away
    await openTokens(ledger).revoke(token.id)
    expect((await ask('/api/health', bearing(secret))).status).toBe(401)
    const late = await tokens.make('Late', 'admin', new Date(Date.now() - 1000).toISOString())
    expect((await ask('/api/health', bearing(late.secret))).status).toBe(401)
    await expect(tokens.revoke('nobody')).rejects.toMatchObject({ code: 'RELATA_TOKEN_UNKNOWN' })
  })

  test('that cannot be read open nothing', async () => {
    const other = openTokens(join(folder, 'broken.db'))
    writeFileSync(other.file, '{"tokens": "all"}')
    await expect(other.check('x')).rejects.toMatchObject({ code: 'RELATA_TOKENS_FILE' })
  })

  test('lie beside the ledger, or for a server below ./.relata without its password', () => {
    expect(besideLedger('/a/b.db', 'tokens.json')).toBe('/a/b.db.tokens.json')
    expect(besideLedger('postgres://me:secret@db.example:5432/relata?sslmode=require', 'x')).toBe(
      './.relata/db.example-5432-relata.x',
    )
  })
})

describe('roles', () => {
  test.each([
    ['GET', '/api/claims', 'read'],
    ['GET', '/api/openapi.json', 'read'],
    ['POST', '/api/claims/x/judgements', 'review'],
    ['POST', '/api/documents', 'review'],
    ['DELETE', '/api/anything/new', 'review'],
    ['GET', '/api/webhooks', 'admin'],
    ['GET', '/metrics', 'admin'],
    ['GET', '/health', null],
    ['GET', '/documents', null],
    ['GET', '/assets/app.js', null],
    ['POST', '/api/session', null],
  ])('%s %s needs %s', (method, path, role) => expect(roleFor(method, path)).toBe(role))

  test('a token opens what its role may do, and nothing above', async () => {
    const secrets = {
      read: (await tokens.make('Reader', 'read')).secret,
      review: (await tokens.make('Reviewer', 'review')).secret,
    }
    const judge = (secret: string) =>
      ask(`/api/claims/${claim}/judgements`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify({ kind: 'accept', reason: 'read rightly', author: 'Somebody Else' }),
      })
    const nobody = await ask('/api/claims')
    expect(nobody.status).toBe(401)
    expect(nobody.headers.get('www-authenticate')).toContain('Bearer')
    expect(await nobody.json()).toMatchObject({ code: 'RELATA_TOKEN_NEEDED', status: 401 })
    expect((await ask('/api/claims', bearing(secrets.read))).status).toBe(200)
    const refused = await judge(secrets.read)
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ code: 'RELATA_TOKEN_ROLE' })
    const judged = await judge(secrets.review)
    expect(judged.status).toBe(200)
    // whose the token is judges, whatever the request says
    expect((await judged.json()).judgement.author).toBe('Reviewer')
  })
})

describe('browsers', () => {
  test('sign in with a form and carry the token in a cookie that no script reads', async () => {
    const { secret } = await tokens.make('Ana Rell', 'review')
    expect(await (await ask('/sign-in')).text()).toContain('<form method="post" action="/api/session">')
    const form = (token: string) =>
      ask('/api/session', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ token }).toString(),
      })
    const wrong = await form('relata_read_no')
    expect([wrong.status, wrong.headers.get('location')]).toEqual([303, '/sign-in?again'])
    const right = await form(secret)
    const cookie = right.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    const shown = { headers: { cookie: cookie.split(';')[0] } }
    expect((await ask('/api/claims', shown)).status).toBe(200)
    expect(await (await ask('/api/session', shown)).json()).toEqual({
      needed: true,
      bearer: { name: 'Ana Rell', role: 'review' },
    })
    const out = await ask('/api/session', { method: 'DELETE', ...shown })
    expect(out.headers.get('set-cookie')).toMatch(/Max-Age=0/)
  })

  test('are led to the page where they sign in, whose form may be sent', async () => {
    const page = { headers: { accept: 'text/html,*/*' } }
    const led = await ask('/actors', page)
    expect([led.status, led.headers.get('location')]).toEqual([303, '/sign-in'])
    const { secret } = await tokens.make('Guest', 'read')
    const cookie = { headers: { ...page.headers, cookie: `relata_token=${secret}` } }
    expect((await ask('/actors', cookie)).status).toBe(200)
    const sign = await ask('/sign-in', page)
    // without a referrer a browser calls the origin of the form "null", which is refused
    expect(sign.headers.get('referrer-policy')).toBe('same-origin')
    const nonce = /style-src [^;]*'nonce-([^']+)'/.exec(sign.headers.get('content-security-policy') ?? '')?.[1]
    expect(await sign.text()).toContain(`<style nonce="${nonce}">`)
  })

  test('are told where no token is needed', async () => {
    const open = app(workspace, join(folder, 'web'))
    const response = await open.request('http://127.0.0.1:4280/api/session', { headers: { host: '127.0.0.1:4280' } })
    expect(await response.json()).toEqual({ needed: false, bearer: null })
  })
})
