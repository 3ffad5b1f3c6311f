import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openReaders } from '../../src/relata.js'
import type { FollowEvent } from '../../src/wiring/follow/event.js'
import { type Following, type FollowOptions, openFollowing } from '../../src/wiring/follow/following.js'
import type { Workspace } from '../../src/wiring/workspace.js'
import { testWorkspace } from '../support/workspace.js'
import { rss, type Site, site, story } from './support/site.js'

let press: Site
let folder: string
let address: string
let workspace: Workspace
let following: Following
beforeEach(async () => {
  press = await site()
  folder = mkdtempSync(join(tmpdir(), 'relata-follow-'))
  address = join(folder, 'ledger.db')
  workspace = testWorkspace(address)
  following = await openFollowing(address, workspace.ledger)
})
afterEach(async () => {
  await press.close()
  await workspace.close()
})

const readers = openReaders({ tier: 'fast', threads: 1 })
async function look(options: Partial<FollowOptions> = {}): Promise<FollowEvent[]> {
  const events: FollowEvent[] = []
  const stop = new AbortController().signal
  for await (const event of following.round({
    readers,
    delay: 0,
    limit: 100,
    allowHost: [press.host],
    stop,
    ...options,
  }))
    events.push(event)
  return events
}
const told = (events: readonly FollowEvent[]) =>
  events.map(e => (e.kind === 'failed' ? `failed ${(e.thrown as { code: string }).code}` : `${e.kind} ${e.status}`))
const paths = () => press.asked.map(a => a.path)
const again = () => (press.asked = [])
const attack = (n: number) =>
  story(`Clash ${n}`, `The Northern Front attacked the Coast League near Ostrow on ${n} May 2024.`)

describe('a feed', () => {
  test('brings what is new, with its original, and is asked whether it changed', async () => {
    press.pages['/feed'] = { ...rss(press.origin, [{ path: '/a', title: 'A', date: '2024-05-04' }]), etag: '"1"' }
    press.pages['/a'] = { ...attack(3), etag: '"a"' }
    await following.add([`${press.origin}/feed`])
    expect(told(await look())).toEqual(['document added', 'checked listed'])
    const [{ id, source, url, original, published }] = await workspace.ledger.documents()
    expect([source, url, published?.slice(0, 10)]).toEqual([`${press.origin}/a`, `${press.origin}/a`, '2024-05-04'])
    expect(Buffer.from((await workspace.ledger.original(original!))!.bytes).toString()).toBe(press.pages['/a']?.body)
    expect((await workspace.ledger.counts()).claims).toBeGreaterThan(0)

    again()
    expect(told(await look())).toEqual(['checked unchanged'])
    expect(paths()).toEqual(['/feed'])
    expect(press.asked[0].headers['if-none-match']).toBe('"1"')

    // the entry says that it changed: the page is asked whether it did
    again()
    press.pages['/feed'] = { ...rss(press.origin, [{ path: '/a', title: 'A', date: '2024-05-05' }]), etag: '"2"' }
    expect(told(await look())).toEqual(['document unchanged', 'checked listed'])
    expect(press.asked.find(a => a.path === '/a')?.headers['if-none-match']).toBe('"a"')
    press.pages['/feed'] = { ...rss(press.origin, [{ path: '/a', title: 'A', date: '2024-05-06' }]), etag: '"3"' }
    press.pages['/a'] = { ...attack(9), etag: '"b"' }
    const [changed] = await look()
    expect(changed).toMatchObject({ kind: 'document', status: 'added', replaces: id })
  })

  test('goes on where an earlier run ended, and adds nothing twice', async () => {
    const items = [1, 2, 3, 4, 5].map(n => ({ path: `/${n}`, title: `T${n}`, date: `2024-05-0${n}` }))
    press.pages['/feed'] = { ...rss(press.origin, items), modified: 'Wed, 08 May 2024 10:00:00 GMT' }
    for (const n of [1, 2, 3, 4, 5]) press.pages[`/${n}`] = attack(n)
    await following.add([`${press.origin}/feed`])
    const [last] = (await look({ limit: 2 })).slice(-1)
    expect(last).toMatchObject({ kind: 'checked', fresh: 5, left: 3 })
    // another process, and the feed itself is unchanged by now
    following = await openFollowing(address, workspace.ledger)
    again()
    expect(told(await look())).toEqual([...Array(3).fill('document added'), 'checked unchanged'])
    expect(press.asked[0].headers['if-modified-since']).toBe('Wed, 08 May 2024 10:00:00 GMT')
    expect(paths().filter(p => /^\/\d$/.test(p))).toEqual(['/3', '/2', '/1'])
    expect(following.list()).toMatchObject([
      { kind: 'feed', title: 'Harbour Post', documents: 5, waiting: 0, failed: 0, error: null },
    ])
    expect(statSync(`${address}.follow.json`).mode & 0o777).toBe(0o600)
  })

  test('what fails stops nothing; what may pass is tried again, three times at most', async () => {
    press.pages['/feed'] = rss(press.origin, [
      { path: '/busy', title: 'Busy', date: '2024-05-05' },
      { path: '/gone', title: 'Gone', date: '2024-05-04' },
      { path: '/good', title: 'Good', date: '2024-05-03' },
    ])
    press.pages['/busy'] = { body: '', status: 502 }
    press.pages['/good'] = attack(3)
    await following.add([`${press.origin}/feed`])
    expect(told(await look())).toEqual([
      'failed RELATA_FETCH_STATUS',
      'failed RELATA_FETCH_STATUS',
      'document added',
      'checked listed',
    ])
    again()
    expect(told(await look())).toEqual(['failed RELATA_FETCH_STATUS', 'checked listed'])
    press.pages['/busy'] = attack(4)
    expect(told(await look())).toEqual(['document added', 'checked listed'])
    expect(paths()).not.toContain('/gone')
    press.pages['/feed'] = { body: 'no feed', type: 'text/plain' }
    expect(told(await look())).toEqual(['failed RELATA_FEED_INVALID'])
    expect(following.list()[0].error?.code).toBe('RELATA_FEED_INVALID')
  })

  test('a private address that a feed names is not fetched', async () => {
    press.pages['/feed'] = rss('http://169.254.169.254', [{ path: '/latest/meta-data', title: 'Keys' }])
    await following.add([`${press.origin}/feed`])
    expect(told(await look())).toEqual(['failed RELATA_FETCH_REFUSED', 'checked listed'])
  })

  test('a page leads to its feed', async () => {
    press.pages['/'] = {
      body: '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>',
    }
    press.pages['/feed'] = rss(press.origin, [{ path: '/a', title: 'A' }])
    press.pages['/a'] = attack(3)
    await following.add([`${press.origin}/`])
    expect(told(await look())).toEqual(['document added', 'checked listed'])
    again()
    await look()
    expect(paths()).toEqual(['/feed'])
  })
})

