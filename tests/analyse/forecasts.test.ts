import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brier, meanScore } from '../../src/analyse/forecasts/brier.js'
import { forecasters, forecastKind, forecasts, type Settlement } from '../../src/analyse/forecasts/forecasts.js'
import { LIKELIHOODS, likelihoodOf } from '../../src/analyse/forecasts/likelihood.js'
import { suggestions } from '../../src/analyse/forecasts/outcomes.js'
import type { Claim } from '../../src/model/claim.js'
import { document } from '../../src/model/document.js'
import { handMade, who } from '../support/claims.js'

function told(fields: Partial<Claim>, about: { published?: string; publisher?: string; quote?: string } = {}): Claim {
  const { published = '2020-03-01', publisher = 'Harbour Post', quote = 'is not likely to break' } = about
  const text = `The Northern Front ${quote} with the Coast League, Ana Varo said.`
  const doc = document({ text, publisher, published })
  return handMade(doc, {
    type: 'rival',
    symmetric: true,
    actor: [who(text, 'Northern Front', { actor: 'front' })],
    recipient: [who(text, 'Coast League', { actor: 'league' })],
    realis: 'predicted',
    ...fields,
    quote: text,
  })
}
const speaker = (name: string) => [{ name, text: name, kind: 'person' as const, start: 0, end: 0 }]
const unlikely = told({ hedge: 'unlikely', probability: [0.2, 0.45], attribution: speaker('Ana Varo') })
const settled = (outcome: Settlement['outcome'], claim: Claim) =>
  new Map([[claim.id, { outcome, reason: 'r', author: 'a', made: '2021-01-01T00:00:00Z', judgement: 'j' }]])
const day = '2020-06-01'

describe('the likelihood of a forecast', () => {
  test('goes by the bands of ICD 203, turned round where it is denied', () => {
    expect(likelihoodOf(unlikely)).toEqual({ term: 'unlikely', low: 0.2, high: 0.45, basis: 'stated' })
    expect(likelihoodOf(told({ hedge: 'likely', probability: [0.55, 0.8], polarity: 'denied' }))).toMatchObject({
      term: 'unlikely',
      low: 0.2,
      high: 0.45,
    })
    expect(likelihoodOf(told({ polarity: 'denied' }))).toMatchObject({ term: 'will not', basis: 'plain' })
    expect(likelihoodOf(told({ hedge: 'possible' }))).toMatchObject({ low: 0, high: 1, basis: 'open' })
    for (const { term, low, high } of LIKELIHOODS)
      expect(likelihoodOf(told({ probability: [low, high] })).term).toBe(term)
  })

  test('what is planned, asked for or plainly told is no forecast; what the speaker will do is announced', () => {
    expect(forecastKind(told({ realis: 'intended' }))).toBeNull()
    expect(forecastKind(told({ realis: 'actual' }))).toBeNull()
    expect(forecastKind(unlikely)).toBe('forecast')
    expect(forecastKind(told({ attribution: speaker('the Northern Front') }))).toBe('announcement')
    const time = (edtf: string) => ({ text: edtf, edtf, basis: 'stated' as const })
    expect(forecastKind(told({ realis: 'actual', hedge: 'likely', time: time('2019') }))).toBe('assessment')
    expect(forecastKind(told({ realis: 'actual', hedge: 'likely', time: time('2021') }))).toBe('forecast')
  })
})

describe('forecasts', () => {
  test('one source says one thing once, and a copy is the forecast of who printed it first', () => {
    const again = told(
      { hedge: 'unlikely', probability: [0.2, 0.45], attribution: speaker('Ana Varo') },
      { publisher: 'Inland Times', published: '2020-03-04', quote: 'will hardly fall out' },
    )
    const own = told({}, { quote: 'will fall out' })
    const copy = told({}, { quote: 'will fall out', publisher: 'Inland Times', published: '2020-03-05' })
    const list = forecasts([copy, again, own, unlikely], new Map(), day)
    expect(list.map(f => [f.source, f.claims.map(c => c.id), f.state])).toEqual(
      [
        ['Ana Varo', [unlikely.id, again.id], 'open'],
        ['Harbour Post', [own.id, copy.id], 'open'],
      ].sort((x, y) => (x[1][0] < y[1][0] ? -1 : 1)),
    )
  })

  test('are due when their last day has passed', () => {
    const by = (edtf: string) => told({ time: { text: edtf, edtf, basis: 'stated' } })
    const state = (edtf: string) => forecasts([by(edtf)], new Map(), day)[0].state
    expect(state('2020-05')).toBe('due')
    expect(state('2020-06')).toBe('open')
    expect(state('2020/..')).toBe('open')
    // a time before the report is that of something else
    expect(forecasts([by('2019')], new Map(), day)[0].horizon).toBeNull()
  })

  test('are scored by Brier, as a band', () => {
    const [{ brier: score, state }] = forecasts([unlikely], settled('yes', unlikely), day)
    expect(state).toBe('yes')
    expect(score!.middle).toBeCloseTo((0.325 - 1) ** 2)
    expect([score!.low, score!.high].map(x => x.toFixed(4))).toEqual(['0.3025', '0.6400'])
    expect(forecasts([unlikely], settled('void', unlikely), day)[0].brier).toBeNull()
    expect(brier({ low: 0.5, high: 0.5 }, true).middle).toBe(0.25)
    expect(meanScore([])).toBeNull()
    const plain = told({}, { quote: 'will fall out' })
    const both = forecasts([unlikely, plain], new Map([...settled('no', unlikely), ...settled('no', plain)]), day)
    expect(forecasters(both).map(f => [f.source, f.settled, f.brier?.of ?? 0, f.plain])).toEqual([
      ['Ana Varo', 1, 1, { right: 0, of: 0 }],
      ['Harbour Post', 1, 0, { right: 0, of: 1 }],
    ])
  })

  test('later claims suggest what became of them, and earlier ones do not', () => {
    const [forecast] = forecasts([unlikely], new Map(), day)
    const fact = told({ realis: 'actual' }, { published: '2020-04-01', quote: 'has fallen out' })
    const turned = { ...fact, id: 'turned', actor: fact.recipient, recipient: fact.actor }
    const denied = told({ realis: 'actual', polarity: 'denied' }, { published: '2020-05-01', quote: 'denied a break' })
    const before = told({ realis: 'actual' }, { published: '2020-02-01' })
    const old = told(
      { realis: 'actual', time: { text: 'in 2018', edtf: '2018', basis: 'stated' } },
      { published: '2020-04-01' },
    )
    const other = { ...fact, id: 'other', actor: [], recipient: [] }
    const alleged = { ...fact, id: 'alleged', hedge: 'alleged' as const }
    const found = suggestions(forecast, [denied, other, before, fact, turned, old, alleged, unlikely])
    expect(found.map(s => [s.outcome, s.claim.id]).sort()).toEqual(
      [
        ['no', denied.id],
        ['yes', fact.id],
        ['yes', 'turned'],
      ].sort(),
    )
    expect(found.at(-1)!.outcome).toBe('no')
  })

  test('do not depend on the order of claims', () => {
    const list = [
      unlikely,
      told({}, { quote: 'will fall out' }),
      told({ hedge: 'possible' }),
      told({ attribution: speaker('Ana Varo') }),
    ]
    const found = forecasts(list, settled('no', unlikely), day)
    fc.assert(
      fc.property(fc.shuffledSubarray(list, { minLength: list.length }), shuffled => {
        expect(forecasts(shuffled, settled('no', unlikely), day)).toEqual(found)
      }),
    )
  })
})
