// What is fuzzed, from which inputs, and what must hold of any result. Run `npx tsc -b && node scripts/build-data.mjs` first.
import { readdirSync, readFileSync } from 'node:fs'
import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import { coded, load, MARKS, must, source } from './common.mjs'
import { FEEDS } from './feeds.mjs'
import { IMPORTS } from './imports.mjs'

const { hiddenIn } = await load('base/visible.js')

const samples = new URL('../../samples/', import.meta.url)
const sample = ending =>
  readdirSync(samples)
    .filter(name => name.endsWith(ending) && !/^readme/i.test(name))
    .map(name => readFileSync(new URL(name, samples)))

/** Takes bytes apart as a file of that name, on this thread. */
function parsing(name, seeds, words, watched = ['/dist/acquire/']) {
  return async () => {
    const { parse } = await load('acquire/parse.js')
    return {
      watched,
      seeds: seeds(),
      words: [...words, ...MARKS],
      run: bytes =>
        coded(async () => {
          const { draft } = await parse(source(Buffer.from(bytes), { name }))
          must(draft.text.isWellFormed() || !bytes.toString().isWellFormed(), 'a text that is no text')
          must(!hiddenIn(draft.text).turning.length, 'a text that turns its direction')
          must(
            !draft.published || /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/.test(draft.published),
            `a date ${draft.published}`,
          )
        }),
    }
  }
}

function docx(body) {
  const files = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    'docProps/core.xml': '<cp><dc:title>Strike ends</dc:title><dc:creator>Jane Doe</dc:creator></cp>',
  }
  const parts = []
  const directory = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(text)
    const head = Buffer.alloc(30)
    head.write('PK\x03\x04', 'latin1')
    head.writeUInt16LE(8, 8)
    const fields = [
      [crc32(text), 14],
      [packed.length, 18],
      [Buffer.byteLength(text), 22],
    ]
    for (const [value, at] of fields) head.writeUInt32LE(value, at)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.write('PK\x01\x02', 'latin1')
    head.copy(entry, 6, 4, 30)
    entry.writeUInt32LE(offset, 42)
    parts.push(head, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(4, 8)
  end.writeUInt16LE(4, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

const DOCX_BODY =
  '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Strike ends</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>The union ended its strike in Orsk on Tuesday.</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:hyperlink w:anchor="a"><w:r><w:t>Workers</w:t></w:r></w:hyperlink></w:p>'

function pdf(content, filter = '') {
  const body = filter ? deflateSync(content) : Buffer.from(content)
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources <</Font <</F1 4 0 R>>>> /Contents 5 0 R>>',
    '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
    Buffer.concat([Buffer.from(`<</Length ${body.length} ${filter}>>\nstream\n`), body, Buffer.from('\nendstream')]),
    '<</Title (Strike ends) /Author (Jane Doe)>>',
  ]
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...objects.map((o, i) =>
      Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(o), Buffer.from('\nendobj\n')]),
    ),
    Buffer.from('trailer <</Root 1 0 R /Info 6 0 R /Size 7>>\n%%EOF'),
  ])
}
const SHOWN =
  'BT /F1 24 Tf 50 700 Td (Strike ends) Tj ET BT /F1 12 Tf 50 650 Td (The union ended its strike in Orsk on Tues-) Tj 0 -14 Td (day, the ministry said.) Tj ET'

const SENTENCES = [
  'Police arrested the two men in Orsk on Tuesday, the ministry said.',
  '"We have won," said Nadia Petrov, who leads the union, after it had signed the agreement with the army.',
  'The Northern Front denied that its fighters attacked the town in May 2019, killing 12 soldiers and wounding some 30 to 40 others.',
  'According to the Post, Lomna may have supplied arms worth $3.5 million to the militia, which it had fought until last year.',
  'Neither Ostrel nor Norvany accused the other; both withdrew their envoys.',
]

