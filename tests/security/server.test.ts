import { mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCsv } from '../../src/base/csv.js'
import { hashBytes } from '../../src/base/hash.js'
import { document } from '../../src/model/document.js'
import { openAudit } from '../../src/show/api/audit.js'
import { RATES } from '../../src/show/api/limits.js'
import { openMetrics } from '../../src/show/api/metrics.js'
import { type Served, serve } from '../../src/show/api/serve.js'
import { openTokens } from '../../src/show/api/tokens.js'
import { EXPORT_FORMATS } from '../../src/wiring/exporting.js'
import { dossier, entry, handMade, who } from '../support/claims.js'
import { testWorkspace } from '../support/workspace.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-security-'))
const ledger = join(folder, 'ledger.db')
const workspace = testWorkspace(ledger)
const web = join(folder, 'web')
const audit = openAudit(ledger)
const tokens = openTokens(ledger)
let local: Served
let guarded: Served
let admin = ''
let reader = ''

/** What would run where it was taken for markup or a formula. */
const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://evil.example","x")',
  '+1+cmd|calc',
  '@SUM(A1)',
  '-2+3',
  '\t=1+1',
]
const hostile = document({
  text: `The ${PAYLOADS[0]} Front attacked the =League on 3 May 2020, said ${PAYLOADS[1]} officials.`,
  title: PAYLOADS[0],
  publisher: PAYLOADS[2],
  byline: PAYLOADS[3],
  published: '2020-05-04',
})
const bytes = new TextEncoder().encode(`<html><body>${PAYLOADS[0]}</body></html>`)

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A request in which every header is as it is given, the host too. */
function ask(at: Served, path: string, { method = 'GET', headers = {}, body = '' } = {}): Promise<Answer> {
  const { hostname, port } = new URL(at.url)
  return new Promise((done, failed) => {
    const request = httpRequest({ hostname, port, path, method, headers, setHost: !('host' in headers) }, response => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', chunk => {
        text += chunk
      })
      response.on('end', () => done({ status: response.statusCode!, headers: response.headers, body: text }))
    })
    request.on('error', failed)
    request.end(body)
  })
}

