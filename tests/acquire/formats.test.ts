import { describe, expect, it } from 'vitest'
import { hashBytes } from '../../src/base/hash.js'
import { acquired, STORY } from './support/acquired.js'
import { docx, lockedPdf, pdf, scannedPdf, zip } from './support/files.js'

const PARAGRAPHS = STORY.map(p => p.replace(/[“”]/g, '"').replaceAll('’', "'"))

/** A text as lines of at most `width` letters. */
function lines(text: string, width: number): string[] {
  return text.match(new RegExp(`.{1,${width}}(?= |$)`, 'g'))!.map(line => line.trim())
}

describe('formats', () => {
  it('reads a PDF: headline, byline, joined lines, no running heads or page numbers', async () => {
    const page = (
      paragraphs: readonly string[],
      number: number,
      head: readonly (readonly [number, number, number, string])[],
    ) => {
      let y = head.length ? 700 : 760
      const body = paragraphs.flatMap(paragraph => {
        y -= 12
        return lines(paragraph, 60).map(line => [10, 72, (y -= 12), line] as const)
      })
      return [
        [8, 72, 810, 'Ministry of Harbours - Annual Report'] as const,
        ...head,
        ...body,
        [8, 300, 30, String(number)] as const,
      ]
    }
    const { document, format } = await acquired(
      pdf([
        page(PARAGRAPHS.slice(0, 2), 1, [
          [20, 72, 760, 'Ferry strike ends'],
          [20, 72, 736, 'after talks in Orsk'],
          [10, 72, 716, 'By Jane Doe'],
          [10, 72, 702, '4 May 2021'],
        ]),
        page(PARAGRAPHS.slice(2), 2, []),
        page(['A third page says little more than this, and it ends here.'], 3, []),
      ]),
    )
    expect(format).toBe('pdf')
    expect(document).toMatchObject({
      title: 'Ferry strike ends after talks in Orsk',
      byline: 'Jane Doe',
      published: '2021-05-04',
      language: 'en',
    })
    const text = document.text
    for (const paragraph of PARAGRAPHS) expect(text.split('\n\n')).toContain(paragraph)
    expect(text).not.toMatch(/Annual Report|^\d$/m)
  })

  it('puts words together that a PDF breaks at the end of a line', async () => {
    const body: [number, number, number, string][] = [
      'The government and the opposition met in the capital to nego-',
      'tiate for the third time this week, while the self-',
      'proclaimed council of the islands stayed away from the talks.',
    ].map((text, i) => [10, 72, 700 - i * 12, text])
    expect((await acquired(pdf([body]))).document.text).toBe(
      'The government and the opposition met in the capital to negotiate for the third time this week, while the self-proclaimed council of the islands stayed away from the talks.',
    )
  })

  it('reads a Word document: title by its style, author by its properties', async () => {
    const { document, format, original } = await acquired(docx('Ferry strike ends', PARAGRAPHS, 'Jane Doe'))
    expect(format).toBe('docx')
    expect(document).toMatchObject({ title: 'Ferry strike ends', byline: 'Jane Doe', text: PARAGRAPHS.join('\n\n') })
    expect(original.mediaType).toContain('wordprocessingml')
    expect(original.hash).toBe(hashBytes(original.bytes))
  })

  it('reads a message: subject, sender, date, own words, and names what it left out', async () => {
    const mail = [
      'From: Jane Doe <jane@harbour.example>',
      'To: desk@post.example',
      'Subject: =?utf-8?q?Re=3A_Strike_in_Orsk_=E2=80=93_update?=',
      'Date: Tue, 04 May 2021 09:30:00 +0200',
      'Message-ID: <1@harbour.example>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'The union says that the strike is over. The ministry has not yet said any=',
      'thing.',
      '',
      '-- ',
      'Jane Doe, Harbour Post',
      '--b',
      'Content-Type: application/zip; name=tables.zip',
      'Content-Disposition: attachment; filename=tables.zip',
      '',
      'x',
      '--b--',
    ].join('\r\n')
    const { document, notices, format } = await acquired(mail)
    expect(format).toBe('eml')
    expect(document).toMatchObject({
      title: 'Strike in Orsk – update',
      byline: 'Jane Doe',
      published: '2021-05-04T07:30:00Z',
      text: 'The union says that the strike is over. The ministry has not yet said anything.',
    })
    expect(notices.join()).toContain('tables.zip')
  })

  it('reads Markdown with its front matter, without its markup', async () => {
    const markdown = [
      '---',
      'title: "Ferry strike ends"',
      'author: Jane Doe',
      'date: 2021-05-04',
      'publisher: The Harbour Post',
      '---',
      '# Ferry strike ends',
      '',
      'The **union** said the [ministry](https://m.example) had _agreed_ to raise wages at port_of_orsk.',
      '',
      '## A long dispute',
      '',
      '- Talks broke down in April.',
      '- The army was called in.',
      '',
      '> “We have won,” she said.',
    ].join('\n')
    const { document, format } = await acquired(markdown, { name: 'story.md' })
    expect(format).toBe('markdown')
    expect(document).toMatchObject({
      title: 'Ferry strike ends',
      byline: 'Jane Doe',
      published: '2021-05-04',
      publisher: 'The Harbour Post',
    })
    expect(document.text).toBe(
      [
        'The union said the ministry had agreed to raise wages at port_of_orsk.',
        'A long dispute',
        'Talks broke down in April.',
        'The army was called in.',
        '“We have won,” she said.',
      ].join('\n\n'),
    )
  })

  it.each([
    ['RELATA_FILE_EMPTY', Buffer.alloc(0)],
    ['RELATA_FILE_EMPTY', Buffer.from(' \n\t ')],
    ['RELATA_NOT_TEXT', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919 + ((i * i) % 251)) % 256))],
    ['RELATA_PDF_LOCKED', lockedPdf()],
    ['RELATA_PDF_NO_TEXT', scannedPdf()],
    ['RELATA_PDF_BROKEN', Buffer.from('%PDF-1.7\nnothing of a PDF follows')],
    ['RELATA_DOCX_BROKEN', docx('Title', ['Text.']).subarray(0, 900)],
    ['RELATA_DOCX_BROKEN', zip({ 'word/other.xml': '<w/>' })],
    ['RELATA_FORMAT_UNKNOWN', zip({ 'a.txt': 'text' })],
    ['RELATA_FORMAT_UNKNOWN', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1')],
    ['RELATA_TOO_LARGE', Buffer.alloc(17_000_000, 'word ')],
    ['RELATA_TOO_LARGE', Buffer.alloc(5_000_000, 'word ')],
    [
      'RELATA_NO_ARTICLE',
      Buffer.from(
        '<html><body><ul><li><a href=a>Strike ends in Orsk</a><li><a href=b>Minister resigns</a></ul></body></html>',
      ),
    ],
    [
      'RELATA_NO_ARTICLE',
      Buffer.from('<!doctype html><html><body><div id="root"></div><script src="app.js"></script></body></html>'),
    ],
  ])('gives %s', async (code, bytes) => {
    await expect(acquired(bytes as Buffer)).rejects.toMatchObject({ code })
  })
})
