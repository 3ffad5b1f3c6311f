import { describe, expect, it } from 'vitest'
import { isFurniture } from '../../src/acquire/clean/furniture.js'
import { paragraphs } from '../../src/acquire/clean/paragraphs.js'
import { acquireData } from '../../src/acquire/data.js'
import { acquired, STORY } from './support/acquired.js'

const TEXT = STORY.join('\n\n')

describe('plain text', () => {
  it('leaves out what a copied page brings along, and reads its head', async () => {
    const { document } = await acquired(
      [
        'The Harbour Institute\nMobile Edition\nRegular Website',
        'Ferry Strike in Orsk Ends After Talks',
        'by Harbour News  • ',
        'May 4, 2021',
        TEXT,
        'Share on Facebook',
        'Back to top of page',
        '© 2021 The Harbour Institute. All rights reserved.',
      ].join('\n\n'),
    )
    expect(document).toMatchObject({
      title: 'Ferry Strike in Orsk Ends After Talks',
      byline: 'Harbour News',
      publisher: 'The Harbour Institute',
      published: '2021-05-04',
      language: 'en',
      text: `Ferry Strike in Orsk Ends After Talks\n\n${TEXT}`,
    })
  })

  it('leaves a text alone that is nothing but text', async () => {
    const { document } = await acquired(TEXT)
    expect(document).toMatchObject({ title: null, byline: null, publisher: null, published: null, text: TEXT })
  })

  it('does not take a short note for a title', async () => {
    expect((await acquired('Police arrested two men in Orsk')).document).toMatchObject({
      title: null,
      text: 'Police arrested two men in Orsk',
    })
  })

  it('drops a list of other stories at the end', async () => {
    const { document } = await acquired(
      `${TEXT}\n\nRelated stories\n\nMinister visits the islands\n\nA winter without ferries`,
    )
    expect(document.text).toBe(TEXT)
  })

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le')],
    [
      'windows-1252',
      Buffer.from(TEXT.replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('’', '\x92'), 'latin1'),
    ],
  ])('decodes %s', async (_name, bytes) => expect((await acquired(bytes)).document.text).toBe(TEXT))

  it('judges the language from 200 characters on, unless it is told', async () => {
    const german =
      'Die Hafenarbeiter von Orsk haben am Dienstag ihren dreiwöchigen Streik beendet, nachdem das Verkehrsministerium höhere Löhne zugesagt hatte. '
    expect((await acquired(german.repeat(2))).document.language).toBe('de')
    expect((await acquired(german)).document.language).toBeNull()
    expect((await acquired(german.repeat(2), {}, { language: 'en' })).document.language).toBe('en')
  })
})

describe('paragraphs', () => {
  it('joins prose that is broken at a column', () => {
    const wrapped =
      'Workers at the port of Orsk ended a strike of\nthree weeks on Tuesday after the ministry had\nagreed to raise wages.\n\nThe union said so.'
    expect(paragraphs(wrapped)).toEqual([
      'Workers at the port of Orsk ended a strike of three weeks on Tuesday after the ministry had agreed to raise wages.',
      'The union said so.',
    ])
  })

  it('parts paragraphs that stand line by line', () => {
    expect(paragraphs(`${STORY[0]}\n${STORY[1]}\n${STORY[2]}`)).toEqual([STORY[0], STORY[1], STORY[2]])
  })

  it('keeps a title and what stands under it apart', () => {
    expect(paragraphs('Ferry strike in Orsk ends after talks in the capital\nBy Jane Doe')).toHaveLength(2)
  })
})

describe('furniture', () => {
  const data = acquireData<{ lines: { pattern: string; reason: string; example: string }[] }>('furniture')

  it.each(data.lines.map(entry => [entry.example, entry.reason, entry.pattern] as const))(
    'knows "%s"',
    (example, reason, pattern) => {
      expect(reason).toMatch(/\.$/)
      expect(new RegExp(`^(?:${pattern})$`, 'i').test(example)).toBe(true)
      expect(isFurniture(example)).toBe(true)
    },
  )

  it.each([
    'Police arrested the two men.',
    'More than forty people were killed in the port',
    'Copyright reform divides the government in Orsk',
    'Support our troops, the minister told the crowd',
    'Share prices of the ferry company fell',
    'The ministry uses cookies to follow the visitors of its pages, the union said.',
    'Start-ups ask for updates to the port law',
    'Video shows soldiers beating dockers',
    'Print workers join the strike',
    'Home minister resigns',
    'Sources: the minister will resign, and two of his deputies will leave with him today',
    'Reporting by the union of journalists was hindered by police. Two reporters were arrested.',
    'Latest talks break down',
  ])('is not "%s"', line => expect(isFurniture(line)).toBe(false))
})