describe('manners', () => {
  test('robots.txt is asked once and obeyed, for what nobody named', async () => {
    press.pages['/robots.txt'] = {
      type: 'text/plain',
      body: 'User-agent: *\nDisallow: /feed\nDisallow: /private\n\nUser-agent: OtherBot\nDisallow: /',
    }
    press.pages['/feed'] = rss(press.origin, [
      { path: '/private/a', title: 'A', date: '2024-05-05' },
      { path: '/b', title: 'B', date: '2024-05-04' },
    ])
    press.pages['/b'] = attack(3)
    await following.add([`${press.origin}/feed`])
    expect(told(await look())).toEqual(['failed RELATA_ROBOTS', 'document added', 'checked listed'])
    expect(paths()).toEqual(['/feed', '/robots.txt', '/b'])
  })

  test('a robots.txt that cannot be had forbids all for now', async () => {
    press.pages['/robots.txt'] = { status: 503, body: '' }
    press.pages['/feed'] = rss(press.origin, [{ path: '/b', title: 'B' }])
    await following.add([`${press.origin}/feed`])
    expect(told(await look())).toEqual(['failed RELATA_ROBOTS', 'checked listed'])
  })

  test('there is a pause between two requests to one host, as long as the site wants', async () => {
    press.pages['/robots.txt'] = { type: 'text/plain', body: 'User-agent: Relata\nCrawl-delay: 0.2' }
    press.pages['/feed'] = rss(
      press.origin,
      [1, 2, 3].map(n => ({ path: `/${n}`, title: `T${n}` })),
    )
    for (const n of [1, 2, 3]) press.pages[`/${n}`] = attack(n)
    await following.add([`${press.origin}/feed`])
    await look({ delay: 50 })
    const times = press.asked.filter(a => /^\/\d$/.test(a.path)).map(a => a.at)
    expect(times[1] - times[0]).toBeGreaterThanOrEqual(190)
    expect(times[2] - times[1]).toBeGreaterThanOrEqual(190)
  })

  test('a busy server is left alone for as long as it says', async () => {
    press.pages['/feed'] = { status: 429, body: '', headers: { 'retry-after': '3600' } }
    await following.add([`${press.origin}/feed`])
    expect(told(await look())).toEqual(['failed RELATA_FETCH_STATUS'])
    again()
    expect(told(await look())).toEqual(['checked later'])
    expect(press.asked).toEqual([])
  })
})

test('a sitemap and its parts: only parts that changed are looked at again', async () => {
  const index = (day: string) => ({
    type: 'application/xml',
    body: `<sitemapindex><sitemap><loc>${press.origin}/1.xml.gz</loc><lastmod>2024-05-01</lastmod></sitemap><sitemap><loc>${press.origin}/2.xml</loc><lastmod>${day}</lastmod></sitemap></sitemapindex>`,
  })
  const part = (...names: string[]) =>
    `<urlset>${names.map(n => `<url><loc>${press.origin}/${n}</loc><lastmod>2024-05-01</lastmod></url>`).join('')}</urlset>`
  press.pages['/sitemap.xml'] = index('2024-05-02')
  press.pages['/1.xml.gz'] = { type: 'application/gzip', body: gzipSync(part('a')) }
  press.pages['/2.xml'] = { type: 'application/xml', body: part('b') }
  for (const [n, name] of ['a', 'b', 'c'].entries()) press.pages[`/${name}`] = attack(n + 1)
  await following.add([`${press.origin}/sitemap.xml`])
  expect(told(await look())).toEqual(['document added', 'document added', 'checked listed'])
  press.pages['/sitemap.xml'] = index('2024-05-09')
  press.pages['/2.xml'] = { type: 'application/xml', body: part('b', 'c') }
  again()
  expect(told(await look())).toEqual(['document added', 'checked listed'])
  expect(paths()).toEqual(['/sitemap.xml', '/robots.txt', '/2.xml', '/c'])
})

