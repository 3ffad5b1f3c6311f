import { describe, expect, it } from 'vitest'
import { STORY } from '../acquire/support/acquired.js'
import { docx, lockedPdf, scannedPdf } from '../acquire/support/files.js'
import { files, jsonLines, relata } from './support/relata.js'

const REPORT =
  'Police in Orsk arrested two dockers on Tuesday, the transport ministry said.\n\nThe union accused the ministry of blackmail.'

describe('annotate', () => {
  it('gives one line for each line, in order, also for those that failed', async () => {
    const input = [
      JSON.stringify({ id: 'a', text: REPORT, title: 'T', published: '2021-05-04' }),
      'no JSON',
      '',
      JSON.stringify({ id: 'b', title: 'no text' }),
      JSON.stringify({ id: 7, text: 'Line\u2028separators stay where they are.' }),
      JSON.stringify({ id: 'empty', text: '' }),
    ].join('\n')
    const { status, stdout, stderr } = await relata(['annotate', '--input', 'jsonl'], input)
    const records = jsonLines(stdout)
    expect(records.map(r => r.document.id)).toEqual(['a', 'line 2', 'b', '7', 'empty'])
    expect(records.map(r => r.error?.code)).toEqual([
      undefined,
      'RELATA_LINE_INVALID',
      'RELATA_LINE_INVALID',
      undefined,
      undefined,
    ])
    expect(records[0].document).toMatchObject({ text: REPORT, title: 'T', published: '2021-05-04' })
    for (const layer of ['sentences', 'tokens', 'mentions', 'times', 'attributions', 'claims'])
      expect(records[1][layer]).toEqual([])
    expect(records[3].document.text).toBe('Line\u2028separators stay where they are.')
    expect(records[0].tokens.length).toBeGreaterThan(15)
    for (const { start, end, text } of records[0].tokens) expect(REPORT.slice(start, end)).toBe(text)
    for (const { quote } of records[0].claims) expect(REPORT.slice(quote.start, quote.end)).toBe(quote.text)
    expect(records[0].claims.map((c: { type: string }) => c.type)).toEqual(expect.arrayContaining(['coerce', 'accuse']))
    expect(status).toBe(1)
    expect(stderr).toMatch(/RELATA_LINE_INVALID: standard input, line 2: not JSON/)
  })

  it('takes a file as it stands, furniture and blanks included', async () => {
    const text = `Mobile Edition\r\n\r\n  ${REPORT}\r\n`
    const [path] = files({ 'report.txt': text })
    const { status, stdout } = await relata(['annotate', path])
    expect(jsonLines(stdout)[0].document.text).toBe(text)
    expect(status).toBe(0)
  })

  it('reads nothing in a language that is not read, and says so', async () => {
    const text =
      'Die Hafenarbeiter von Orsk haben am Dienstag ihren Streik beendet, nachdem das Ministerium höhere Löhne zugesagt hatte. '.repeat(
        3,
      )
    const german = await relata(['annotate', '--input', 'jsonl'], JSON.stringify({ id: 'g', text }))
    expect(jsonLines(german.stdout)[0]).toMatchObject({ document: { text, language: 'de' }, tokens: [], claims: [] })
    expect(german.stderr).toMatch(/Notice .*line 1: The text is in German, which is not read/)
    expect(german.status).toBe(0)
    const told = await relata(['annotate', '--input', 'jsonl', '--language', 'en'], JSON.stringify({ id: 'g', text }))
    expect(jsonLines(told.stdout)[0].tokens.length).toBeGreaterThan(10)
  })
})

