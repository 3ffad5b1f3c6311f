import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { listingOf } from '../../src/acquire/feed/listing.js'
import { source } from '../../src/acquire/source.js'

const at = 'https://example.org/news/feed'
const listing = (text: string | Buffer) =>
  listingOf(source(typeof text === 'string' ? new TextEncoder().encode(text) : text, { name: at, url: at }))
const addresses = async (text: string | Buffer) => {
  const found = await listing(text)
  return 'entries' in found ? found.entries.map(e => e.address) : found
}

describe('feeds', () => {
  test('RSS: links, dates and titles, newest first, each once', async () => {
    const found = await listing(`<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>
      <item><title>Old</title><link>https://example.org/old</link><pubDate>Mon, 04 Mar 2024 10:00:00 GMT</pubDate></item>
      <item><title>Now &amp; then</title><link>/new#top</link><pubDate>Tue, 05 Mar 2024 10:00:00 +0200</pubDate></item>
      <item><title>Again</title><link>https://example.org/old</link></item>
      <item><title>By its guid</title><guid>https://example.org/guid</guid></item>
      <item><title>No address</title><guid isPermaLink="false">77</guid></item>
      <item><title>Not fetched</title><link>javascript:alert(1)</link></item></channel></rss>`)
    expect(found).toMatchObject({ kind: 'feed', title: 'Harbour Post', sitemaps: [] })
    expect('entries' in found && found.entries).toEqual([
      { address: 'https://example.org/new', title: 'Now & then', published: '2024-03-05T08:00:00.000Z' },
      { address: 'https://example.org/old', title: 'Old', published: '2024-03-04T10:00:00.000Z' },
      { address: 'https://example.org/guid', title: 'By its guid', published: null },
    ])
  })

  test.each([
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">P</title><entry><title>A</title><id>urn:1</id>
       <link rel="self" href="https://example.org/a.atom"/><link rel="alternate" href="https://example.org/a"/><updated>2024-03-05T10:00:00Z</updated></entry></feed>`,
    ],
    [
      'RDF',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>P</title></channel>
       <item><title>A</title><link>https://example.org/a</link></item></rdf:RDF>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'P',
        items: [{ id: '1', url: 'https://example.org/a', title: 'A' }],
      }),
    ],
  ])('%s', async (_, text) => expect(await addresses(text)).toEqual(['https://example.org/a']))

  test('a page leads to the feed that it names', async () => {
    const page =
      '<html><head><link href="/feed.xml?a=1&amp;b=2" type="application/atom+xml" rel="alternate"></head><body>News</body></html>'
    expect(await listing(page)).toEqual({ feed: 'https://example.org/feed.xml?a=1&b=2' })
  })
})

describe('sitemaps', () => {
  const map = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
    <url><loc>https://example.org/a</loc><lastmod>2024-03-01</lastmod></url>
    <url><loc>https://example.org/b</loc><news:news><news:publication_date>2024-03-05</news:publication_date><news:title>B</news:title></news:news></url></urlset>`

  test('addresses by when they changed; what the news extension says', async () => {
    expect(await listing(map)).toMatchObject({
      kind: 'sitemap',
      entries: [
        { address: 'https://example.org/b', title: 'B', published: '2024-03-05T00:00:00.000Z' },
        { address: 'https://example.org/a', title: null, published: '2024-03-01T00:00:00.000Z' },
      ],
    })
  })

  test('packed, and an index of them', async () => {
    expect(await addresses(gzipSync(map))).toHaveLength(2)
    const index = '<sitemapindex><sitemap><loc>https://example.org/1.xml</loc></sitemap></sitemapindex>'
    expect(await listing(index)).toMatchObject({ entries: [], sitemaps: [{ address: 'https://example.org/1.xml' }] })
  })
})

describe('what is none', () => {
  test.each([
    ['a page', '<html><body><p>Nothing here.</p></body></html>'],
    ['a broken feed', '<rss version="2.0"><channel><item><title>Half'],
    ['a text', 'Just words.'],
    ['damaged packing', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3])],
  ])('%s is told', async (_, text) => {
    const found = await listing(text).catch(error => error.code)
    // a feed that breaks off may still list nothing
    if (typeof found === 'string') expect(found).toBe('RELATA_FEED_INVALID')
    else expect('entries' in found && found.entries).toEqual([])
  })

  test('a packed file that grows without bound is not unpacked', async () => {
    await expect(listing(gzipSync(Buffer.alloc(30_000_000, 60)))).rejects.toMatchObject({ code: 'RELATA_TOO_LARGE' })
  })

  test('entities that a document defines for itself do not grow without bound', async () => {
    const lol = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
    const bomb = `<?xml version="1.0"?><!DOCTYPE urlset [<!ENTITY l0 "lol">${lol}]><urlset><url><loc>https://example.org/&l12;</loc></url></urlset>`
    const feed = bomb.replace(/<urlset>.*$/, '<rss version="2.0"><channel><title>&l12;</title></channel></rss>')
    for (const text of [bomb, feed.replace('DOCTYPE urlset', 'DOCTYPE rss')]) {
      const found = await listing(text).catch(error => error.code)
      expect(JSON.stringify(found).length).toBeLessThan(10_000)
    }
  })
})