describe('on this machine', () => {
  const report = (n: number) =>
    `The Northern Front attacked the Coast League near Ostrow on ${n} May 2024. Police arrested two men.`

  test('a folder: what is new and what changed', async () => {
    const inbox = join(folder, 'inbox')
    mkdirSync(inbox)
    await following.add([inbox])
    expect(told(await look())).toEqual(['checked unchanged'])
    writeFileSync(join(inbox, 'a.txt'), report(1))
    writeFileSync(join(inbox, 'b.txt'), report(2))
    expect(told(await look())).toEqual(['document added', 'document added', 'checked listed'])
    expect(told(await look())).toEqual(['checked unchanged'])
    writeFileSync(join(inbox, 'a.txt'), report(30))
    utimesSync(join(inbox, 'a.txt'), new Date(), new Date(Date.now() + 5000))
    const [changed] = await look()
    expect(changed).toMatchObject({ kind: 'document', status: 'added', address: join(inbox, 'a.txt') })
    expect('replaces' in changed && changed.replaces).toBeTruthy()
  })

  const message = (n: number) =>
    `From ana@example.org Sat May  4 10:00:0${n} 2024\nFrom: Ana Rell <ana@example.org>\nTo: desk@example.org\nSubject: Report ${n}\nMessage-ID: <${n}@example.org>\nDate: Sat, 4 May 2024 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/plain\n\n${report(n)}\n>From the harbour nothing was heard.\n\n`

  test('a mailbox: each message once, also when more come', async () => {
    const box = join(folder, 'letters.mbox')
    writeFileSync(box, message(1) + message(2))
    await following.add([box])
    expect(told(await look())).toEqual(['document added', 'document added', 'checked listed'])
    expect(
      (await workspace.ledger.documents()).map(d => [d.title, d.byline, d.published?.slice(0, 10)]),
    ).toContainEqual(['Report 2', 'Ana Rell', '2024-05-04'])
    expect(told(await look())).toEqual(['checked unchanged'])
    appendFileSync(box, message(3))
    expect(told(await look())).toEqual(['document added', 'checked listed'])
    // a message that was moved within the file is the same message
    writeFileSync(box, message(3) + message(1))
    expect(told(await look())).toEqual(['checked unchanged'])
  })

  const record = (url: string, page: string, status = '200 OK', type = 'text/html') => {
    const http = `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n${page}`
    return gzipSync(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-05-04T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:${Math.random()}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`,
    )
  }

  test('a web archive: its pages with the day on which they were taken', async () => {
    const archive = join(folder, 'crawl.warc.gz')
    writeFileSync(
      archive,
      Buffer.concat([
        record('https://press.example/a', attack(1).body as string),
        record('https://press.example/gone', 'gone', '404 Not Found'),
        record('https://press.example/logo.png', 'PNG', '200 OK', 'image/png'),
        record('https://press.example/b', attack(2).body as string),
      ]),
    )
    await following.add([archive])
    expect(told(await look())).toEqual(['document added', 'document added', 'checked listed'])
    const documents = await workspace.ledger.documents()
    expect(documents.map(d => [d.url, d.fetched]).sort()).toEqual([
      ['https://press.example/a', '2024-05-04T10:00:00Z'],
      ['https://press.example/b', '2024-05-04T10:00:00Z'],
    ])
    expect(told(await look())).toEqual(['checked unchanged'])
    expect(press.asked).toEqual([])
  })

  test('what is neither is told, and not followed', async () => {
    writeFileSync(join(folder, 'notes.txt'), 'Notes')
    await expect(following.add([join(folder, 'notes.txt')])).rejects.toMatchObject({ code: 'RELATA_FEED_INVALID' })
    await expect(following.add([join(folder, 'nothing')])).rejects.toMatchObject({ code: 'RELATA_FILE_MISSING' })
    expect(following.list()).toEqual([])
  })
})

describe('the state', () => {
  test('of another collection is another one; what is dropped is forgotten', async () => {
    await following.add([folder])
    expect(await following.drop([folder, 'nothing'])).toEqual([folder])
    expect(following.list()).toEqual([])
    expect(JSON.parse(readFileSync(`${address}.follow.json`, 'utf8'))).toEqual({ version: 1, followed: {} })
  })

  test('that is damaged is told', async () => {
    writeFileSync(`${address}.follow.json`, '{"version": 1, "followed": [')
    await expect(openFollowing(address, workspace.ledger)).rejects.toMatchObject({ code: 'RELATA_FOLLOW_STATE' })
  })
})
