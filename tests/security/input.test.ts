import { deflateSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { type Acquired, acquireSource } from '../../src/acquire/acquire.js'
import { endIsolated, parseIsolated } from '../../src/acquire/isolation/isolated.js'
import { source } from '../../src/acquire/source.js'
import { RelataError } from '../../src/base/errors.js'
import { hiddenIn } from '../../src/base/visible.js'
import { STORY } from '../acquire/support/acquired.js'
import { docx, paragraph, pdf, stream, zip } from './support.js'

afterAll(endIsolated)

/** What becomes of some bytes: a document, or the code of an error. Anything else that is thrown fails the test. */
async function outcome(content: string | Uint8Array, name = 'given'): Promise<string | Acquired> {
  try {
    return await acquireSource(source(Buffer.from(content as string), { name }))
  } catch (thrown) {
    if (thrown instanceof RelataError && thrown.code !== 'RELATA_INTERNAL') return thrown.code
    throw thrown
  }
}

const story = STORY.join('\n\n')
const page = (inner: string, head = '') =>
  `<!doctype html><html><head><title>Strike ends</title>${head}</head><body><h1>Strike ends</h1>${STORY.map(p => `<p>${p}</p>`).join('')}${inner}</body></html>`
const laughs = (depth: number, name = 'lol') =>
  `<!DOCTYPE x [<!ENTITY ${name}0 "${name}">${Array.from({ length: depth }, (_, i) => `<!ENTITY ${name}${i + 1} "${`&${name}${i};`.repeat(10)}">`).join('')}]>`
const font = '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>'
const pages = (kids: string, count: number) => `<</Type /Pages /Kids [${kids}] /Count ${count}>>`
const onePage = (contents: string) =>
  `<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources <</Font <</F1 4 0 R>>>> /Contents ${contents}>>`
const packed = (bytes: Uint8Array, times = 1) => {
  let all = bytes
  for (let i = 0; i < times; i++) all = deflateSync(all)
  return stream(all, `/Filter [${'/FlateDecode '.repeat(times)}]`)
}

describe('bombs', () => {
  it.each([
    ['a Word document that says it unpacks to gigabytes', () => docx(paragraph('x'), { lie: 4_000_000_000 })],
    ['one that unpacks to more than it says', () => docx(paragraph('x '.repeat(4_000_000)), { lie: 5000 })],
    [
      'one with a huge file beside its text',
      () => zip({ 'word/document.xml': '<x/>', 'word/a.xml': Buffer.alloc(90_000_000) }),
    ],
    ['a packed text', () => gzipSync(Buffer.alloc(50_000_000, 'a'))],
    ['an archive in an archive', () => zip({ 'a.zip': zip({ 'b.txt': Buffer.alloc(1_000_000) }) })],
  ])('%s', async (_, make) => {
    expect(await outcome(make())).toMatch(/^RELATA_(TOO_LARGE|FORMAT_UNKNOWN|DOCX_BROKEN)$/)
  })

  it('a Word document with more files than any has', async () => {
    const files = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`word/${i}.xml`, '']))
    expect(await outcome(zip(files))).toBe('RELATA_DOCX_BROKEN')
  })

  it.each([
    ['in a Word document', docx(paragraph('&lol9;'), { head: laughs(9) })],
    ['in a page', `<?xml version="1.0"?>${laughs(9)}<html><body><p>&lol9;</p></body></html>`],
    [
      'by parameters',
      `<!DOCTYPE html [<!ENTITY % a SYSTEM "file:///etc/passwd">%a;]><html><body><p>&a; ${STORY[0]}</p></body></html>`,
    ],
    [
      'from a file',
      docx(paragraph('&secret;'), { head: '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>' }),
    ],
  ])('entities that multiply or fetch (%s) stay as they stand', async (_, content) => {
    const got = await outcome(content)
    const text = typeof got === 'string' ? got : got.document.text
    expect(text.length).toBeLessThan(5000)
    expect(text).not.toMatch(/root:|lollol/)
  })

  it.each([
    [
      'packed a hundred thousand times over',
      pdf([
        '<</Type /Catalog /Pages 2 0 R>>',
        pages('3 0 R', 1),
        onePage('5 0 R'),
        font,
        packed(Buffer.alloc(60_000_000, ' '), 3),
      ]),
    ],
    [
      'whose pages are their own parents',
      pdf(['<</Type /Catalog /Pages 2 0 R>>', '<</Type /Pages /Kids [2 0 R 2 0 R] /Count 2000000000>>', font]),
    ],
    [
      'that says it has a billion pages',
      pdf([
        '<</Type /Catalog /Pages 2 0 R>>',
        pages('3 0 R', 1_000_000_000),
        onePage('5 0 R'),
        font,
        stream(Buffer.from('BT /F1 12 Tf (Hello) Tj ET')),
      ]),
    ],
    ['nested without end', pdf(['<</Type /Catalog /Pages 2 0 R>>', `${'['.repeat(60_000)}${']'.repeat(60_000)}`])],
    ['whose stream is not there', pdf(['<</Type /Catalog /Pages 2 0 R>>', pages('3 0 R', 1), onePage('99 0 R'), font])],
    [
      'that runs a script',
      pdf([
        '<</Type /Catalog /Pages 2 0 R /OpenAction <</S /JavaScript /JS (while(true){})>>>>',
        pages('3 0 R', 1),
        onePage('5 0 R'),
        font,
        stream(Buffer.from('BT /F1 12 Tf (Hi) Tj ET')),
      ]),
    ],
  ])('a PDF %s', async (_, content) => {
    expect(await outcome(content)).toMatch(/^RELATA_(PDF_|TOO_|PARSE_)/)
  })
})

