import { createServer, type Server } from 'node:http'
import { type AddressInfo, Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchFresh } from '../../src/acquire/fetch/fetch.js'

/** Every way of writing an address that must not be asked. */
const LITERALS = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '0x7f.0.0.1',
  '0x7f000001',
  '0177.0.0.1',
  '0177.0.0.01',
  '2130706433',
  '017700000001',
  '127.0.0.1.',
  '%31%32%37.0.0.1',
  '①②⑦.0.0.1',
  '127。0。0。1',
  '0',
  '0.0.0.0',
  '10.0.0.1',
  '10.1',
  '0xa.0.0.1',
  '172.16.0.1',
  '172.31.255.254',
  '192.168.1.1',
  '0300.0250.1.1',
  '3232235777',
  '169.254.169.254',
  '0xa9fea9fe',
  '2852039166',
  '0251.0376.0251.0376',
  '169.254.43518',
  '100.100.100.200',
  '192.0.0.192',
  '168.63.129.16',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '[::]',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:a9fe:a9fe]',
  '[::127.0.0.1]',
  '[::ffff:0:127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b::a9fe:a9fe]',
  '[64:ff9b:1::a00:1]',
  '[2002:7f00:1::]',
  '[2002:a9fe:a9fe::1]',
  '[2002:c0a8:101::]',
  '[2001:0:4136:e378:8000:63bf:3fff:fdd2]',
  '[2606:4700::5efe:127.0.0.1]',
  '[fe80::1]',
  '[fd00:ec2::254]',
  '[fc00::1]',
  '[fec0::1]',
  '[ff02::1]',
  '[100::1]',
  '[2001:db8::1]',
  '[3fff::1]',
]

/** Names, each with what a name server would answer. */
const NAMES: readonly (readonly [string, readonly string[]])[] = [
  ['localhost', ['127.0.0.1']],
  ['LOCALHOST.', ['127.0.0.1', '::1']],
  ['metadata.google.internal', ['169.254.169.254']],
  ['instance-data.ec2.internal', ['169.254.169.254']],
  ['inside.example', ['10.2.3.4']],
  ['inside6.example', ['fd12:3456::1']],
  ['mapped.example', ['::ffff:192.168.0.1']],
  ['nat64.example', ['64:ff9b::c0a8:1']],
  ['sixtofour.example', ['2002:a00:1::1']],
  ['half-inside.example', ['93.184.216.34', '10.0.0.1']],
  ['half-inside6.example', ['2606:2800:220:1::1', '::1']],
]

let server: Server
let port: number
const hits: string[] = []
/** What was connected to, whoever asked: this stands below every client. */
const connected: string[] = []
const connect = Socket.prototype.connect

beforeAll(async () => {
  Socket.prototype.connect = function (this: Socket, ...args: never[]) {
    const [given] = args as unknown as [{ host?: string; port?: number }[] | { host?: string; port?: number }]
    const { host, port } = (Array.isArray(given) ? given[0] : given) ?? {}
    connected.push(`${host}:${port}`)
    return connect.apply(this, args)
  } as typeof connect
  server = createServer((request, response) => {
    hits.push(request.url!)
    const to = /^\/to\?(.*)$/.exec(request.url!)?.[1]
    if (to) response.writeHead(302, { location: decodeURIComponent(to) }).end()
    else if (request.url === '/slow') response.writeHead(200, { 'content-type': 'text/html' }).write('<p>')
    else if (request.url === '/drip') {
      response.writeHead(200, { 'content-type': 'text/html' })
      const drip = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(drip))
    } else if (request.url === '/silent') return
    else if (request.url === '/picture') response.writeHead(200, { 'content-type': 'image/png' }).end('x')
    else if (request.url === '/huge') {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '99999999999' })
      response.write('x')
    } else response.writeHead(200, { 'content-type': 'text/plain' }).end('The strike is over.')
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  Socket.prototype.connect = connect
  server.closeAllConnections()
  server.close()
})

const forbidden = { code: 'RELATA_FETCH_REFUSED' }
type Resolve = NonNullable<NonNullable<Parameters<typeof fetchFresh>[3]>['resolve']>

