import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimSchema } from '../../../src/model/claim.js'
import { read } from './read.js'

const TEXTS = [
  'The Northern Guard said on 3 May 2021 that rebels had attacked its base near the port of Dale. Police later arrested four men.',
  'Officials say the militia supplied the rebels with rifles. Both groups deny it.',
  'The minister, who met the envoy in Dale, reportedly promised to release the captives.',
]

test('every claim keeps the schema and its offsets give its words', () => {
  for (const text of TEXTS) {
    const claims = read(text, '2021-05-05')
    expect(claims.length).toBeGreaterThan(0)
    for (const claim of claims) {
      expect(claimSchema.safeParse(claim).error).toBeUndefined()
      expect(text.slice(claim.quote.start, claim.quote.end)).toBe(claim.quote.text)
      expect(claim.quote.text.length).toBeLessThanOrEqual(600)
      for (const p of [...claim.actor, ...claim.recipient, ...claim.origin, ...claim.place, ...claim.object])
        expect(text.slice(p.start, p.end)).toBe(p.text)
      expect(claim.trigger.start).toBeGreaterThanOrEqual(claim.quote.start)
      expect(claim.trigger.end).toBeLessThanOrEqual(claim.quote.end)
    }
  }
})

test('the same text gives the same claims, byte for byte', () => {
  for (const text of TEXTS) expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)))
})

test('ids are unique within a document', () => {
  for (const text of TEXTS) {
    const ids = read(text).map(c => c.id)
    expect(new Set(ids).size).toBe(ids.length)
  }
})

test('reading never throws, and quotes always slice', () => {
  const word = fc.constantFrom(
    'rebels',
    'the',
    'army',
    'attacked',
    'who',
    'and',
    'said',
    '“',
    '”',
    ',',
    '.',
    'Dale',
    'arrest',
    'of',
    'by',
    'its',
    '\n\n',
    '-',
    'to',
    '–',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(word, { maxLength: 40 }).map(w => w.join(' ')),
      ),
      text => {
        for (const claim of read(text)) expect(text.slice(claim.quote.start, claim.quote.end)).toBe(claim.quote.text)
      },
    ),
    { numRuns: 150 },
  )
})