describe('depth and length', () => {
  it.each([
    ['elements', page('<div>'.repeat(20_000))],
    ['links', page('<a href=x>'.repeat(5_000))],
    ['tables', page('<table><tr><td>'.repeat(1_000))],
    ['lists', page('<ul><li>'.repeat(3_000))],
    ['JSON', page('', `<script type="application/ld+json">${'[{"a":'.repeat(50_000)}</script>`)],
    [
      'quotations of a mail',
      `From: a@x.org\nTo: b@x.org\nSubject: s\nMessage-ID: <1@x>\nDate: Mon, 3 May 2021 10:00:00 +0000\n\n${'>'.repeat(50_000)} ${STORY[0]}\n`,
    ],
    [
      'parts of a mail',
      `From: a@x.org\nTo: b@x.org\nSubject: s\nMIME-Version: 1.0\n${Array.from({ length: 600 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join('')}\nx`,
    ],
    ['quotations of Markdown', `# Strike ends\n\n${'> '.repeat(20_000)}${STORY[0]} [a](http://x.org/)\n`],
    ['brackets of Markdown', `# Strike ends\n\n${'['.repeat(20_000)}${STORY[0]}${']'.repeat(20_000)}\n\n**b**\n`],
    ['emphasis of Markdown', `# Strike ends\n\n${'**a_'.repeat(8_000)} ${STORY[0]}\n`],
    ['comments', page('<!--'.repeat(20_000))],
    ['character references', page(`<p>${'&amp;'.repeat(10_000)}</p>`)],
    ['attributes', page(`<p ${Array.from({ length: 20_000 }, (_, i) => `a${i}=1`).join(' ')}>x</p>`)],
  ])('of %s', async (_, content) => {
    const got = await outcome(content)
    if (typeof got === 'string') expect(got).toMatch(/^RELATA_(TOO_DEEP|NO_ARTICLE|MAIL_BROKEN|FILE_EMPTY|PARSE_TIME)$/)
    else expect(got.document.text.length).toBeGreaterThan(0)
  })

  it('a line of 100 MB is told before it is taken apart', async () => {
    expect(await outcome(Buffer.alloc(100_000_000, 'a '))).toBe('RELATA_TOO_LARGE')
  })

  it('lines of a megabyte are read', async () => {
    for (const unit of ['a', '. ', '(', '\u0301']) {
      const got = await outcome(`${story}\n\n${unit.repeat(400_000 / unit.length)}`)
      expect(typeof got === 'string' ? got : got.format).toMatch(/^(text|markdown|RELATA_NOT_TEXT)$/)
    }
  })
})

describe('two formats in one (polyglots)', () => {
  const script = '<script>alert(1)</script>'
  it.each([
    [
      'a PDF that is a page',
      Buffer.concat([Buffer.from(`<html><body>${script}`), pdf(['<</Type /Catalog /Pages 2 0 R>>', pages('', 0)])]),
    ],
    ['an archive that is a page', Buffer.concat([Buffer.from(page(script)), docx(paragraph(STORY[0]))])],
    ['a page that is an archive', Buffer.concat([docx(paragraph(STORY[0])), Buffer.from(page(script))])],
    ['a picture that is a page', Buffer.concat([Buffer.from('GIF89a/*'), Buffer.from(page(script))])],
    [
      'a mail that is a page',
      `From: a@x.org\nTo: b@x.org\nSubject: ${script}\nMessage-ID: <1@x>\nMIME-Version: 1.0\nContent-Type: text/html\n\n${page(script)}`,
    ],
    ['a text that is a page', `${story}\n\n${page(script)}`],
    ['a page named as a picture', page(script)],
  ])('%s is one of them, and runs nothing', async (_, content) => {
    const got = await outcome(content, 'given.png')
    if (typeof got === 'string') expect(got).toMatch(/^RELATA_/)
    else expect(`${got.document.text}`).not.toMatch(/<script|alert\(1\)/)
  })
})