/** A name server that answers this, one list after the other, then the last again. */
function answering(...answers: (readonly string[])[]): Resolve {
  let turn = 0
  const resolve = (_name: string, _options: unknown, callback: (error: null, found: object[]) => void) => {
    const answer = answers[Math.min(turn++, answers.length - 1)]
    callback(
      null,
      answer.map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
  return resolve as unknown as Resolve
}

describe('nothing inside is asked', () => {
  it.each(LITERALS)('http://%s/', async host => {
    const before = connected.length
    await expect(fetchFresh(`http://${host}:${port}/`)).rejects.toMatchObject(forbidden)
    expect(connected.length).toBe(before)
  })

  it.each(NAMES)('%s, which is %s', async (name, addresses) => {
    const before = hits.length
    await expect(
      fetchFresh(`http://${name}:${port}/`, [], null, { resolve: answering(addresses) }),
    ).rejects.toMatchObject(forbidden)
    expect(hits.length).toBe(before)
  })

  it('by a redirect neither, though the first host is allowed', async () => {
    for (const host of [...LITERALS, 'inside.example']) {
      // the allowed host itself, in another spelling
      if (new URL(`http://${host}`).hostname === '127.0.0.1') continue
      const location = encodeURIComponent(`http://${host}:${port}/inner`)
      await expect(
        fetchFresh(`http://127.0.0.1:${port}/to?${location}`, ['127.0.0.1'], null, {
          resolve: answering(['10.0.0.9']),
        }),
      ).rejects.toMatchObject(forbidden)
    }
    expect(hits).not.toContain('/inner')
  })

  it.each(['file:///etc/passwd', 'ftp://127.0.0.1/', 'gopher://127.0.0.1:70/', 'data:text/html,x', 'javascript:1'])(
    'nor by another scheme: %s',
    async address => {
      await expect(fetchFresh(address)).rejects.toMatchObject({ code: 'RELATA_FETCH_SCHEME' })
      const to = `http://127.0.0.1:${port}/to?${encodeURIComponent(address)}`
      await expect(fetchFresh(to, ['127.0.0.1'])).rejects.toMatchObject({ code: 'RELATA_FETCH_SCHEME' })
    },
  )

  it('a name that changes between check and use (DNS rebinding) leads to the checked address', async () => {
    // The first answer is public and the second is this machine: a client that looks the name up again would be here.
    const resolve = answering(['192.0.2.1'], ['127.0.0.1'])
    await expect(fetchFresh(`http://rebind.example:${port}/`, [], null, { resolve })).rejects.toMatchObject(forbidden)
    const before = hits.length
    const rebinding = answering(['93.184.216.34'], ['127.0.0.1'])
    await expect(
      fetchFresh(`http://rebind.example:${port}/`, [], null, { resolve: rebinding, timeout: 400 }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/RELATA_FETCH_(TIMEOUT|FAILED)/) })
    expect(hits.length).toBe(before)
  })

  it.each(['22', '25', '6379', '6667', '2049'])('port %s, where no web server answers', async other => {
    const resolve = answering(['93.184.216.34'])
    await expect(fetchFresh(`http://a.example:${other}/`, [], null, { resolve })).rejects.toMatchObject(forbidden)
  })

  it('what is allowed by name is asked, and a user in the address is not kept', async () => {
    const resolve = answering(['127.0.0.1'])
    const { source } = await fetchFresh(`http://me:secret@wiki.example:${port}/`, ['wiki.example'], null, { resolve })
    expect(Buffer.from(source!.bytes).toString()).toBe('The strike is over.')
    expect(JSON.stringify([source!.name, source!.url])).not.toContain('secret')
    expect(
      (await fetchFresh(`http://WIKI.example.:${port}/`, [`wiki.example`], null, { resolve })).source,
    ).not.toBeNull()
  })
})

describe('a server that', () => {
  const from = (path: string, timeout = 300) =>
    fetchFresh(`http://127.0.0.1:${port}${path}`, ['127.0.0.1'], null, { timeout })

  it.each(['/silent', '/slow', '/drip'])('never ends (%s) is left after a while', path =>
    expect(from(path)).rejects.toMatchObject({ code: 'RELATA_FETCH_TIMEOUT' }),
  )
  it('hands out a picture is not listened to', () =>
    expect(from('/picture')).rejects.toMatchObject({ code: 'RELATA_FORMAT_UNKNOWN' }))
  it('announces more than is read is not listened to', () =>
    expect(from('/huge')).rejects.toMatchObject({ code: 'RELATA_TOO_LARGE' }))
})
