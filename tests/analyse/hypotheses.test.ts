import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedRating } from '../../src/analyse/hypotheses/expected.js'
import {
  diagnosticity,
  otherByMost,
  type Row,
  ranking,
  sensitivity,
  weightOf,
} from '../../src/analyse/hypotheses/matrix.js'
import type { Claim } from '../../src/model/claim.js'
import { expectationLines, expectationOf, RATINGS, type Rating } from '../../src/model/expectation.js'
import { dossier } from '../support/claims.js'

const row = (id: string, ratings: Record<string, Rating>, weight = 1, most = weight): Row => ({
  id,
  ratings: new Map(Object.entries(ratings)),
  weight,
  most,
})

describe('a matrix of hypotheses', () => {
  test('ranks by what contradicts, not by what fits', () => {
    const rows = [
      row('a', { guilty: 'CC', other: 'CC' }),
      row('b', { guilty: 'CC', other: 'C' }),
      row('c', { guilty: 'I', other: 'N' }),
    ]
    expect(ranking(['guilty', 'other'], rows)).toMatchObject([
      { id: 'other', rank: 1, contradiction: 0 },
      { id: 'guilty', rank: 2, contradiction: 1, counts: { CC: 2, C: 0, N: 0, I: 1, II: 0 } },
    ])
    expect(rows.map(r => diagnosticity(r, ['guilty', 'other']))).toEqual([0, 1, 1])
  })

  test('weighs evidence by its independent origins', () => {
    expect([0, 1, 3, 7].map(n => weightOf(n, 0))).toEqual([0, 1, 2, 3])
    expect(weightOf(1, 1)).toBe(0)
    expect(weightOf(1, 3)).toBe(0)
    expect(weightOf(3, 1)).toBe(1)
    const rows = [row('a', { x: 'I' }, weightOf(3, 0)), row('b', { y: 'II' }, weightOf(1, 0))]
    expect(ranking(['x', 'y'], rows).map(r => [r.id, r.rank, r.contradiction])).toEqual([
      ['x', 1, 2],
      ['y', 1, 2],
    ])
  })

  test('tells on which rows the order hangs', () => {
    const rows = [row('a', { x: 'I' }), row('b', { y: 'II' }), row('c', { x: 'C', y: 'C' })]
    expect(sensitivity(['x', 'y'], rows)).toEqual([
      {
        evidence: 'b',
        first: true,
        order: [
          { id: 'y', rank: 1, contradiction: 0 },
          { id: 'x', rank: 2, contradiction: 1 },
        ],
      },
    ])
  })

  test('says where the most origins that there may be give another order', () => {
    const rows = [row('a', { x: 'I' }, 1, 3), row('b', { y: 'II' }, 1, 1)]
    expect(otherByMost(ranking(['x', 'y'], rows))).toBe(true)
    expect(otherByMost(ranking(['x', 'y'], rows.slice(1)))).toBe(false)
  })

  test('does not depend on the order of rows; neutral rows change nothing (property)', () => {
    const rated = fc.record({
      x: fc.constantFrom(...RATINGS),
      y: fc.constantFrom(...RATINGS),
      z: fc.constantFrom(...RATINGS),
    })
    const many = fc.array(fc.tuple(rated, fc.integer({ min: 0, max: 6 })), { maxLength: 8 })
    fc.assert(
      fc.property(many, fc.integer(), (list, turn) => {
        const rows = list.map(([ratings, origins], i) => row(String(i), ratings, weightOf(origins, 0)))
        const at = rows.length ? Math.abs(turn) % rows.length : 0
        const turned = [...rows.slice(at), ...rows.slice(0, at), row('n', {}, 3)]
        const plain = (r: ReturnType<typeof ranking>) =>
          r.map(({ id, rank, contradiction }) => [id, rank, contradiction])
        expect(plain(ranking(['x', 'y', 'z'], turned))).toEqual(plain(ranking(['x', 'y', 'z'], rows)))
      }),
    )
  })
})

describe('what is expected', () => {
  const [aid] = dossier()[0].reading.claims.map(
    (c): Claim => ({
      ...c,
      actor: c.actor.map(p => ({ ...p, actor: 'front' })),
      recipient: c.recipient.map(p => ({ ...p, actor: 'league' })),
    }),
  )
  const armed = { type: 'aid', mode: 'arms', actor: new Set(['front']), recipient: null, unexpected: false }

  test('rates evidence, the other way round where it is denied or not expected', () => {
    expect(expectedRating(aid, [armed])).toBe('C')
    expect(expectedRating({ ...aid, polarity: 'denied' }, [armed])).toBe('I')
    expect(expectedRating(aid, [{ ...armed, unexpected: true }])).toBe('I')
    expect(expectedRating(aid, [armed, { ...armed, mode: null, unexpected: true }])).toBe('N')
    expect(expectedRating(aid, [{ ...armed, mode: 'money' }])).toBeNull()
    expect(expectedRating(aid, [{ ...armed, actor: new Set(['league']) }])).toBeNull()
    expect(expectedRating({ ...aid, symmetric: true }, [{ ...armed, actor: new Set(['league']) }])).toBe('C')
    expect(expectedRating(aid, [])).toBeNull()
  })

  test('is kept in lines', () => {
    const expectation = { type: 'aid', mode: null, actor: 'Coast League', recipient: null, unexpected: true }
    expect(expectationOf(expectationLines(expectation))).toEqual(expectation)
    expect(expectationLines({ ...expectation, actor: 'Coast\nLeague' }).split('\n')).toHaveLength(5)
  })
})
