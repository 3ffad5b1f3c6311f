import { describe, expect, it } from 'vitest'
import { blocks } from '../../../src/read/steps/blocks.js'
import { sentences } from '../../../src/read/steps/sentences.js'
import { tokenise } from '../../../src/read/steps/tokenise.js'
import { after as annotated, language } from './resources.js'

const data = language()
const steps = [blocks(data), tokenise(data), sentences(data)]
const split = (text: string) => {
  const result = annotated(steps, text)
  return result.sentences.map(s => result.document.text.slice(s.start, s.end))
}

describe('sentences', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['Dr. Amin met Gen. Rashid. They spoke.', 2],
    ['“We are done,” she said. “Go home.” He went.', 3],
    ['He works for the U.S. Army in Ohio. It pays.', 2],
    ['The trucks came from the U.S. The driver was held.', 2],
    // a dateline stands apart
    ['ORLAN (Harbour News) - The talks of Sept. 12 failed. Nobody signed.', 3],
    ['OSTREL, 18 April 2024 – Two men were held.', 2],
    ['The army – Kardavian, mostly – left. Nobody saw it.', 2],
    ['“Why?” he asked. Nobody knew.', 2],
    ['They seized rifles, shells, etc. and left.', 1],
    ['J. R. Dalen paid 3.5 million. So did I. Nobody asked.', 3],
    ['(The unit was new.) It had no cars.', 2],
    ['It was founded in 1999. [2] It closed in 2004.[3] Nobody minded.', 3],
    ['Is it over?! Perhaps... It is.', 3],
  ]
  it.each(cases)('%s', (text, count) => {
    expect(split(text)).toHaveLength(count)
  })

  it('joins hard-wrapped lines and keeps paragraphs apart', () => {
    const text =
      'The council of Orlan said on Monday that it would send a delegation to\nthe harbour, where two ships had been waiting for more than a week with\ntheir crews on board.\n\nThe ships left.'
    expect(split(text)).toHaveLength(2)
  })
})

it('joins lines that a page broke around a link', () => {
  const text =
    'On Monday a speaker for the council of the harbour said that the\nferry line\n would open again. It did.'
  expect(split(text)).toHaveLength(2)
})

describe('blocks', () => {
  it('marks what belongs to the site and keeps the text as it is', () => {
    const text =
      'Harbour Post\nMobile Edition\nRegular Website\n\nCouncil Turns Down Offer\n\nby Harbour News •\n\nThe council said no. It gave no reason.\n\nBack to top of page\n'
    const result = annotated(steps, text)
    expect(result.document.text).toBe(text)
    expect(result.blocks.map(b => [b.kind, text.slice(b.start, b.end)])).toEqual([
      ['heading', 'Harbour Post'],
      ['furniture', 'Mobile Edition'],
      ['furniture', 'Regular Website'],
      ['title', 'Council Turns Down Offer'],
      ['byline', 'by Harbour News •'],
      ['text', 'The council said no. It gave no reason.'],
      ['furniture', 'Back to top of page'],
    ])
    expect(result.tokens.text).not.toContain('Mobile')
  })

  it('reads a sentence that only looks like a call to the reader', () => {
    const result = annotated(steps, 'Share prices fell.\n\nThe site of the attack was closed. Follow-up talks failed.')
    expect(result.blocks.every(b => b.kind === 'text')).toBe(true)
  })
})