/** Sends raw lines over a socket, and gives what comes back until it is closed. */
function raw(at: Served, text: string | Buffer): Promise<string> {
  const { hostname, port } = new URL(at.url)
  return new Promise(done => {
    let got = ''
    const socket = connect(Number(port), hostname, () => socket.write(text))
    socket.setTimeout(3000, () => socket.destroy())
    socket.on('data', chunk => {
      got += chunk.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => done(got))
  })
}

beforeAll(async () => {
  for (const e of dossier()) await workspace.ledger.keep(e)
  const front = who(hostile.text, `${PAYLOADS[0]} Front`, { name: PAYLOADS[2] })
  const league = who(hostile.text, '=League', { name: PAYLOADS[1] })
  await workspace.ledger.keep({
    ...entry(hostile, [handMade(hostile, { type: 'attack', actor: [front], recipient: [league] })]),
    original: {
      hash: hashBytes(bytes),
      bytes,
      mediaType: 'text/html',
      name: 'x.html"\r\nset-cookie: a=b',
      fetched: null,
    },
  })
  mkdirSync(join(web, 'assets'), { recursive: true })
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Reading room</title>')
  writeFileSync(join(web, 'assets', 'app.js'), 'export {}')
  writeFileSync(join(folder, 'secret.txt'), 'top secret')
  admin = (await tokens.make('Ada', 'admin')).secret
  reader = (await tokens.make('Rea', 'read')).secret
  const metrics = await openMetrics(workspace)
  local = await serve(workspace, 0, web, { audit, metrics, patience: 2400, names: ['relata.example.org'] })
  guarded = await serve(workspace, 0, web, { host: '0.0.0.0', tokens, audit })
})
afterAll(async () => {
  await local.close()
  await guarded.close()
  await workspace.close()
})

describe('other host names (DNS rebinding)', () => {
  const port = () => new URL(local.url).port
  it.each([
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    'evil.example:4280',
    '127.0.0.1@evil.example',
    'localhost:80@evil.example',
    '[::1].evil.example',
    'localhost#.evil.example',
    '127.0.0.2',
    '10.0.0.1',
    'relata.example.org.evil.example',
    'localhost,evil.example',
  ])('%s is refused everywhere', async host => {
    for (const path of ['/', '/api/documents', '/metrics', '/health', '/assets/app.js'])
      expect([400, 403]).toContain((await ask(local, path, { headers: { host } })).status)
  })

  it('its own names are answered', async () => {
    for (const host of ['localhost', `127.0.0.1:${port()}`, '[::1]:80', 'LOCALHOST:1', 'Relata.Example.org:443'])
      expect((await ask(local, '/api/health', { headers: { host } })).status).toBe(200)
  })

  it('no host at all is refused', async () => {
    expect(await raw(local, 'GET /api/documents HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 40[03]/)
    expect(
      await raw(
        local,
        'GET http://evil.example/api/documents HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      ),
    ).toMatch(/^HTTP\/1\.1 403/)
  })
})

describe('requests that another site’s page sends (CSRF)', () => {
  const grounds = JSON.stringify({ reason: 'x' })
  const json = { 'content-type': 'application/json' }
  it.each([
    ['another origin', { ...json, origin: 'http://evil.example' }],
    ['no origin that is told', { ...json, origin: 'null' }],
    ['another port of this machine', { ...json, origin: 'http://localhost:1' }],
    ['the same host by another scheme', { ...json, origin: 'file://' }],
    ['another site', { ...json, 'sec-fetch-site': 'cross-site' }],
    ['the same site', { ...json, 'sec-fetch-site': 'same-site' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://evil.example' }],
    ['a form with files', { 'content-type': 'multipart/form-data; boundary=x', origin: 'http://evil.example' }],
    ['a text that is JSON', { 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' }],
    ['a text that is JSON, from who tells nothing of itself', { 'content-type': 'text/plain' }],
    ['no type at all', {}],
  ])('%s', async (_, headers) => {
    const before = await workspace.ledger.revision()
    for (const path of ['/api/undo', '/api/actors/merge', `/api/documents/${hostile.id}/retraction`, '/api/documents'])
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
        expect((await ask(local, path, { method, headers, body: grounds })).status).toBeGreaterThanOrEqual(400)
    expect(await workspace.ledger.revision()).toBe(before)
  })

  it('no answer lets another origin read it', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const headers = { origin: 'http://evil.example', 'access-control-request-method': 'POST' }
      const answer = await ask(local, '/api/documents', { method, headers })
      expect(Object.keys(answer.headers).filter(name => name.startsWith('access-control'))).toEqual([])
    }
  })
})

describe('every answer, whatever it is,', () => {
  it.each([
    '/',
    '/actors',
    '/assets/app.js',
    '/api/documents',
    '/api/nothing',
    '/nothing.js',
    '/api/openapi.json',
    '/metrics',
    '/health',
    `/api/documents/${hostile.id}/original`,
  ])('%s: no frame, no sniffing, no script of others, no referrer', async path => {
    const { headers } = await ask(local, path)
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe-(inline|eval)|https?:|\*/)
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-request-id': expect.stringMatching(/^[\w-]{36}$/),
    })
  })

  it('a request id that was sent is kept only where it is harmless', async () => {
    const id = async (sent: string) =>
      (await ask(local, '/health', { headers: { 'x-request-id': sent } })).headers['x-request-id']
    expect(await id('trace-0123456789')).toBe('trace-0123456789')
    expect(await id('a{"level":60}')).not.toContain('level')
  })
})

describe('paths', () => {
  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/....//secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%c0%afsecret.txt',
    '//secret.txt',
    '/\\..\\secret.txt',
    '/.%00./secret.txt',
    '/secret.txt%00.html',
    '/assets/%00',
    '/%',
    '/%ff',
    '/file:///etc/passwd',
    '/etc/passwd',
    '/../ledger.db',
    '/..%2fledger.db.tokens.json',
    '/assets/../../ledger.db.audit.jsonl',
    '/./././../secret.txt',
    '/..;/secret.txt',
  ])('%s leads out of nothing', async path => {
    const got = await raw(local, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
    expect(got).toMatch(/^HTTP\/1\.1 [24]\d\d/)
    expect(got).not.toMatch(/top secret|root:|"hash"|SQLite format/)
  })
})

describe('bodies and requests out of shape', () => {
  const post = (length: string, body: string, path = '/api/undo') =>
    `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${length}\r\nConnection: close\r\n\r\n${body}`
  it.each([
    ['a body that says it is huge', post('Content-Length: 999999999', '{'), /413|408|^$/],
    ['a body that is larger than any', post('Content-Length: 2000000', 'x'.repeat(2_000_000)), / 413/],
    [
      'the same in pieces',
      post('Transfer-Encoding: chunked', `1e8480\r\n${'x'.repeat(2_000_000)}\r\n0\r\n\r\n`),
      / 413/,
    ],
    ['two lengths', post('Content-Length: 2\r\nContent-Length: 5', '{}'), / 400/],
    [
      'a length and pieces (request smuggling)',
      post('Content-Length: 2\r\nTransfer-Encoding: chunked', '0\r\n\r\n'),
      / 400/,
    ],
    ['a length below zero', post('Content-Length: -1', ''), / 400/],
    ['a head that is too long', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(70_000)}\r\n\r\n`, / 431/],
    ['an address that is too long', `GET /${'a'.repeat(70_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, / 431| 414/],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01', / 400|^$/],
    ['a line break in a header', 'GET / HTTP/1.1\r\nHost: localhost\r\nX: a\rb\r\n\r\n', / 400/],
    ['another verb', 'TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', / 4\d\d|^$/],
    ['a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n', /^$| 4\d\d/],
    ['JSON nested without end', post(`Content-Length: 900000`, '['.repeat(900_000)), / 4\d\d/],
    [
      'JSON that is a prototype',
      post('Content-Length: 48', '{"__proto__":{"reason":"x"},"constructor":{"x":1}'),
      / 4\d\d/,
    ],
  ])('%s', async (_, text, expected) => {
    expect((await raw(local, text)).split('\r\n')[0]).toMatch(expected)
    expect((await ask(local, '/health')).status).toBe(200)
  })

  it('queries out of shape', async () => {
    for (const query of [
      'limit=-1',
      'limit=1e999',
      'offset=x',
      'limit=99999999999999999999',
      'asOf=%00',
      'asOf=entry:-1',
      "asOf='%20or%201=1--",
      'limit=1&limit=2',
    ])
      expect((await ask(local, `/api/documents?${query}`)).status, query).toBeLessThan(500)
    for (const words of [
      '%27',
      '%22',
      '*',
      '%00',
      '%22%20OR%20%22',
      'NEAR(a%20b)',
      '-',
      '%5b',
      'a%3Ab',
      '%ed%a0%80',
      '%F0%9F%98%80'.repeat(200),
    ])
      expect((await ask(local, `/api/search?q=${words}`)).status, words).toBeLessThan(500)
    for (const id of ['%2e%2e', "'", '%00', 'x'.repeat(5000), '__proto__', '%F0%9F%98%80'])
      for (const path of ['documents', 'claims', 'actors', 'sources'])
        expect((await ask(local, `/api/${path}/${id}`)).status, `${path} ${id}`).toBeLessThan(500)
  })
})

describe('the log', () => {
  it('has a line for each request with its id, its document, its status and its time, and no search', async () => {
    const lines: [string, Record<string, unknown>][] = []
    const log = {
      info: (fields: object) => void lines.push(['info', fields as never]),
      warn: (fields: object) => void lines.push(['warn', fields as never]),
      error: (fields: object) => void lines.push(['error', fields as never]),
    }
    const logging = await serve(workspace, 0, web, { log })
    try {
      await ask(logging, `/api/documents/${hostile.id}`, { headers: { 'x-request-id': 'logged-request' } })
      await ask(logging, '/api/search?q=a-secret-search')
      await ask(logging, '/api/documents/nothing')
    } finally {
      await logging.close()
    }
    expect(lines[0]).toEqual([
      'info',
      expect.objectContaining({ request: 'logged-request', document: hostile.id, status: 200, ms: expect.any(Number) }),
    ])
    expect(lines.map(([level]) => level)).toEqual(['info', 'info', 'warn'])
    expect(JSON.stringify(lines)).not.toContain('a-secret-search')
  })
})

describe('who is slow', () => {
  it('with the head or the body of a request is not waited for, and nobody waits for them', async () => {
    const began = Date.now()
    const slow = [
      raw(local, 'GET / HTTP/1.1\r\nHost: local'),
      raw(
        local,
        'POST /api/undo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
      ),
    ]
    for (let i = 0; i < 20; i++) expect((await ask(local, '/health')).status).toBe(200)
    for (const got of await Promise.all(slow)) expect(got).toMatch(/^$|^HTTP\/1\.1 408/)
    expect(Date.now() - began).toBeLessThan(60_000)
  })

  it('a hundred that say nothing keep nobody out', async () => {
    const { hostname, port } = new URL(local.url)
    const sockets = Array.from({ length: 100 }, () => connect(Number(port), hostname).on('error', () => {}))
    expect((await ask(local, '/api/documents')).status).toBe(200)
    for (const socket of sockets) socket.destroy()
  })
})

describe('more than the rates allow', () => {
  it('is answered by 429, and the next second again', async () => {
    const rates = { ...RATES, look: { perSecond: 5, burst: 10 } }
    const small = await serve(workspace, 0, web, { rates })
    try {
      const answers = await Promise.all(Array.from({ length: 30 }, () => ask(small, '/api/scheme')))
      const refused = answers.filter(a => a.status === 429)
      expect(refused.length).toBeGreaterThanOrEqual(10)
      expect(Number(refused[0].headers['retry-after'])).toBeGreaterThan(0)
      expect(JSON.parse(refused[0].body)).toMatchObject({ code: 'RELATA_RATE' })
      await new Promise(done => setTimeout(done, 1100))
      expect((await ask(small, '/api/scheme')).status).toBe(200)
    } finally {
      await small.close()
    }
  })
})

describe('elsewhere than on this machine', () => {
  it('only where there are tokens', async () => {
    const none = openTokens(join(folder, 'other.db'))
    await expect(serve(workspace, 0, web, { host: '0.0.0.0', tokens: none })).rejects.toMatchObject({
      code: 'RELATA_HOST_TOKENS',
    })
    await expect(serve(workspace, 0, web, { host: '::' })).rejects.toMatchObject({ code: 'RELATA_HOST_TOKENS' })
  })

  it('only who shows one, of a role that may', async () => {
    const to = { url: guarded.url.replace('0.0.0.0', '127.0.0.1') } as Served
    const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })
    expect((await ask(to, '/api/documents')).status).toBe(401)
    expect((await ask(to, '/api/documents', { headers: bearer('relata_admin_x') })).status).toBe(401)
    expect((await ask(to, '/api/documents', { headers: bearer(reader) })).status).toBe(200)
    expect((await ask(to, '/api/audit', { headers: bearer(reader) })).status).toBe(403)
    expect((await ask(to, '/api/audit', { headers: bearer(admin) })).status).toBe(200)
    expect((await ask(to, '/health')).status).toBe(200)
    expect((await ask(to, '/api/documents', { headers: { ...bearer(reader), host: 'evil.example' } })).status).toBe(403)
    expect((await ask(to, '/api/documents', { headers: { ...bearer(reader), host: '192.168.1.5:4280' } })).status).toBe(
      200,
    )
  })

  it('who guesses is slowed down, who has a token elsewhere is not', async () => {
    const to = { url: guarded.url.replace('0.0.0.0', '127.0.0.1') } as Served
    const statuses: number[] = []
    for (let i = 0; i < 30; i++)
      statuses.push((await ask(to, '/api/documents', { headers: { authorization: `Bearer relata_read_${i}` } })).status)
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('what is stored', () => {
  it('is never handed out as a page of this origin', async () => {
    const { status, headers, body } = await ask(local, `/api/documents/${hostile.id}/original`)
    expect([status, body]).toEqual([200, new TextDecoder().decode(bytes)])
    expect(headers['content-type']).toBe('application/octet-stream')
    expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+$/)
    expect(headers['set-cookie']).toBeUndefined()
  })

  it('stands in no page, and every other answer is data', async () => {
    for (const path of [
      '/api/documents',
      `/api/documents/${hostile.id}`,
      '/api/claims',
      '/api/search?q=alert',
      '/api/actors',
      '/api/history',
      '/api/nothing/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
      '/api/actors/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    ]) {
      const { headers } = await ask(local, path)
      expect(headers['content-type'], path).toMatch(/^application\/(problem\+)?json/)
    }
    for (const path of ['/', '/%3Cscript%3Ealert(1)%3C/script%3E', '/search?q=%3Cscript%3Ealert(1)%3C/script%3E'])
      expect((await ask(local, path)).body).not.toContain('alert(1)')
  })

  it('no table holds a cell that a spreadsheet would take for a formula', async () => {
    let tables = 0
    for (const format of EXPORT_FORMATS) {
      const { status, body, headers } = await ask(local, `/api/export/${format}`)
      expect(status, format).toBe(200)
      expect(headers['content-disposition'], format).toMatch(/^attachment/)
      // statements are for programs, which take no apostrophe for part of a value
      if (!String(headers['content-type']).includes('csv') || format === 'ftm-statements') continue
      tables++
      for (const row of readCsv(body))
        for (const value of row) expect(value, format).not.toMatch(/^\s*[=+@]|^\s*-[^\d]/)
    }
    expect(tables).toBeGreaterThanOrEqual(3)
  })

  it('no exported page holds markup that was in a document', async () => {
    const actor = encodeURIComponent('Northern Front')
    for (const format of ['html', 'markdown', 'pdf', 'csl']) {
      const { status, headers, body } = await ask(
        local,
        `/api/brief?actor=${encodeURIComponent(PAYLOADS[2])}&format=${format}`,
      )
      const known = status === 200 ? body : (await ask(local, `/api/brief?actor=${actor}&format=${format}`)).body
      if (status === 200) expect(headers['content-disposition']).toMatch(/^attachment/)
      if (format === 'html') expect(known).not.toMatch(/<script|<img/)
    }
    for (const format of ['graphml', 'gexf'])
      expect((await ask(local, `/api/export/${format}`)).body, format).not.toMatch(/<script|<img/)
  })
})

describe('what is remembered', () => {
  it('the audit log names who wrote, was refused, or took something away, and shows what was changed in it', async () => {
    await ask(local, `/api/documents/${hostile.id}/original`, { headers: { 'x-request-id': 'audited-request' } })
    const lines = await audit.newest(10_000)
    expect(lines.find(l => l.request === 'audited-request')).toMatchObject({ method: 'GET', status: 200 })
    expect(lines.some(l => l.status === 403 && l.path === '/api/audit' && l.who === 'Rea')).toBe(true)
    expect(lines.some(l => l.status === 401)).toBe(true)
    expect(lines.every(l => l.method !== 'GET' || l.status >= 400 || /original|export|brief/.test(l.path))).toBe(true)
    expect(await audit.broken()).toBeNull()
    expect(statSync(audit.file).mode & 0o077).toBe(0)
    expect(JSON.stringify(lines)).not.toContain(reader)
  })

  it('metrics count by route and not by id, and tell no name', async () => {
    const { body, headers } = await ask(local, '/metrics')
    expect(headers['content-type']).toMatch(/^text\/plain/)
    expect(body).toMatch(/relata_http_request_seconds_count\{[^}]*route="[^"]*documents[^"]*"/)
    expect(body).toMatch(/relata_ledger_rows\{kind="document"\} 3/)
    expect(body).not.toContain(hostile.id)
  })
})
