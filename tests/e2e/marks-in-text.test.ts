import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paragraphs, pieces } from '../../web/src/reading/paragraphs.ts'

test('the lines that hold anything are the paragraphs', () => {
  const text = 'One.\n\n  Two, still two.\r\nThree.\n \n'
  expect(paragraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'One.',
    '  Two, still two.',
    'Three.',
  ])
})

test('pieces are cut at the ends of marks, and say which marks cover them', () => {
  const text = 'Police arrested two men.'
  const marks = new Map([
    ['chosen', [{ start: 0, end: 15 }]],
    ['trigger', [{ start: 7, end: 15 }]],
  ])
  expect(pieces(text, { start: 0, end: text.length }, marks).map(p => [p.text, p.marks])).toEqual([
    ['Police ', ['chosen']],
    ['arrested', ['chosen', 'trigger']],
    [' two men.', []],
  ])
})

test('whatever is marked, the pieces of a paragraph are its text again', () => {
  const spans = fc.array(
    fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  )
  fc.assert(
    fc.property(fc.string({ maxLength: 60, unit: 'binary' }), spans, (text, marked) => {
      for (const line of paragraphs(text)) {
        const cut = pieces(text, line, new Map([['m', marked]]))
        expect(cut.map(p => p.text).join('')).toBe(text.slice(line.start, line.end))
        for (const p of cut)
          expect(p.marks.includes('m')).toBe(marked.some(s => s.start <= p.start && s.end >= p.end && s.start < p.end))
      }
    }),
  )
})
