import { describe, expect, it } from 'vitest'
import { commonEnemies, Neighbours, uneasyAllies } from '../../src/analyse/signed/allies.js'
import { brokerage, brokered } from '../../src/analyse/signed/brokerage.js'
import { pnCentrality } from '../../src/analyse/signed/pn.js'
import { interval, resampled, tieSums } from '../../src/analyse/signed/resample.js'
import { networkYears } from '../../src/analyse/signed/years.js'
import { random } from '../../src/base/random.js'
import { daysOf } from '../../src/model/edtf.js'

const pair = (a: string, b: string, sign: '+' | '-' | '±') => ({ a, b, friendly: sign !== '-', hostile: sign !== '+' })

describe('allies', () => {
  const net = new Neighbours([
    pair('a', 'b', '±'),
    pair('a', 'x', '-'),
    pair('b', 'x', '-'),
    pair('a', 'y', '-'),
    pair('b', 'y', '+'),
    pair('c', 'x', '-'),
  ])
  it('have enemies in common', () => {
    expect(commonEnemies(net)).toEqual([
      { a: 'a', b: 'b', relation: 'both', enemies: ['x'] },
      { a: 'b', b: 'y', relation: 'friendly', enemies: ['a'] },
    ])
    expect(commonEnemies(net, 'c').map(p => [p.a, p.b, p.relation, p.enemies.join()])).toEqual([
      ['a', 'c', 'none', 'x'],
      ['b', 'c', 'none', 'x'],
    ])
  })
  it('are uneasy where they fight, or one is a friend of the other’s enemy', () => {
    expect(uneasyAllies(net)).toEqual([
      { a: 'a', b: 'b', fight: true, between: [{ actor: 'y', friendOf: 'b' }] },
      { a: 'b', b: 'y', fight: false, between: [{ actor: 'a', friendOf: 'a' }] },
    ])
  })
})

describe('PN centrality (Everett & Borgatti 2014)', () => {
  it('solves (I - A / (2n - 2)) x = 1 with A = P - 2N', () => {
    const ties = [
      { a: 0, b: 1 },
      { a: 1, b: 2 },
      { a: 0, b: 3 },
    ]
    const [friendly, hostile] = [
      [1, 0, 0],
      [0, 1, 0.5],
    ]
    const x = pnCentrality(4, ties, friendly, hostile)
    const a = [
      [0, 1, 0, -1],
      [1, 0, -2, 0],
      [0, -2, 0, 0],
      [-1, 0, 0, 0],
    ]
    for (const [i, row] of a.entries())
      expect(x[i] - row.reduce((sum, value, j) => sum + value * x[j], 0) / 6).toBeCloseTo(1, 6)
  })
  it('is 1 for who has no ties, more with friends and less with enemies', () => {
    const x = pnCentrality(
      5,
      [
        { a: 0, b: 1 },
        { a: 2, b: 3 },
      ],
      [1, 0],
      [0, 1],
    )
    expect(x[4]).toBe(1)
    expect(x[0]).toBeGreaterThan(1)
    expect(x[2]).toBeLessThan(1)
  })
})

describe('brokerage (Gould & Fernandez 1989)', () => {
  it('tells the five roles apart, and none where something goes directly', () => {
    const role = (...group: number[]) =>
      Object.entries(
        brokerage(
          3,
          [
            [0, 1],
            [1, 2],
          ],
          group,
        )[1],
      )
        .filter(([, n]) => n)
        .map(([name]) => name)
        .join()
    expect([role(0, 0, 0), role(0, 1, 0), role(0, 1, 1), role(0, 0, 1), role(0, 1, 2)]).toEqual([
      'coordinator',
      'itinerant',
      'gatekeeper',
      'representative',
      'liaison',
    ])
    expect(
      brokered(
        brokerage(
          3,
          [
            [0, 1],
            [1, 2],
            [0, 2],
          ],
          [0, 0, 0],
        )[1],
      ),
    ).toBe(0)
  })
})

describe('samples of the sources', () => {
  it('draw as many as there are, the same for the same seed', () => {
    const drawn = [...resampled(5, 3, random(7))].map(often => [...often])
    expect(drawn.every(often => often.reduce((x, y) => x + y) === 5)).toBe(true)
    expect([...resampled(5, 3, random(7))].map(often => [...often])).toEqual(drawn)
  })
  it('count what a source tells as often as it is drawn', () => {
    const cells = [
      { tie: 0, source: 0, score: 10 },
      { tie: 0, source: 1, score: -3 },
    ]
    const { friendly, hostile } = tieSums(1, cells, [2, 0])
    expect([friendly[0], hostile[0]]).toEqual([20, 0])
  })
  it('give bounds that hold 90 of 100', () => {
    expect(interval(Array.from({ length: 101 }, (_, i) => i))).toEqual([5, 95])
    expect(interval([])).toBeNull()
  })
})

describe('the network of each year', () => {
  it('has the relations that are told of it, over all years of an interval', () => {
    const edge = (source: string, target: string, sign: 1 | -1, edtf: string) => ({
      source,
      target,
      sign,
      days: daysOf(edtf),
    })
    const found = networkYears([
      edge('a', 'b', 1, '2019/2020'),
      edge('b', 'c', 1, '2020-05'),
      edge('a', 'c', -1, '2020'),
      edge('a', 'c', 1, '2021'),
    ])
    expect(found.map(y => [y.year, y.relations.friendly, y.relations.hostile, y.triads.ppn, y.triads.balance])).toEqual(
      [
        [2019, 1, 0, 0, null],
        [2020, 2, 1, 1, 0],
        [2021, 1, 0, 0, null],
      ],
    )
  })
})
