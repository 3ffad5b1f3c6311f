import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { dyad } from '../../src/analyse/dyad.js'
import { ambivalence } from '../../src/analyse/measures/ambivalence.js'
import { inView } from '../../src/analyse/views.js'
import { earliest } from '../../src/analyse/when.js'
import { document } from '../../src/model/document.js'
import { scheme } from '../../src/model/scheme.js'
import { handMade, who } from '../support/claims.js'

const folder = new URL('../../scheme/', import.meta.url)
const types = scheme(
  Object.fromEntries(
    readdirSync(folder)
      .filter(f => f.endsWith('.yaml'))
      .map(f => [f, parse(readFileSync(new URL(f, folder), 'utf8'))]),
  ),
)
const doc = document({ text: 'Front and League and Cell', published: '2020-02-01', publisher: 'Harbour Post' })
const [front, league, cell] = ['Front', 'League', 'Cell'].map(n => who(doc.text, n, { actor: n }))
const kept = (fields: Parameters<typeof handMade>[1]) => ({
  claim: handMade(doc, fields),
  recorded: '2024-01-01T00:00:00Z',
})
const between = (...claims: ReturnType<typeof kept>[]) => dyad(claims, new Set(['Front']), new Set(['League']), types)

describe('the dyad', () => {
  test('has the cooperation in one lane and the conflict in the other, oldest first', () => {
    const time = (edtf: string) => ({ text: 't', edtf, basis: 'stated' as const })
    const { lanes, other } = between(
      kept({ type: 'aid', actor: [front], recipient: [league] }),
      kept({ type: 'assault', actor: [league], recipient: [front] }),
      kept({ type: 'cooperate', actor: [front], recipient: [league], time: time('2019-05') }),
      kept({ type: 'defect', actor: [front], recipient: [league], origin: [cell] }),
      kept({ type: 'aid', actor: [cell], recipient: [league] }),
    )
    expect(lanes.cooperation.map(c => c.type)).toEqual(['cooperate', 'aid'])
    expect(lanes.conflict.map(c => c.type)).toEqual(['assault'])
    expect(other.map(c => c.type)).toEqual(['defect'])
  })

  test('relates whom somebody leaves to whom they join', () => {
    const moved = kept({ type: 'defect', actor: [cell], recipient: [league], origin: [front] })
    expect(between(moved).other).toHaveLength(1)
  })

  test('relates those who act together only where that is between them', () => {
    const both = [front, league]
    expect(between(kept({ type: 'assault', symmetric: true, actor: both })).lanes.conflict).toHaveLength(1)
    expect(between(kept({ type: 'cooperate', actor: both })).lanes.cooperation).toHaveLength(1)
    expect(between(kept({ type: 'assault', actor: both, recipient: [cell] })).lanes.conflict).toHaveLength(0)
    expect(between(kept({ type: 'assault', actor: both })).lanes.conflict).toHaveLength(0)
  })

  test('leaves out what is denied, and counts no plans', () => {
    const { lanes, ambivalence } = between(
      kept({ type: 'aid', actor: [front], recipient: [league], polarity: 'denied' }),
      kept({ type: 'assault', actor: [front], recipient: [league], realis: 'intended' }),
    )
    expect(lanes.cooperation).toEqual([])
    expect(lanes.conflict).toHaveLength(1)
    expect(ambivalence).toMatchObject({ positive: 0, negative: 0, index: 0, share: 0 })
  })
})

describe('ambivalence', () => {
  test.each([
    [[], 0, 0],
    [[10], -5, 0],
    [[10, -10], 10, 1],
    [[10, 10, -10], 5, 2 / 3],
  ])('of %j', (scores, index, share) => {
    expect(ambivalence(scores).index).toBeCloseTo(index)
    expect(ambivalence(scores).share).toBeCloseTo(share)
  })
})

describe('a view', () => {
  const same = (a: string, b: string) => a === b
  const { claim } = kept({
    type: 'aid',
    attribution: [{ name: 'officials', text: 'officials', kind: 'group', start: 0, end: 1 }],
  })
  const recorded = '2024-01-01T00:00:00Z'
  const undated = { ...claim, document: { ...claim.document, published: null } }

  test('as of a day holds what was reported by then', () => {
    expect(inView({ claim, recorded }, { asOf: '2020-02-01' }, same)).toBe(true)
    expect(inView({ claim, recorded }, { asOf: '2020-01-31' }, same)).toBe(false)
    expect(inView({ claim: undated, recorded }, { asOf: '2023-12-31' }, same)).toBe(false)
    expect(inView({ claim: undated, recorded }, { asOf: '2024-01-01' }, same)).toBe(true)
  })

  test('according to a source holds what it says or prints', () => {
    for (const [according, seen] of [
      ['officials', true],
      ['Harbour Post', true],
      ['Inland Times', false],
    ] as const)
      expect(inView({ claim, recorded }, { according }, same)).toBe(seen)
  })
})

describe('the earliest day of an EDTF value', () => {
  test.each([
    ['2016-11-05', '2016-11-05'],
    ['2016-09~', '2016-09-00'],
    ['2016-23', '2016-09-00'],
    ['201X', '2010-00-00'],
    ['2014-06/2014-08', '2014-06-00'],
    ['../2014-08', '2014-08-00'],
    ['[2014-06-03,2015]', '2014-06-03'],
    ['2016-11-05T10:00:00', '2016-11-05'],
    ['', null],
    [null, null],
  ])('%s', (edtf, day) => expect(earliest(edtf)).toBe(day))
})