export const TARGETS = {
  ...FEEDS,
  ...IMPORTS,
  text: parsing('given.txt', () => [...sample('.txt'), Buffer.from(SENTENCES.join('\n\n'))], [
    'By Jane Doe\n',
    '4 May 2021\n',
    '\n\n',
    '- ',
    '1. ',
    'Subscribe',
  ]),
  markdown: parsing('given.md', () => sample('.md'), [
    '# ',
    '---\n',
    '**',
    '_',
    '](http://x.org)',
    '[',
    '![',
    '> ',
    '```\n',
    '| a | b |\n',
    '<b>',
    'date: 2021-05-04\n',
    '[^1]',
  ]),
  html: parsing('given.html', () => sample('.html'), [
    '<p>',
    '</p>',
    '<div class="byline">',
    '<table><tr><td>',
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"',
    '"}</script>',
    '<meta property="article:published_time" content="',
    '<time datetime="',
    '<!--',
    '-->',
    '&#x202e;',
    '&amp;lt;',
    '<![CDATA[',
    '<svg><style>',
    '<template>',
    '<br>',
    '<h1>',
    'style="display:none"',
    '<body',
    '</html>',
    '2021-05-04T10:00:00Z',
  ]),
  mail: parsing(
    'given.eml',
    () => [
      ...sample('.eml'),
      Buffer.from(
        'From: a@x.org\nTo: b@x.org\nSubject: =?utf-8?q?Strike?=\nMessage-ID: <1@x>\nDate: Mon, 3 May 2021 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nThe strike=20is over.\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+VGhlIHN0cmlrZTwvcD4=\n--b--\n',
      ),
    ],
    [
      '--b\n',
      'Content-Type: ',
      'multipart/mixed; boundary="',
      'charset=utf-7',
      'base64',
      '=?utf-8?b?',
      '?=',
      'On Monday, X wrote:\n> ',
      '-- \n',
      'Content-Disposition: attachment; filename="',
      'message/rfc822',
      '=\n',
    ],
  ),
  docx: parsing(
    'given.docx',
    () => [docx(DOCX_BODY)],
    ['PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06', 'word/document.xml', '\xff\xff\xff\xff'],
    ['/dist/acquire/', '/mammoth/'],
  ),
  // the XML of a document without the archive around it, which chance alone would seldom leave whole
  'docx-xml': async () => {
    const { parse } = await load('acquire/parse.js')
    return {
      watched: ['/dist/acquire/', '/mammoth/'],
      seeds: [Buffer.from(DOCX_BODY)],
      words: [
        '<w:p>',
        '</w:p>',
        '<w:tbl>',
        '<w:tr>',
        '<w:tc>',
        '<w:br/>',
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText>HYPERLINK "x"</w:instrText>',
        '<w:footnoteReference w:id="1"/>',
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
        '<w:sym w:char="F028"/>',
        '<w:del>',
        '<w:drawing/>',
        '&lt;',
        '<!--',
        ...MARKS,
      ],
      run: bytes => coded(() => parse(source(docx(bytes.toString()), { name: 'given.docx' }))),
    }
  },
  pdf: parsing(
    'given.pdf',
    () => [pdf(SHOWN), pdf(SHOWN, '/Filter /FlateDecode')],
    [
      'obj',
      'endobj',
      'stream\n',
      'endstream',
      '<<',
      '>>',
      '/Kids [2 0 R]',
      '/Filter [/LZWDecode /ASCII85Decode]',
      '/Length 99999999',
      'BT',
      'ET',
      'Tj',
      '[(a) -500 (b)] TJ',
      '/Encrypt 6 0 R',
      '/Type /ObjStm',
      '/ToUnicode 5 0 R',
      'xref',
      'startxref',
    ],
    ['/dist/acquire/', '/unpdf/'],
  ),
  bytes: parsing(
    'given',
    () => [
      Buffer.from('\ufeffThe strike is over.', 'utf16le'),
      Buffer.from('<?xml version="1.0" encoding="shift_jis"?><html>'),
      Buffer.from([0xef, 0xbb, 0xbf, 0x41]),
    ],
    [
      '\xff\xfe',
      '\xfe\xff',
      '%PDF-',
      'PK\x03\x04',
      '<meta charset="utf-7">',
      '<meta charset="iso-2022-jp">',
      '\x1b$B',
      'From: a\n',
      '\x89PNG',
    ],
  ),
  fields: async () => {
    const { isoDate } = await load('acquire/metadata/date.js')
    const { bylineNames } = await load('acquire/metadata/byline.js')
    const { dateLine, bylineLine } = await load('acquire/metadata/line.js')
    const { datelineDate } = await load('acquire/metadata/dateline.js')
    const { daysOf } = await load('model/edtf.js')
    const { parseMoment } = await load('model/moment.js')
    const { readCsv } = await load('base/csv.js')
    const { nameKey, initialsOf, trigramsOf } = await load('base/name-key.js')
    const { readConllu } = await load('read/conllu.js')
    return {
      watched: ['/dist/acquire/metadata/', '/dist/model/', '/dist/base/', '/dist/read/conllu'],
      seeds: [
        '4 May 2021, 10:30 pm GMT',
        '2021-05-04T10:00:00+02:00',
        'By Jane Doe and John Roe, BBC News',
        'ORSK, May 4 (Reuters) -',
        '2020-05~/2021-06?',
        'entry:12',
        'a,"b ""c""",d\n1,2,3',
        '1\tPolice\tpolice\tNOUN\t_\t_\t2\tnsubj\t_\t_\n2\tleft\tleave\tVERB\t_\t_\t0\troot\t_\t_\n',
      ].map(s => Buffer.from(s)),
      words: [
        'May',
        '2021',
        ' GMT',
        'T25:61',
        '/',
        '~',
        '?',
        '..',
        '-13-45',
        'By ',
        ' and ',
        ',',
        '"',
        '\t',
        '_',
        '\n\n',
        ...MARKS,
      ],
      run: bytes =>
        coded(async () => {
          const text = bytes.toString()
          const date = isoDate(text)
          must(date === null || !Number.isNaN(Date.parse(date)), `a date ${date}`)
          for (const work of [bylineNames, dateLine, bylineLine, datelineDate, daysOf, parseMoment, readCsv]) work(text)
          for (const order of ['day-first', 'month-first']) isoDate(text, order)
          const key = nameKey(text)
          must(nameKey(key) === key || key === '', `a key that is none: ${key}`)
          initialsOf(key)
          trigramsOf(key)
          readConllu(text)
        }),
    }
  },
  reader: async () => {
    process.env.RELATA_TIER = 'fast'
    const { openReader } = await load('relata.js')
    const { document } = await load('model/document.js')
    const { annotationRecord } = await load('relata.js')
    const { claimSchema } = await load('model/claim.js')
    const reader = openReader('fast')
    return {
      watched: ['/dist/read/'],
      seeds: SENTENCES.map(s => Buffer.from(s)),
      words: [
        ' said',
        ' that ',
        ' the ',
        ' and ',
        ', which ',
        ' not ',
        '"',
        '“',
        '”',
        '(',
        ')',
        '. ',
        '\n\n',
        ' in May 2019',
        ' 3.5 million',
        ' according to ',
        ' accused ',
        ' denied ',
        ' of ',
        ' by ',
        ' who ',
        '- ',
        ';',
        ...MARKS,
      ],
      run: bytes =>
        coded(async () => {
          const text = bytes.toString().slice(0, 1500)
          const annotation = reader.annotate(document({ text, language: 'en', published: '2021-05-04' }))
          for (const claim of annotation.claims) {
            const { start, end } = claim.quote
            must(text.slice(start, end) === claim.quote.text, 'a quote that does not stand in the text')
            must(claimSchema.safeParse(claim).success, `a claim that is none: ${claim.type}`)
          }
          JSON.stringify(annotationRecord(annotation))
        }),
    }
  },
}
