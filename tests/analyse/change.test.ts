import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { months } from '../../src/analyse/change/months.js'
import { costOf, type Observation, pelt, schwarzPenalty, shuffleTest } from '../../src/analyse/change/pelt.js'
import { turns } from '../../src/analyse/change/turns.js'
import { random } from '../../src/base/random.js'
import type { Claim } from '../../src/model/claim.js'
import { document } from '../../src/model/document.js'
import { scheme } from '../../src/model/scheme.js'
import { handMade, who } from '../support/claims.js'
import { yamlFiles } from '../support/workspace.js'

const types = scheme(yamlFiles('scheme'))

/** A claim of the Front on the League in a month. */
function told(
  type: string,
  time: string | null,
  number = 0,
  publisher = 'Harbour Post',
  published = '2021-01-05',
): Claim {
  const text = `The Northern Front did something to the Coast League, report ${number}.`
  const doc = document({ text, publisher, published, title: `${type} ${time} ${number} ${publisher}` })
  return handMade(doc, {
    type,
    actor: [who(text, 'Northern Front', { actor: 'front' })],
    recipient: [who(text, 'Coast League', { actor: 'league' })],
    time: time === null ? null : { text: time, edtf: time, basis: 'stated' },
  })
}

/** The least cost over all divisions, by trying all of them. */
function best(series: readonly Observation[], penalty: number, shortest: number): number {
  const cost = costOf(series)
  const from = (start: number): number => {
    let least = cost(start, series.length)
    for (let at = start + shortest; at <= series.length - shortest; at++)
      least = Math.min(least, cost(start, at) + penalty + from(at))
    return least
  }
  return from(0)
}

const series = fc.array(
  fc.record({ value: fc.double({ min: -10, max: 10, noNaN: true }), weight: fc.integer({ min: 1, max: 5 }) }),
  { maxLength: 11 },
)

describe('changes of the mean', () => {
  test('the division is the best that there is', () => {
    fc.assert(
      fc.property(
        series,
        fc.double({ min: 0.1, max: 200, noNaN: true }),
        fc.integer({ min: 1, max: 3 }),
        (list, penalty, shortest) => {
          if (list.length < 2 * shortest) {
            expect(pelt(list, penalty, shortest)).toEqual([])
            return
          }
          const starts = [0, ...pelt(list, penalty, shortest), list.length]
          const cost = costOf(list)
          let total = -penalty
          for (let i = 1; i < starts.length; i++) {
            expect(starts[i] - starts[i - 1]).toBeGreaterThanOrEqual(shortest)
            total += cost(starts[i - 1], starts[i]) + penalty
          }
          expect(total).toBeCloseTo(best(list, penalty, shortest), 6)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('the cost is the weighted sum of squares around the mean', () => {
    const cost = costOf([
      { value: 1, weight: 1 },
      { value: 4, weight: 2 },
    ])
    expect(cost(0, 2)).toBeCloseTo(1 * (1 - 3) ** 2 + 2 * (4 - 3) ** 2)
    expect(cost(0, 1)).toBe(0)
  })

  test('chance is told from change', () => {
    const flat = Array.from({ length: 12 }, (_, i) => ({ value: i % 2 ? 3 : -3, weight: 1 }))
    const turned = Array.from({ length: 12 }, (_, i) => ({ value: i < 6 ? 8 + (i % 2) : -8 - (i % 2), weight: 1 }))
    expect(shuffleTest(flat, 199, random(1))).toBeGreaterThan(0.2)
    expect(shuffleTest(turned, 199, random(1))).toBeLessThan(0.05)
    expect(schwarzPenalty(flat, 3)).toBeGreaterThan(schwarzPenalty(turned, 3))
  })
})

const turned = [
  ...['2020-01', '2020-03', '2020-04', '2020-07'].map((m, i) => told('aid', m, i)),
  ...['2020-10', '2020-11-03', '2020-12', '2021-02'].map((m, i) => told('assault', m, 10 + i)),
]

describe('a relation month by month', () => {
  test('turns from cooperation to conflict between the months that say so', () => {
    const found = turns(months(turned, types).months)
    expect(found.turns).toMatchObject([{ after: '2020-07', at: '2020-10', from: 10, to: -9, turn: 'to conflict' }])
    expect(found.turns[0].p).toBeLessThan(0.1)
    expect(found.stretches.map(s => [s.first, s.last, s.months])).toEqual([
      ['2020-01', '2020-07', 4],
      ['2020-10', '2021-02', 4],
    ])
  })

  test('does not turn where it is mixed all the time, or where there is little', () => {
    const mixed = ['2020-01', '2020-02', '2020-03', '2020-04', '2020-05', '2020-06'].flatMap((m, i) => [
      told('aid', m, i),
      told('assault', m, 20 + i),
    ])
    expect(turns(months(mixed, types).months).turns).toEqual([])
    expect(turns(months(turned.slice(3, 6), types).months).turns).toEqual([])
    expect(turns([])).toMatchObject({ turns: [], stretches: [] })
  })

  test('counts each thing once, however many tell it, and the same words in the first month alone', () => {
    const again = turned.map((c, i) => told(c.type, c.time!.edtf, i < 4 ? i : 6 + i, 'Inland Times'))
    const late = told('aid', null, 0, 'Inland Times', '2021-02-20')
    const [one, more] = [months(turned, types), months([...turned, ...again, late], types)]
    const numbers = (m: typeof one) => m.months.map(({ claims: _, ...rest }) => rest)
    expect(numbers(more)).toEqual(numbers(one))
    expect(one.months[0]).toEqual({
      month: '2020-01',
      score: 10,
      things: 1,
      cooperation: 10,
      conflict: 0,
      claims: [turned[0].id],
    })
    expect(more.months[0].claims).toHaveLength(2)
  })

  test('leaves out what is denied, planned, without a month, or a standing tie without a time', () => {
    const out = [
      { ...told('aid', '2020-05', 40), polarity: 'denied' as const },
      { ...told('aid', '2020-05', 41), realis: 'intended' as const },
      told('member', '2020-05', 42),
    ]
    const undated = [told('aid', '2020', 43), told('aid', '2020-03/2020-09', 44), told('ally', null, 45)]
    const found = months([...out, ...undated], types)
    expect(found).toEqual({ months: [], undated: 3 })
  })

  test('does not depend on the order of claims', () => {
    const found = turns(months(turned, types).months)
    fc.assert(
      fc.property(fc.shuffledSubarray(turned, { minLength: turned.length }), list => {
        expect(turns(months(list, types).months)).toEqual(found)
      }),
      { numRuns: 20 },
    )
  })
})
