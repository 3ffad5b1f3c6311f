import { describe, expect, it } from 'vitest'
import { tokens } from '../../../src/read/annotation.js'
import { mendSubjects } from '../../../src/read/linear/mend-subjects.js'

function mended(rows: readonly [string, string, number, string][]) {
  const columns = tokens(rows.length)
  for (const [i, [text, upos, head, deprel]] of rows.entries()) {
    columns.text[i] = text
    columns.upos[i] = upos
    columns.head[i] = head - 1
    columns.deprel[i] = deprel
  }
  mendSubjects(columns, 0, rows.length)
  return rows.map((_, i) => `${columns.head[i] + 1} ${columns.deprel[i]}`)
}

describe('two subjects of one predicate', () => {
  it('are conjuncts where a conjunction stands between them', () => {
    const rows: [string, string, number, string][] = [
      ['Norvany', 'PROPN', 4, 'nsubj'],
      ['and', 'CCONJ', 4, 'cc'],
      ['Kardavia', 'PROPN', 4, 'nsubj'],
      ['signed', 'VERB', 0, 'root'],
    ]
    expect(mended(rows)).toEqual(['4 nsubj', '3 cc', '1 conj', '0 root'])
  })

  it('stay where each has a predicate of its own', () => {
    const rows: [string, string, number, string][] = [
      ['Norvany', 'PROPN', 2, 'nsubj'],
      ['left', 'VERB', 0, 'root'],
      ['and', 'CCONJ', 5, 'cc'],
      ['Kardavia', 'PROPN', 5, 'nsubj'],
      ['stayed', 'VERB', 2, 'conj'],
    ]
    expect(mended(rows)).toEqual(['2 nsubj', '0 root', '5 cc', '5 nsubj', '2 conj'])
  })
})