describe('read', () => {
  it('prints claims with who, what, source and quote within 80 columns', async () => {
    const { status, stdout } = await relata(['read', ...files({ 'report.txt': REPORT })])
    expect(status).toBe(0)
    expect(stdout).toMatch(/→ two dockers/)
    expect(stdout).toMatch(/coerce · arrest/)
    expect(stdout).toMatch(/said by +.*transport ministry/)
    expect(stdout).toContain('“')
    expect(Math.max(...stdout.split('\n').map(line => line.length))).toBeLessThanOrEqual(80)
  })

  it('prints JSON, JSON lines and Markdown', async () => {
    const [path] = files({ 'report.txt': REPORT })
    const [json, lines, markdown] = await Promise.all([
      relata(['read', '--json', path]),
      relata(['read', '--format', 'jsonl', path]),
      relata(['read', '--format', 'markdown', path]),
    ])
    const claims = JSON.parse(json.stdout)
    expect(claims.length).toBeGreaterThan(0)
    expect(jsonLines(lines.stdout)).toEqual(claims)
    expect(markdown.stdout).toMatch(/^## /)
    expect(markdown.stdout.match(/^ {2}> /gm)).toHaveLength(claims.length)
  })

  it('reads the good documents beside every kind of broken one, names each with its code, and ends with 1', async () => {
    const noise = Buffer.from(Array.from({ length: 100_000 }, (_, i) => (i * 7919 + ((i * i) % 251)) % 256))
    const broken = files({
      'noise.bin': noise,
      'empty.txt': '',
      'long.txt': 'Police arrested two men. '.repeat(800_000),
      'locked.pdf': lockedPdf(),
      'scan.pdf': scannedPdf(),
      'links.html': '<html><body><a href=a>One story</a> <a href=b>Another story</a></body></html>',
      'torn.docx': docx('T', ['x']).subarray(0, 700),
      'picture.png': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    })
    const good = files({ 'one.txt': REPORT, 'two.docx': docx('Strike ends', STORY) })
    const { status, stdout, stderr } = await relata([
      'read',
      '--format',
      'jsonl',
      good[0],
      ...broken,
      '/no/such/file',
      good[1],
    ])
    expect(status).toBe(1)
    const codes = stderr
      .split('\n')
      .filter(Boolean)
      .map(line => line.split(':')[0])
    expect(codes).toEqual([
      'RELATA_NOT_TEXT',
      'RELATA_FILE_EMPTY',
      'RELATA_TOO_LARGE',
      'RELATA_PDF_LOCKED',
      'RELATA_PDF_NO_TEXT',
      'RELATA_NO_ARTICLE',
      'RELATA_DOCX_BROKEN',
      'RELATA_FORMAT_UNKNOWN',
      'RELATA_FILE_MISSING',
    ])
    for (const [i, path] of broken.entries()) expect(stderr.split('\n')[i]).toContain(path)
    expect(new Set(jsonLines(stdout).map(claim => claim.document.title))).toContain('Strike ends')
    expect(stderr).not.toMatch(/ at .*\.js:/)
  })

  it('ends quietly where its reader goes away', async () => {
    const { spawnSync } = await import('node:child_process')
    const [path] = files({ 'report.txt': REPORT })
    const run = spawnSync('sh', [
      '-c',
      `${process.execPath} bin/relata.js annotate ${new Array(40).fill(path).join(' ')} | head -c 10`,
    ])
    expect(run.stderr.toString()).toBe('')
  })
})

describe('parse', () => {
  it('parses a text to CoNLL-U, and parses that again to the same words', async () => {
    const first = await relata(['parse', ...files({ 'report.txt': REPORT })])
    expect(first.status).toBe(0)
    const second = await relata(['parse', '--conllu', ...files({ 'report.conllu': first.stdout })])
    const column = (text: string, n: number) =>
      text
        .split('\n')
        .filter(line => /^\d/.test(line))
        .map(line => line.split('\t')[n])
    expect(column(second.stdout, 1)).toEqual(column(first.stdout, 1))
    expect(column(second.stdout, 3)).not.toContain('_')
    expect(column(second.stdout, 7)).toContain('root')
  })

  it('says what is wrong with a file without sentences', async () => {
    const { status, stderr } = await relata(['parse', '--conllu', ...files({ 'x.conllu': 'no columns here' })])
    expect(status).toBe(1)
    expect(stderr).toMatch(/^RELATA_CONLLU_EMPTY: /)
  })
})

describe('extract', () => {
  it('reads a page from standard input', async () => {
    const html = `<html lang=en><head><title>Strike ends</title><meta name=author content="Jane Doe"></head><body>${STORY.map(p => `<p>${p}</p>`).join('')}</body></html>`
    const { status, stdout } = await relata(['extract', '-'], html)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      title: 'Strike ends',
      byline: 'Jane Doe',
      published: null,
      language: 'en',
      text: STORY.join('\n\n'),
    })
  })
})
