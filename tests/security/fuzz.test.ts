import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bylineNames } from '../../src/acquire/metadata/byline.js'
import { isoDate } from '../../src/acquire/metadata/date.js'
import { datelineDate } from '../../src/acquire/metadata/dateline.js'
import { parse } from '../../src/acquire/parse.js'
import { source } from '../../src/acquire/source.js'
import { readCsv } from '../../src/base/csv.js'
import { RelataError } from '../../src/base/errors.js'
import { nameKey, trigramsOf } from '../../src/base/name-key.js'
import { hiddenIn, shown, withoutHidden } from '../../src/base/visible.js'
import { claimSchema } from '../../src/model/claim.js'
import { document } from '../../src/model/document.js'
import { daysOf } from '../../src/model/edtf.js'
import { parseMoment } from '../../src/model/moment.js'
import { readConllu } from '../../src/read/conllu.js'
import { annotationRecord, openReader } from '../../src/relata.js'
import { nameScrubber } from '../../src/wiring/scrubbing/name-scrubber.js'
import { redacted } from '../../src/wiring/scrubbing/pseudonym.js'
import { docx, paragraph, pdf, stream } from './support.js'

// Inputs by chance, some hundred for each parser, the same in each run of the suite; scripts/fuzz.mjs looks for more, led by coverage.
const runs = (numRuns: number) => ({ numRuns, seed: 20261123 })

const odd = fc.constantFrom(
  '\u200b',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\u0301',
  '“',
  '”',
  '’',
  '—',
  '…',
  '\u00a0',
  '😀',
  '\ud83d',
  '\0',
  '\r\n',
  '\t',
  'ﬁ',
  'İ',
  'ß',
  '１',
)
const anything = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) }, odd), { maxLength: 20 })
  .map(parts => parts.join(''))
/** Pieces that mean something, with anything in between. */
const mixed = (...pieces: readonly string[]) =>
  fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: anything }), {
      maxLength: 30,
    })
    .map(parts => parts.join(''))

async function taken(bytes: string | Uint8Array, name: string): Promise<string> {
  try {
    return (await parse(source(Buffer.from(bytes as string), { name }))).draft.text
  } catch (thrown) {
    if (thrown instanceof RelataError && thrown.code !== 'RELATA_INTERNAL') return ''
    throw thrown
  }
}

