import { describe, expect, it } from 'vitest'
import { mendSubjects } from '../../../src/read/linear/mend-subjects.js'
import { mended, type Row } from './mended.js'

describe('two subjects of one predicate', () => {
  it('are conjuncts where a conjunction stands between them', () => {
    const rows: Row[] = [
      ['Norvany', 'PROPN', 4, 'nsubj'],
      ['and', 'CCONJ', 4, 'cc'],
      ['Kardavia', 'PROPN', 4, 'nsubj'],
      ['signed', 'VERB', 0, 'root'],
    ]
    expect(mended(mendSubjects, rows)).toEqual(['4 nsubj', '3 cc', '1 conj', '0 root'])
  })

  it('stay where each has a predicate of its own', () => {
    const rows: Row[] = [
      ['Norvany', 'PROPN', 2, 'nsubj'],
      ['left', 'VERB', 0, 'root'],
      ['and', 'CCONJ', 5, 'cc'],
      ['Kardavia', 'PROPN', 5, 'nsubj'],
      ['stayed', 'VERB', 2, 'conj'],
    ]
    expect(mended(mendSubjects, rows)).toEqual(['2 nsubj', '0 root', '5 cc', '5 nsubj', '2 conj'])
  })
})