describe('broken encodings', () => {
  const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map(p => Buffer.from(p as string)))
  it.each([
    ['a cut letter', bytes(story, [0xe2, 0x82])],
    ['letters that are too long', bytes(story, [0xc0, 0xaf, 0xe0, 0x80, 0xaf])],
    ['half a pair', bytes(story, [0xed, 0xa0, 0x80])],
    ['a mark that lies', bytes([0xff, 0xfe], story)],
    ['another mark that lies', bytes([0xfe, 0xff], story)],
    ['a charset that there is not', `<html><head><meta charset="klingon-8"></head>${page('')}`],
    [
      'UTF-7',
      `<html><head><meta charset="utf-7"></head><body>+ADw-script+AD4-alert(1)+ADw-/script+AD4- ${STORY.join(' ')}</body></html>`,
    ],
    ['an escape to another set', bytes('\u001b$B', story)],
    ['UTF-16 that ends early', Buffer.concat([Buffer.from(`\ufeff${story}`, 'utf16le'), Buffer.from([0x41])])],
    ['UTF-32', Buffer.from([...story].flatMap(c => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8, 0, 0]))],
    ['nothing but zeros', Buffer.alloc(10_000)],
    ['noise', Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * 7919) & 255))],
  ])('%s', async (_, content) => {
    const got = await outcome(content)
    if (typeof got === 'string') expect(got).toMatch(/^RELATA_(NOT_TEXT|FILE_EMPTY|NO_ARTICLE|FORMAT_UNKNOWN)$/)
    else {
      expect(got.document.text.isWellFormed()).toBe(true)
      expect(got.document.text).not.toMatch(/<script/)
    }
  })
})

describe('what would deceive a reader', () => {
  it.each([
    ['zero-width spaces', 'The Nor\u200Bthern Front', 'The Northern Front', /nobody sees.*U\+200B/],
    ['joiners in a Latin word', 'The Nor\u200Dthern Front', 'The Northern Front', /nobody sees.*U\+200D/],
    [
      'tags, in which a text is hidden',
      `The Front${[...'ignore'].map(c => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join('')}`,
      'The Front',
      /nobody sees.*U\+E0069/,
    ],
    ['fillers', 'The\u3164 Front', 'The Front', /nobody sees.*U\+3164/],
    ['an override', 'The \u202Etnorf\u202C Front', 'The tnorf Front', /direction of writing.*U\+202E/],
    ['an isolate', 'The \u2067Front\u2069', 'The Front', /direction of writing.*U\+2067/],
    ['a mixed name', 'The Nоrthern Front', 'The Nоrthern Front', /two scripts.*Nоrthern \(Latin and Cyrillic\)/],
    ['a name of other letters', 'The forces of Сосо', 'The forces of Сосо', /look Latin.*Сосо \(Cyrillic\)/],
  ])('%s: told, not hidden', async (_, words, kept, notice) => {
    for (const content of [
      `${words} said on Tuesday.\n\n${story}`,
      page(
        `<p>${words} said on Tuesday that the talks in the capital would go on until the summer, and no later than that.</p>`,
      ),
      docx(paragraph(words) + STORY.map(paragraph).join('')),
    ]) {
      const got = await outcome(content)
      expect(typeof got).toBe('object')
      const { document, notices } = got as Acquired
      expect(document.text).toContain(kept)
      expect(notices.join('\n')).toMatch(notice)
      expect(hiddenIn(JSON.stringify(document))).toEqual({ unseen: [], turning: [] })
    }
  })

  it('titles and names of those who wrote it too', async () => {
    const got = await outcome(
      page(
        '',
        '<meta name="author" content="Jane\u202E Doe\u200B"><meta property="og:site_name" content="The\u2066 Post">',
      ).replace(/Strike ends/g, 'Strike\u200B ends\u202E'),
    )
    expect(hiddenIn(JSON.stringify((got as Acquired).document))).toEqual({ unseen: [], turning: [] })
  })

  it('a text in Russian or Arabic, with joiners where they belong, is nothing of that kind', async () => {
    for (const text of ['Рабочие порта закончили забастовку. '.repeat(20), 'می\u200Cخواهم بروم. '.repeat(40), story]) {
      const got = (await outcome(text)) as Acquired
      expect(got.notices.filter(n => /scripts|Latin|direction|nobody/.test(n))).toEqual([])
    }
  })
})

describe('the thread that takes documents apart', () => {
  const slow = source(Buffer.from(page(`<div class="a">${'<p>x</p>'.repeat(60_000)}</div>`)))
  it('is ended when it takes too long, and the next document gets another', async () => {
    const limits = { time: 60, heap: 1024, growth: 2048 }
    await expect(parseIsolated(slow, limits)).rejects.toMatchObject({ code: 'RELATA_PARSE_TIME' })
    const { draft } = await parseIsolated(source(Buffer.from(page(''))))
    expect(draft.text).toContain(STORY[0])
  })

  it('is ended when it takes too much memory', async () => {
    await endIsolated()
    const limits = { time: 60_000, heap: 24, growth: 2048 }
    await expect(parseIsolated(slow, limits)).rejects.toMatchObject({ code: 'RELATA_PARSE_MEMORY' })
    const growth = { time: 60_000, heap: 1024, growth: 1 }
    await expect(parseIsolated(slow, growth)).rejects.toMatchObject({ code: 'RELATA_PARSE_MEMORY' })
    expect((await parseIsolated(source(Buffer.from(page(''))))).format).toBe('html')
  })
})
