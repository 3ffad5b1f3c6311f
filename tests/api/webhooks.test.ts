import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { app } from '../../src/show/api/app.js'
import { openTokens } from '../../src/show/api/tokens.js'
import type { MadeWebhook, WebhooksBody } from '../../src/show/api/webhooks-contract.js'
import { openWebhooks } from '../../src/wiring/hooks/state.js'
import { dossier } from '../support/claims.js'
import { testWorkspace } from '../support/workspace.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-webhooks-'))
const address = join(folder, 'ledger.db')
const workspace = testWorkspace(address)
const tokens = openTokens(address)
const webhooks = openWebhooks(address, 'main')
const api = app(workspace, join(folder, 'web'), tokens, { webhooks })
const secrets: Record<string, string> = {}

const ask = (method: string, path: string, role: string, body?: unknown, headers: Record<string, string> = {}) =>
  api.request(`http://127.0.0.1:4280/api${path}`, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: {
      host: '127.0.0.1:4280',
      authorization: `Bearer ${secrets[role]}`,
      'content-type': 'application/json',
      ...headers,
    },
  })
const list = async () => (await (await ask('GET', '/webhooks', 'admin')).json()) as WebhooksBody

beforeAll(async () => {
  for (const role of ['read', 'review', 'admin'] as const) secrets[role] = (await tokens.make(role, role)).secret
  for (const entry of dossier()) await workspace.ledger.keep(entry)
})
afterAll(() => workspace.close())

describe('webhooks over HTTP', () => {
  test('are for admins alone', async () => {
    for (const role of ['read', 'review'])
      for (const [method, path, body] of [
        ['GET', '/webhooks'],
        ['POST', '/webhooks', { url: 'https://example.org/a' }],
        ['DELETE', '/webhooks/1f2e3d4c'],
      ] as const)
        expect((await ask(method, path, role, body)).status).toBe(403)
    expect((await list()).webhooks).toEqual([])
  })

  test('are made with a secret that is shown once, listed without it, and taken away', async () => {
    const before = await ask('GET', '/webhooks', 'admin')
    const made = (await (
      await ask('POST', '/webhooks', 'admin', { url: 'https://example.org/a' })
    ).json()) as MadeWebhook
    expect(made).toMatchObject({ url: 'https://example.org/a', failures: 0, delivered: null, allowHost: [] })
    expect(made.secret).toMatch(/^whsec_.{44}$/)
    expect(readFileSync(webhooks.file, 'utf8')).toContain(made.secret)
    // the list changes without the ledger, so that no mark of the ledger stands for it
    expect(before.headers.get('etag')).toBeNull()
    const told = await (await ask('GET', '/webhooks', 'admin')).text()
    expect(told).toContain(made.id)
    expect(told).not.toContain('whsec_')
    expect(told).not.toContain('secret')
    const gone = await ask('DELETE', `/webhooks/${made.id}`, 'admin')
    expect(await gone.text()).not.toContain('whsec_')
    expect((await list()).webhooks).toEqual([])
    expect((await ask('DELETE', `/webhooks/${made.id}`, 'admin')).status).toBe(404)
  })

  test.each([
    'http://127.0.0.1:9/a',
    'http://[::1]/a',
    'http://169.254.169.254/latest/meta-data',
    'http://10.1.2.3/',
    'http://2130706433/',
    'http://0x7f.1/',
    'https://example.org:25/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'example.org/a',
  ])('lead to no inner address: %s', async url => {
    const { status } = await ask('POST', '/webhooks', 'admin', { url })
    expect([400, 422]).toContain(status)
    expect((await list()).webhooks).toEqual([])
  })

  test('nor can a request allow one, by name either', async () => {
    const { status } = await ask('POST', '/webhooks', 'admin', {
      url: 'http://localhost:9/a',
      allowHost: ['localhost'],
    })
    expect([400, 403, 422]).toContain(status)
    expect((await list()).webhooks).toEqual([])
  })

  test('made at once are all kept', async () => {
    const urls = Array.from({ length: 12 }, (_, n) => `https://example.org/${n}`)
    await Promise.all(urls.map(url => ask('POST', '/webhooks', 'admin', { url })))
    expect((await list()).webhooks.map(w => w.url).sort()).toEqual([...urls].sort())
  })

  test('are not there where a server sends none', async () => {
    const without = app(workspace, join(folder, 'web'))
    const { status } = await without.request('http://127.0.0.1:4280/api/webhooks', {
      headers: { host: '127.0.0.1:4280' },
    })
    expect(status).toBe(404)
  })
})
