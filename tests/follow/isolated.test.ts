import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { type Held, heldIn } from '../../src/acquire/isolation/archive.js'
import { endIsolated, listIsolated } from '../../src/acquire/isolation/isolated.js'
import { source } from '../../src/acquire/source.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-held-'))
const file = (name: string, bytes: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
const limits = { time: 60_000, heap: 1024, growth: 2048 }
afterAll(() => endIsolated())

const record = (address: string, body: string, length = Buffer.byteLength(body)) =>
  `WARC/1.1\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2021-05-04T10:00:00Z\r\nContent-Type: text/plain\r\nContent-Length: ${length}\r\n\r\n${body}\r\n\r\n`

async function all<K extends keyof Held>(kind: K, path: string, within = limits): Promise<Held[K][]> {
  const found: Held[K][] = []
  for await (const one of heldIn(kind, path, within)) found.push(one)
  return found
}
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()

describe('a file of documents is taken apart in a thread', () => {
  test('a web archive, also packed: pages with their bytes and days', async () => {
    const warc =
      record('https://example.org/a', 'The strike is over.') + record('https://example.org/b', 'It began again.')
    for (const path of [file('plain.warc', warc), file('packed.warc.gz', gzipSync(warc))]) {
      const pages = await all('archive', path)
      expect(pages.map(p => [p.source.url, text(p.source.bytes), p.taken])).toEqual([
        ['https://example.org/a', 'The strike is over.', '2021-05-04T10:00:00Z'],
        ['https://example.org/b', 'It began again.', '2021-05-04T10:00:00Z'],
      ])
    }
  })

  test('a web archive that is cut off ends where it is cut off', async () => {
    const whole = record('https://example.org/a', 'The strike is over.')
    const passedOver = record('urn:other', 'The strike is over.', 5000)
    for (const [cut, known] of [
      [whole + passedOver, 1],
      [whole + record('https://example.org/b', 'It began', 5000), 2],
    ] as const)
      expect(await all('archive', file('cut.warc', cut))).toHaveLength(known)
  })

  test('a mailbox, of which only what is asked for is read', async () => {
    const path = file(
      'two.mbox',
      'From a Mon May  3 10:00:00 2021\nSubject: A\n\nOne.\n\nFrom b Tue May  4 10:00:00 2021\nSubject: B\n\nTwo.\n',
    )
    expect((await all('mailbox', path)).map(m => text(m.source.bytes).split('\n')[0])).toEqual([
      'Subject: A',
      'Subject: B',
    ])
    for await (const { source } of heldIn('mailbox', path)) {
      expect(text(source.bytes)).toContain('One.')
      break
    }
  })

  test('the thread is ended where it takes too much memory', async () => {
    const path = file(
      'endless.mbox',
      `From a Mon May  3 10:00:00 2021\n${'a line of a message without end\n'.repeat(250_000)}`,
    )
    await expect(all('mailbox', path, { ...limits, heap: 12 })).rejects.toMatchObject({ code: 'RELATA_PARSE_MEMORY' })
  })

  test('the thread is ended where nothing more comes of it', async () => {
    const path = file('late.mbox', 'From a Mon May  3 10:00:00 2021\n\nOne.\n')
    await expect(all('mailbox', path, { ...limits, time: 1 })).rejects.toMatchObject({ code: 'RELATA_PARSE_TIME' })
  })

  test('what is not there is told', async () => {
    await expect(all('archive', join(folder, 'none.warc'))).rejects.toMatchObject({ code: 'RELATA_FILE_UNREADABLE' })
  })
})

describe('a feed is taken apart in a thread', () => {
  const at = 'https://example.org/feed'
  const feed = (text: string) => source(Buffer.from(text), { name: at, url: at })
  const items = (count: number) =>
    `<rss version="2.0"><channel>${Array.from({ length: count }, (_, i) => `<item><title>A &amp; B</title><link>/${i}</link></item>`).join('')}</channel></rss>`

  test('its entries come back, and errors with their codes', async () => {
    expect(await listIsolated(feed(items(2)))).toMatchObject({
      kind: 'feed',
      entries: [{ title: 'A & B' }, { address: `https://example.org/1` }],
    })
    await expect(listIsolated(feed('<html><body>none</body></html>'))).rejects.toMatchObject({
      code: 'RELATA_FEED_INVALID',
    })
  })

  test('the thread is ended where it takes too long, and the next feed gets another', async () => {
    await expect(listIsolated(feed(items(100_000)), { ...limits, time: 60 })).rejects.toMatchObject({
      code: 'RELATA_PARSE_TIME',
    })
    expect(await listIsolated(feed(items(1)))).toMatchObject({ kind: 'feed' })
  })
})
