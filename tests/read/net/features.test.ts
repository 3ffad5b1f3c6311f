import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ngrams, normal, shape } from '../../../src/read/net/features.js'

// features.json is what training/net/features.py says of the same words: a net that is asked about other features than it
// was trained on reads nonsense, and nothing would tell.
const { buckets, words } = JSON.parse(readFileSync(new URL('features.json', import.meta.url), 'utf8'))

describe('features of a word', () => {
  it.each(words)('are those of the training for $word', row => {
    const key = normal(row.word)
    const found = ngrams(key, buckets)
    expect({
      normal: key,
      ngrams: found.length,
      sum: found.reduce((a, b) => a + b, 0),
      shape: shape(row.word),
    }).toEqual({
      normal: row.normal,
      ngrams: row.ngrams,
      sum: row.sum,
      shape: row.shape,
    })
  })
})
