import { describe, expect, it } from 'vitest'
import { type Active, activity } from '../../src/analyse/measures/activity.js'
import { statedReturns } from '../../src/analyse/measures/exchange.js'
import { pairMeasures } from '../../src/analyse/pair.js'
import { type Support, supported } from '../../src/analyse/support.js'
import { document } from '../../src/model/document.js'
import { daysOf } from '../../src/model/edtf.js'
import { scheme } from '../../src/model/scheme.js'
import { handMade, who } from '../support/claims.js'
import { yamlFiles } from '../support/workspace.js'

const types = scheme(yamlFiles('scheme'))
const support = (proposition: number, origin: number, more: Partial<Support> = {}): Support => ({
  ...{ proposition, origin, surely: origin, source: `s${origin}` },
  ...more,
})

describe('sums by independent origins', () => {
  const scored = (id: string, score: number) => ({ id, score })
  it('count each thing told once for each origin of it', () => {
    const supports = new Map([
      ['a', support(1, 1)],
      ['copy of a', support(1, 1)],
      ['a by another', support(1, 2)],
      ['other thing', support(2, 1)],
      ['fight', support(3, 2)],
    ])
    const found = supported(
      [
        scored('a', 10),
        scored('copy of a', 10),
        scored('a by another', 10),
        scored('other thing', 2.5),
        scored('fight', -9),
      ],
      supports,
    )
    expect([found.positive, found.negative, found.counted]).toEqual([22.5, 9, { cooperation: 2, conflict: 1 }])
    expect(found.origins).toEqual([2, 2])
  })
  it('count what may be one as one, and a circle as none, at least', () => {
    const supports = new Map([
      ['a', support(1, 1)],
      ['b', support(1, 2, { surely: 1 })],
      ['ring', support(2, 3, { surely: null })],
    ])
    const found = supported([scored('a', 10), scored('b', 10), scored('ring', -9)], supports)
    expect([found.positiveRange, found.negativeRange]).toEqual([
      [10, 20],
      [0, 9],
    ])
  })
})

describe('the share of time in which both lanes are active', () => {
  const event = (lane: Active['lane'], edtf: string | null): Active => ({
    lane,
    days: daysOf(edtf),
    id: `${lane} ${edtf}`,
  })
  const share = (grain: 'month' | 'quarter' | 'year', ...events: Active[]) => activity(events, grain)
  it('is that of the periods in which any is', () => {
    const found = share(
      'month',
      event('cooperation', '2020-01/2020-04'),
      event('conflict', '2020-03-15'),
      event('conflict', '2020-06'),
    )
    expect([found.either, found.both, found.share]).toEqual([5, 1, 0.2])
    expect(found.periods.map(p => p.period)).toEqual(['2020-01', '2020-02', '2020-03', '2020-04', '2020-06'])
  })
  it('depends on the grain, which is told', () => {
    const events = [event('cooperation', '2020-01-10'), event('conflict', '2020-03-15')]
    expect(share('month', ...events).share).toBe(0)
    expect(share('quarter', ...events)).toMatchObject({ share: 1, periods: [{ period: '2020-Q1' }] })
    expect(share('year', ...events).share).toBe(1)
  })
  it('takes of an open interval the end that is known, and counts what has no date', () => {
    const found = share('year', event('cooperation', '2018/..'), event('conflict', null))
    expect([found.either, found.undated, found.share]).toEqual([1, 1, 0])
    expect(share('year').share).toBeNull()
  })
})

describe('a pair', () => {
  const doc = document({ text: 'Front and League', published: '2020-02-01', publisher: 'Harbour Post' })
  const [front, league] = ['Front', 'League'].map(n => who(doc.text, n, { actor: n }))
  const side = (id: string) => (id === 'Front' ? 'a' : id === 'League' ? 'b' : undefined)
  const told = (fields: Parameters<typeof handMade>[1]) => ({ claim: handMade(doc, fields), recorded: '2024-01-01' })
  it('has directions, reciprocity and kinds with their claims', () => {
    const arms = told({ type: 'aid', mode: 'arms', actor: [front], recipient: [league] })
    const care = told({ type: 'aid', mode: 'medical', actor: [league], recipient: [front], hedge: 'alleged' })
    const both = told({ type: 'cooperate', symmetric: true, actor: [front, league] })
    const planned = told({ type: 'assault', actor: [front], recipient: [league], realis: 'intended' })
    const found = pairMeasures([arms, care, both, planned], side, types, new Map())
    expect(found.direction.ab.cooperation).toEqual({ claims: 1, score: 10 })
    expect(found.direction.ba.cooperation).toEqual({ claims: 1, score: 10 })
    expect(found.direction.mutual.cooperation).toEqual({ claims: 1, score: 9.5 })
    expect(found.direction.ab.conflict).toEqual({ claims: 0, score: 0 })
    expect(found.reciprocity).toBe(1)
    expect(found.kinds.map(k => [k.type, k.mode, k.direction, k.telling.alleged, k.telling['not done']])).toEqual([
      ['aid', 'arms', 'ab', 0, 0],
      ['aid', 'medical', 'ba', 1, 0],
      ['assault', null, 'ab', 0, 1],
      ['cooperate', null, 'mutual', 0, 0],
    ])
    expect(found.kinds[0].claims).toEqual([arms.claim.id])
  })
})

describe('what is given in return', () => {
  const text = 'The Front gave the League rifles. In return, the League treated its wounded. The League sent fuel.'
  const doc = document({ text })
  const sentences = [
    { start: 0, end: 33 },
    { start: 34, end: 76 },
    { start: 77, end: text.length },
  ]
  const claim = (from: string, quote: string) =>
    handMade(doc, {
      type: 'aid',
      actor: [who(text, from)],
      quote,
      trigger: { start: text.indexOf(quote), end: text.indexOf(quote) + 1 },
    })
  it('is found by the words that tell so, in the sentence or just before it', () => {
    const [rifles, care, fuel] = [
      claim('Front', 'The Front gave the League rifles'),
      claim('League', 'the League treated its wounded'),
      claim('League', 'The League sent fuel'),
    ]
    const cues = yamlFiles('src/analyse/data').exchange as { cue: string }[]
    expect(statedReturns([rifles, care, fuel], new Set([rifles.id]), text, sentences, cues)).toEqual([
      { given: [rifles.id], returned: [care.id], cue: 'in return' },
    ])
    expect(statedReturns([care, fuel], new Set([rifles.id]), text, sentences, cues)).toEqual([])
  })
})
