import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acquire } from '../../src/acquire/acquire.js'
import { isPublicAddress } from '../../src/acquire/fetch/address.js'
import { fetchPage } from '../../src/acquire/fetch/fetch.js'
import { STORY } from './support/acquired.js'

let server: Server
let origin: string
const html = `<!doctype html><html lang="en"><head><title>Strike ends</title></head><body><h1>Strike ends</h1>${STORY.map(p => `<p>${p}</p>`).join('')}</body></html>`

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/story')
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' })
        .end(gzipSync(html))
    else if (request.url === '/moved') response.writeHead(301, { location: '/story' }).end()
    else if (request.url === '/round') response.writeHead(302, { location: '/round' }).end()
    else if (request.url === '/away') response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end()
    else if (request.url === '/file') response.writeHead(302, { location: 'file:///etc/hosts' }).end()
    else if (request.url === '/torn')
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end('no gzip')
    else if (request.url === '/bomb')
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(70_000_000)))
    else response.writeHead(404).end('nothing here')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise(resolve => server.close(resolve)))

const allowed = ['127.0.0.1', 'localhost']

describe('fetching', () => {
  it('follows a redirect, unpacks, and keeps the address that it ended at', async () => {
    const { document } = await acquire(`${origin}/moved`, { allowHost: allowed })
    expect(document).toMatchObject({ title: 'Strike ends', url: `${origin}/story`, publisher: '127.0.0.1' })
    expect(document.text).toContain(STORY[0])
  })

  it.each([
    ['RELATA_FETCH_STATUS', '/gone'],
    ['RELATA_FETCH_FAILED', '/round'],
    ['RELATA_FETCH_REFUSED', '/away'],
    ['RELATA_FETCH_SCHEME', '/file'],
    ['RELATA_FETCH_FAILED', '/torn'],
    ['RELATA_TOO_LARGE', '/bomb'],
  ])('gives %s for %s', async (code, path) => {
    await expect(fetchPage(origin + path, allowed)).rejects.toMatchObject({ code })
  })

  it('refuses private and local addresses, by number and by name', async () => {
    for (const address of [
      `${origin}/story`,
      origin.replace('127.0.0.1', 'localhost'),
      'http://[::1]/',
      'http://[::ffff:10.0.0.1]/',
      'http://0x7f.1/',
      'http://2130706433/',
    ])
      await expect(fetchPage(address)).rejects.toMatchObject({ code: 'RELATA_FETCH_REFUSED' })
    await expect(fetchPage('ftp://example.org/a')).rejects.toMatchObject({ code: 'RELATA_FETCH_SCHEME' })
    await expect(fetchPage('http://127.0.0.1:1/', allowed)).rejects.toMatchObject({ code: 'RELATA_FETCH_FAILED' })
  })

  it.each([
    ['93.184.216.34', true],
    ['2606:2800:220:1:248:1893:25c8:1946', true],
    ['10.1.2.3', false],
    ['172.31.0.1', false],
    ['172.32.0.1', true],
    ['100.64.0.1', false],
    ['169.254.169.254', false],
    ['0.0.0.0', false],
    ['fe80::1%eth0', false],
    ['fd00::1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['::ffff:93.184.216.34', true],
    ['::ffff:0:10.0.0.1', false],
    ['2606:2800:220:1:0:5efe:127.0.0.1', false],
    ['2606:2800:220:1:200:5efe:c0a8:101', false],
    ['168.63.129.16', false],
    ['fd00:ec2::254', false],
    ['100.100.100.200', false],
    ['2001:0:4136:e378:8000:63bf:3fff:fdd2', false],
    ['3fff::1', false],
    ['5f00::1', false],
    ['64:ff9b::5db8:d822', true],
    ['nonsense', false],
  ])('%s is public: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected))
})