describe('every parser gives a text or a coded error', () => {
  it.each([
    [
      'given.eml',
      mixed(
        'From: a@x.org\n',
        'Subject: =?utf-8?q?a?=\n',
        'Message-ID: <1@x>\n',
        'Date: Mon, 3 May 2021 10:00:00 +0000\n',
        'MIME-Version: 1.0\n',
        'Content-Type: multipart/mixed; boundary=b\n',
        '\n--b\n',
        '--b--\n',
        'Content-Transfer-Encoding: base64\n',
        'Content-Type: text/html; charset=utf-7\n',
        '\n\n',
        '> quoted\n',
      ),
      60,
    ],
    [
      'given.md',
      mixed(
        '# A strike\n',
        '---\ndate: 2021-05-04\n---\n',
        '**',
        '_',
        '[a](http://x.org)',
        '![',
        '> ',
        '```\n',
        '| a | b |\n',
        '\n\n',
        '- ',
        '<b>',
        'The strike ended in Orsk on Tuesday.',
      ),
      80,
    ],
    [
      'given.txt',
      mixed(
        'By Jane Doe\n',
        '4 May 2021\n',
        '\n\n',
        'Subscribe\n',
        'ORSK, May 4 (Reuters) - ',
        'The strike ended in Orsk on Tuesday, the union said.',
        '- a\n',
        '. ',
      ),
      80,
    ],
    [
      'given',
      fc.uint8Array({ maxLength: 200 }).map(b => Buffer.concat([Buffer.from('<meta charset="iso-2022-jp"><p>'), b])),
      60,
    ],
  ] as const)('%s', async (name, inputs, n) => {
    await fc.assert(
      fc.asyncProperty(inputs as fc.Arbitrary<string | Buffer>, async given => {
        const text = await taken(given, name)
        expect(hiddenIn(text).turning).toEqual([])
      }),
      runs(n),
    )
  })

  it('a Word document of any XML, and a PDF of any content', async () => {
    const xml = mixed(
      paragraph('A strike.'),
      '<w:p>',
      '</w:p>',
      '<w:tbl><w:tr><w:tc>',
      '</w:tc></w:tr></w:tbl>',
      '<w:r>',
      '<w:br/>',
      '<w:fldChar w:fldCharType="begin"/>',
      '<w:instrText>HYPERLINK "x"</w:instrText>',
      '<w:footnoteReference w:id="1"/>',
      '<w:sym w:char="F028"/>',
      '&lt;',
      '<!--',
    )
    await fc.assert(
      fc.asyncProperty(xml, async body => void (await taken(docx(body), 'a.docx'))),
      runs(40),
    )
    const content = mixed(
      'BT /F1 12 Tf ',
      '50 700 Td ',
      '(Strike ends) Tj ',
      '[(a) -500 (b)] TJ ',
      'ET ',
      'q ',
      'Q ',
      '1 0 0 1 0 0 cm ',
      "(x) ' ",
      '<41> Tj ',
      '/X Do ',
      'BI /W 1 ID x EI ',
    )
    const of = (body: string) =>
      pdf([
        '<</Type /Catalog /Pages 2 0 R>>',
        '<</Type /Pages /Kids [3 0 R] /Count 1>>',
        '<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources <</Font <</F1 4 0 R>>>> /Contents 5 0 R>>',
        '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
        stream(Buffer.from(body)),
      ])
    await fc.assert(
      fc.asyncProperty(content, async body => void (await taken(of(body), 'a.pdf'))),
      runs(25),
    )
  })

  it('dates, bylines, tables, keys, moments, trees', () => {
    const fields = mixed(
      '4 May 2021',
      '2021-05-04T10:00:00+02:00',
      ' 25:61',
      'By Jane Doe and ',
      ', BBC News',
      '2020-05~',
      '/',
      '..',
      '?',
      'entry:12',
      'a,"b',
      '""',
      '\n',
      '1\tPolice\tpolice\tNOUN\t_\t_\t2\tnsubj\t_\t_\n',
      '_',
      '\t',
      'the ',
      'al-',
    )
    fc.assert(
      fc.property(fields, text => {
        const date = isoDate(text)
        if (date !== null) expect(Date.parse(date)).not.toBeNaN()
        const days = daysOf(text)
        if (days) expect(days[0]).toBeLessThanOrEqual(days[1])
        for (const work of [bylineNames, datelineDate, parseMoment, readCsv, trigramsOf]) work(text)
        expect(nameKey(nameKey(text))).toBe(nameKey(text))
        try {
          readConllu(text)
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(RelataError)
        }
      }),
      runs(400),
    )
  })

  it('what is hidden is seen: the same length of what is told, nothing left of what is taken out', () => {
    fc.assert(
      fc.property(anything, text => {
        const bare = withoutHidden(text)
        expect(hiddenIn(bare)).toEqual({ unseen: [], turning: [] })
        expect(shown(shown(text))).toBe(shown(text))
        const scrubbed = nameScrubber(['Jane Doe'], redacted).replaced(text, true)
        expect(scrubbed).toHaveLength(text.length)
      }),
      runs(400),
    )
  })
})

describe('the reader', () => {
  it('reads anything, and every claim is one, with a quote that stands in the text', () => {
    const reader = openReader('fast')
    const sentences = mixed(
      'Police arrested the two men in Orsk on Tuesday',
      ', the ministry said. ',
      '“We have won,” said Nadia Petrov',
      ' accused ',
      ' denied that ',
      'the Northern Front',
      ' its fighters attacked ',
      'the town',
      ' in May 2019',
      ', killing 12 soldiers. ',
      'According to the Post, ',
      ' may have supplied arms to ',
      ' which ',
      ' and ',
      '(',
      ')',
      '"',
      '. ',
      '\n\n',
      ' not ',
      ' who ',
    )
    fc.assert(
      fc.property(sentences, text => {
        const annotation = reader.annotate(document({ text, language: 'en', published: '2021-05-04' }))
        for (const claim of annotation.claims) {
          expect(text.slice(claim.quote.start, claim.quote.end)).toBe(claim.quote.text)
          expect(claimSchema.safeParse(claim).success).toBe(true)
        }
        JSON.stringify(annotationRecord(annotation))
      }),
      runs(40),
    )
  })
})
