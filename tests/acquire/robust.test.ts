import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFurniture } from '../../src/acquire/clean/furniture.js'
import { RelataError } from '../../src/base/errors.js'
import { acquired } from './support/acquired.js'

/** Acquires and gives the text, or the code of the error; anything else that is thrown fails the test. */
async function outcome(content: string | Uint8Array): Promise<string> {
  try {
    return (await acquired(content)).document.text
  } catch (thrown) {
    if (thrown instanceof RelataError && thrown.code !== 'RELATA_INTERNAL') return thrown.code
    throw thrown
  }
}

const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class="author">',
        '</div>',
        '<h1>',
        '<table><tr><td>',
        '<br>',
        '<a href=x>',
        '<script type="application/ld+json">',
        '</script>',
        '<meta name=date content="',
        '">',
        '{"@type":"Article",',
        '"author":[',
        '<!--',
        '&amp;#8217;',
        '<time datetime=x>',
        '<body',
        '<html>',
      ),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('By Jane Doe', '4 May 2021', 'The union ended its strike in Orsk on Tuesday.'),
    ),
    { maxLength: 40 },
  )
  .map(parts => `<html><body>${parts.join('')}`)

describe('whatever comes in', () => {
  it('a text gives a text or a coded error, and the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async text => {
        const first = await outcome(text)
        expect(first.length).toBeGreaterThan(0)
        expect(await outcome(text)).toBe(first)
      }),
      { numRuns: 150 },
    )
  })

  it('bytes give a text or a coded error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async bytes => {
        expect((await outcome(bytes)).length).toBeGreaterThan(0)
      }),
      { numRuns: 150 },
    )
  })

  it('broken markup gives a text or a coded error', async () => {
    await fc.assert(
      fc.asyncProperty(markup, async html => {
        expect((await outcome(html)).length).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })

  it('bytes after the mark of a format give a coded error', async () => {
    for (const mark of ['%PDF-1.7\n', 'PK\x03\x04', 'PK\x03\x04word/', '\x89PNG', '{\\rtf1'])
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async bytes => {
          expect(await outcome(Buffer.concat([Buffer.from(mark, 'latin1'), bytes]))).toMatch(/^RELATA_/)
        }),
        { numRuns: 15 },
      )
  })

  it('pages nested without end, and lines without end, are no trouble', async () => {
    expect(await outcome(`<html><body>${'<div>'.repeat(15_000)}<p>The strike is over.</p>`)).toBe('RELATA_TOO_DEEP')
    expect((await outcome(Array.from({ length: 150_000 }, (_, i) => `a${i}`).join('\n'))).length).toBeGreaterThan(1000)
  })

  it('no line keeps the furniture patterns busy', () => {
    // A pattern that backtracks without end would not come back at all.
    for (const piece of [
      'home | ',
      'share share ',
      'related from a ',
      'more in x ',
      'privacy | ',
      '© 2021 ',
      'a cookies ',
      'read more on a ',
      '- ',
    ])
      expect(isFurniture(`${piece.repeat(100).slice(0, 390)}\u0001`)).toBeTypeOf('boolean')
  })
})
