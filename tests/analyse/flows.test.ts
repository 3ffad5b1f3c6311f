import { describe, expect, it } from 'vitest'
import { flows } from '../../src/analyse/flows.js'
import { telling } from '../../src/analyse/telling.js'
import { document } from '../../src/model/document.js'
import { handMade, who } from '../support/claims.js'

const doc = document({ text: 'Front and League and fighters', published: '2020-02-01', publisher: 'Harbour Post' })
const [front, league] = ['Front', 'League'].map(n => who(doc.text, n, { actor: n }))
const fighters = (...value: [number | null, number | null, number | null]) =>
  who(doc.text, 'fighters', { actor: 'fighters', named: false, kind: 'group', quantity: { text: 'some', value } })
const kept = (fields: Parameters<typeof handMade>[1]) => ({ claim: handMade(doc, fields), recorded: '2024-01-01' })
const ends = () => [{ from: 'Front', to: 'League' }]

describe('flows', () => {
  it('gather claims of the same ends, type and mode, oldest first', () => {
    const aid = (edtf: string, mode: string) =>
      kept({ type: 'aid', mode, actor: [front], recipient: [league], time: { text: 't', edtf, basis: 'stated' } })
    const found = flows([aid('2019-05', 'arms'), aid('2018', 'arms'), aid('2019', 'money')], ends).flows
    expect(found.map(f => [f.mode, f.claims.length, f.first, f.last])).toEqual([
      ['arms', 2, '2018-00-00', '2019-05-00'],
      ['money', 1, '2019-00-00', '2019-00-00'],
    ])
  })
  it('count claims of both directions together only where both give', () => {
    const both = (symmetric: boolean) => {
      const turned = (from: string, to: string) => [{ from, to }]
      const claim = kept({ type: 'cooperate', symmetric, actor: [front], recipient: [league] })
      return [...flows([claim], () => turned('b', 'a')).flows, ...flows([claim], () => turned('a', 'b')).flows]
    }
    expect(both(true).map(f => [f.from, f.to, f.mutual])).toEqual([
      ['a', 'b', true],
      ['a', 'b', true],
    ])
    expect(both(false).map(f => [f.from, f.to])).toEqual([
      ['b', 'a'],
      ['a', 'b'],
    ])
  })
  it('tell at least and at best as the claim with most, at most as all together', () => {
    const defect = (...actor: Parameters<typeof handMade>[1]['actor'] & object) => kept({ type: 'defect', actor })
    const people = (...claims: ReturnType<typeof kept>[]) => flows(claims, ends).flows[0].people
    expect(people(defect(fighters(24, 36, 99)), defect(fighters(3, 5, 9)))).toEqual([24, 36, 108])
    expect(people(defect(fighters(24, 36, 99)), defect(fighters(12, 12, null)))).toEqual([24, 36, null])
    expect(people(defect(who(doc.text, 'League', { kind: 'person', named: true })))).toEqual([1, 1, 1])
    expect(people(defect(front))).toBeNull()
    expect(people(kept({ type: 'defect', actor: [] }))).toBeNull()
  })
  it('leave what is denied or not done out of the people', () => {
    const {
      flows: [found],
    } = flows(
      [
        kept({ type: 'defect', actor: [fighters(24, 36, 99)], polarity: 'denied' }),
        kept({ type: 'defect', actor: [fighters(2, 2, 2)], hedge: 'alleged' }),
        kept({ type: 'defect', actor: [fighters(500, 500, 500)], realis: 'predicted' }),
      ],
      ends,
    )
    expect(found.people).toEqual([2, 2, 2])
    expect(found.telling).toEqual({ told: 0, alleged: 1, 'not done': 1, denied: 1 })
  })
})

it.each([
  [{}, 'told'],
  [{ hedge: 'reported' as const }, 'told'],
  [{ hedge: 'possible' as const }, 'alleged'],
  [{ realis: 'intended' as const }, 'not done'],
  [{ hedge: 'unlikely' as const }, 'denied'],
  [{ polarity: 'denied' as const, realis: 'intended' as const }, 'denied'],
])('%j is %s', (fields, expected) => expect(telling(handMade(doc, { type: 'aid', ...fields }))).toBe(expected))
