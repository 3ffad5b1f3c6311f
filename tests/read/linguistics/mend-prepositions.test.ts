import { describe, expect, it } from 'vitest'
import { tokens } from '../../../src/read/annotation.js'
import { mendPrepositions } from '../../../src/read/linear/mend-prepositions.js'

/** Columns from rows of text, tag, head (its number from 1, 0 for the root) and relation. */
function tree(rows: readonly [string, string, number, string][]) {
  const columns = tokens(rows.length)
  for (const [i, [text, upos, head, deprel]] of rows.entries()) {
    columns.text[i] = text
    columns.upos[i] = upos
    columns.head[i] = head - 1
    columns.deprel[i] = deprel
  }
  mendPrepositions(columns, 0, rows.length)
  return rows.map((_, i) => `${columns.head[i] + 1} ${columns.deprel[i]}`)
}

describe('adpositions that govern', () => {
  it('become the case of their noun, which takes their place', () => {
    const mended = tree([
      ['It', 'PRON', 2, 'nsubj'],
      ['works', 'VERB', 0, 'root'],
      ['with', 'ADP', 2, 'advmod'],
      ['Dawn', 'PROPN', 3, 'compound'],
      ['Column', 'PROPN', 4, 'flat'],
    ])
    expect(mended).toEqual(['2 nsubj', '0 root', '4 case', '2 obl', '4 flat'])
  })

  it('stay where they are particles, or mark their noun already', () => {
    const particle = tree([
      ['They', 'PRON', 2, 'nsubj'],
      ['rounded', 'VERB', 0, 'root'],
      ['up', 'ADP', 2, 'compound:prt'],
      ['suspects', 'NOUN', 2, 'obj'],
    ])
    expect(particle).toEqual(['2 nsubj', '0 root', '2 compound:prt', '2 obj'])
    const marked = tree([
      ['works', 'VERB', 0, 'root'],
      ['with', 'ADP', 3, 'case'],
      ['Hamas', 'PROPN', 1, 'obl'],
    ])
    expect(marked).toEqual(['0 root', '3 case', '1 obl'])
  })
})
