import { describe, expect, it } from 'vitest'
import { mendPrepositions } from '../../../src/read/linear/mend-prepositions.js'
import { mended } from './mended.js'

describe('adpositions that govern', () => {
  it('become the case of their noun, which takes their place', () => {
    const found = mended(mendPrepositions, [
      ['It', 'PRON', 2, 'nsubj'],
      ['works', 'VERB', 0, 'root'],
      ['with', 'ADP', 2, 'advmod'],
      ['Dawn', 'PROPN', 3, 'compound'],
      ['Column', 'PROPN', 4, 'flat'],
    ])
    expect(found).toEqual(['2 nsubj', '0 root', '4 case', '2 obl', '4 flat'])
  })

  it('stay where they are particles, or mark their noun already', () => {
    const particle = mended(mendPrepositions, [
      ['They', 'PRON', 2, 'nsubj'],
      ['rounded', 'VERB', 0, 'root'],
      ['up', 'ADP', 2, 'compound:prt'],
      ['suspects', 'NOUN', 2, 'obj'],
    ])
    expect(particle).toEqual(['2 nsubj', '0 root', '2 compound:prt', '2 obj'])
    const marked = mended(mendPrepositions, [
      ['works', 'VERB', 0, 'root'],
      ['with', 'ADP', 3, 'case'],
      ['Hamas', 'PROPN', 1, 'obl'],
    ])
    expect(marked).toEqual(['0 root', '3 case', '1 obl'])
  })
})
