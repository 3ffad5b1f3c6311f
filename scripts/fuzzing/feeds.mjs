// What is followed: feeds, sitemaps, robots.txt, mailboxes and web archives. No entry may lead elsewhere than to a page.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { coded, load, MARKS, must, source } from './common.mjs'

const AT = 'https://example.org/news/feed'
const XML = [
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '&amp;',
  '&#x202e;',
  '&#0;',
  '<!DOCTYPE a [<!ENTITY a "b&a;">]>',
  '&a;',
  '</',
  '/>',
  '<?xml version="1.0" encoding="utf-16"?>',
  'xmlns:a="b"',
  '__proto__',
  'constructor',
]

function listing(seeds, words) {
  return async () => {
    const { listingOf } = await load('acquire/feed/listing.js')
    return {
      watched: ['/dist/acquire/', '/feedsmith/', '/fast-xml-parser/'],
      seeds: seeds.map(seed => Buffer.from(seed)),
      words: [...words, ...XML, ...MARKS],
      run: bytes =>
        coded(async () => {
          const found = await listingOf(source(Buffer.from(bytes), { name: AT, url: AT }))
          const entries =
            'feed' in found
              ? [{ address: found.feed, title: null, published: null }]
              : [...found.entries, ...found.sitemaps]
          for (const { address, title, published } of entries) {
            must(/^https?:\/\//.test(new URL(address).href), `an address ${address}`)
            must(title === null || typeof title === 'string', 'a title that is no text')
            must(published === null || !Number.isNaN(Date.parse(published)), `a date ${published}`)
          }
          structuredClone(found)
        }),
    }
  }
}

/** What is read from a file, piece by piece. */
function archive(ending, module, name, seeds, words, watched) {
  return async () => {
    const { [name]: open } = await load(module)
    const folder = mkdtempSync(join(tmpdir(), 'relata-fuzz-'))
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
    const path = join(folder, `given.${ending}`)
    return {
      watched: ['/dist/acquire/', ...watched],
      seeds,
      words: [...words, ...MARKS],
      run: bytes =>
        coded(async () => {
          writeFileSync(path, bytes)
          let messages = 0
          for await (const one of open(path)) {
            must(one.source.bytes.length <= 64_000_000, 'a message that is too long')
            must(!one.source.url || /^https?:/i.test(one.source.url), `an address ${one.source.url}`)
            must(++messages <= bytes.length, 'more messages than bytes')
          }
        }),
    }
  }
}

const record = (type, address, body, more = '') =>
  `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2021-05-04T10:00:00Z\r\n${more}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`
const answer = (body, head = '') => `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n${head}\r\n${body}`
const PAGE = '<html><body><p>The union ended its strike in Orsk on Tuesday.</p></body></html>'
const WARC =
  record('warcinfo', '', 'software: x\r\n') +
  record('response', 'https://example.org/a', answer(PAGE), 'Content-Type: application/http; msgtype=response\r\n') +
  record(
    'response',
    'https://example.org/b',
    answer(`4c\r\n${PAGE}\r\n0\r\n\r\n`, 'Transfer-Encoding: chunked\r\n'),
    'Content-Type: application/http\r\n',
  ) +
  record('resource', 'https://example.org/c', 'The strike is over.', 'Content-Type: text/plain\r\n')
const MBOX =
  'From a@example.org Mon May  3 10:00:00 2021\nFrom: A <a@example.org>\nSubject: Strike\nMessage-ID: <1@example.org>\nX-Gmail-Labels: =?utf-8?q?a?=,b\nStatus: RO\n\nThe strike is over.\n>From here on all work.\n\nFrom b@example.org Tue May  4 10:00:00 2021\nSubject: Again\n\nIt began again.\n'

export const FEEDS = {
  feed: listing(
    [
      '<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Post</title><item><title>Now &amp; then</title><link>/new#top</link><pubDate>Tue, 05 Mar 2024 10:00:00 +0200</pubDate><guid isPermaLink="false">77</guid><dc:date>2024-03-05</dc:date></item></channel></rss>',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">P</title><entry><title>A</title><id>urn:1</id><link rel="self" href="a.atom"/><link href="https://example.org/a"/><updated>2024-03-05T10:00:00Z</updated></entry></feed>',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>P</title></channel><item><title>A</title><link>https://example.org/a</link></item></rdf:RDF>',
      '{"version":"https://jsonfeed.org/version/1.1","title":"P","items":[{"id":"1","url":"https://example.org/a","title":"A","date_published":"2024-03-05T10:00:00Z"}]}',
      '<html><head><link href="/feed.xml?a=1&amp;b=2" type="application/atom+xml" rel="alternate"></head><body>News</body></html>',
    ],
    [
      '<item>',
      '<entry>',
      '<link>',
      '<link href="',
      '<title>',
      '<guid>',
      '<pubDate>',
      'javascript:x',
      '//a',
      '<rss',
      '<feed',
      '"items":[',
      '{"url":',
      'null',
      '<itunes:image href="',
      '<media:group>',
      '<geo:lat>',
      '<podcast:value>',
    ],
  ),
  sitemap: listing(
    [
      '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://example.org/a</loc><lastmod>2024-03-05</lastmod><news:news><news:title>A</news:title><news:publication_date>2024-03-05T10:00:00Z</news:publication_date></news:news></url></urlset>',
      '<sitemapindex><sitemap><loc>/part.xml</loc><lastmod>2024</lastmod></sitemap></sitemapindex>',
      gzipSync('<urlset><url><loc>https://example.org/packed</loc></url></urlset>'),
    ],
    [
      '<url>',
      '<loc>',
      '</loc>',
      '<sitemap>',
      '<lastmod>',
      '<news:title>',
      '<urlset>',
      'toString',
      '<url><loc><a>b</a></loc></url>',
    ],
  ),
  robots: async () => {
    const { robotRules } = await load('acquire/feed/robots.js')
    return {
      watched: ['/dist/acquire/feed/'],
      seeds: [
        'User-agent: *\nDisallow: /private/\nAllow: /private/open$\nCrawl-delay: 5\nSitemap: https://example.org/map.xml\n',
        'user-agent: Relata\nuser-agent: other\nDisallow: /*a*b*c$\nDisallow: /%7e\nCrawl-delay: 1e9\n',
      ].map(s => Buffer.from(s)),
      words: [
        'User-agent: Relata\n',
        'User-agent: *\n',
        'Disallow: /',
        'Allow: *',
        '*a',
        '$',
        '#',
        '\n',
        ':',
        'Crawl-delay: -1\n',
        'Crawl-delay: Infinity\n',
        '%',
        '%ff',
        '__proto__',
        'constructor',
        ...MARKS,
      ],
      run: bytes =>
        coded(async () => {
          const { allows, delay } = robotRules('https://example.org/robots.txt', bytes.toString())
          for (const path of ['/', '/private/open', `/${'ab'.repeat(500)}c`, '/%7e?q=a', '/__proto__'])
            must(typeof allows(`https://example.org${path}`) === 'boolean', 'neither allowed nor forbidden')
          must(delay >= 0 && delay <= 120_000, `a pause of ${delay} ms`)
        }),
    }
  },
  mbox: archive(
    'mbox',
    'acquire/feed/mailbox.js',
    'mailbox',
    [Buffer.from(MBOX), Buffer.from(MBOX.replaceAll('\n', '\r\n'))],
    [
      '\nFrom ',
      'From \n',
      '\n>From ',
      '\n\n',
      'Message-ID: <',
      'X-Gmail-Labels: =?utf-8?q?',
      'Status: ',
      '__proto__: a\n',
      '\n ',
      ':',
      '=?x?b?=',
    ],
    ['/mbox-reader/', '/libmime/'],
  ),
  warc: archive(
    'warc',
    'acquire/feed/web-archive.js',
    'webArchive',
    [Buffer.from(WARC), gzipSync(WARC), Buffer.concat([gzipSync(WARC.slice(0, 150)), gzipSync(WARC.slice(150))])],
    [
      'WARC/1.0\r\n',
      'WARC/1.1\r\n',
      'Content-Length: 5\r\n',
      'Content-Length: 99999999999\r\n',
      'Content-Length: -1\r\n',
      'HTTP/1.1 200 OK\r\n',
      'Transfer-Encoding: chunked\r\n',
      'Content-Encoding: gzip\r\n',
      'Content-Encoding: br\r\n',
      'WARC-Type: response\r\n',
      'WARC-Type: revisit\r\n',
      'ffffffff\r\n',
      '0\r\n\r\n',
      '\r\n\r\n',
      'WARC-Target-URI: <',
      'WARC-Date: ',
      '\x1f\x8b\x08',
    ],
    ['/warcio/'],
  ),
}
