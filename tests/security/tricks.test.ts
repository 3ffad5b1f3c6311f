import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oddWords } from '../../src/base/scripts.js'
import { hiddenRuns, withoutHidden } from '../../src/base/visible.js'

const words = (text: string) => oddWords(text).map(({ start, end, scripts }) => [text.slice(start, end), ...scripts])

describe('what would deceive who reads a text has its place', () => {
  it('characters that are not seen, those beside each other together', () => {
    const text = 'The Gu\u200bard att\u202e\u2066acked.'
    expect(hiddenRuns(text)).toEqual([
      { start: 6, end: 7, turning: false, characters: [{ character: 'U+200B', times: 1 }] },
      {
        start: 14,
        end: 16,
        turning: true,
        characters: [
          { character: 'U+202E', times: 1 },
          { character: 'U+2066', times: 1 },
        ],
      },
    ])
  })

  it('whatever the text: without its hidden runs it is the text without what is hidden', () => {
    const texts = fc.array(fc.constantFrom('a', 'б', ' ', '\u200b', '\u200d', '\u202e', '\u{e0041}', '\n'))
    fc.assert(
      fc.property(texts, letters => {
        const text = letters.join('')
        const left = hiddenRuns(text).reduceRight(
          (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
          text,
        )
        expect(left).toBe(withoutHidden(text))
      }),
    )
  })

  it('words of two scripts, and words of another script among Latin ones', () => {
    expect(
      words(
        'The \u0410mber Guard and the \u0421\u043e\u0441 met at noon, a long way from the nearest town, and parted before it was dark.',
      ),
    ).toEqual([
      ['\u0410mber', 'Latin', 'Cyrillic'],
      ['\u0421\u043e\u0441', 'Cyrillic'],
    ])
  })

  it('but no signs of measure, and nothing of a text that is written in the other script', () => {
    expect(words('It needs 3 k\u03a9 and 5 \u03bcm.')).toEqual([])
    expect(
      words(
        '\u041f\u043e\u043b\u0438\u0446\u0438\u044f \u0430\u0440\u0435\u0441\u0442\u043e\u0432\u0430\u043b\u0430 BBC.',
      ),
    ).toEqual([])
  })
})
