import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timeline } from '../../src/analyse/timeline.js'
import type { Claim } from '../../src/model/claim.js'
import { document } from '../../src/model/document.js'
import { scheme } from '../../src/model/scheme.js'
import { handMade, who } from '../support/claims.js'
import { yamlFiles } from '../support/workspace.js'

const types = scheme(yamlFiles('scheme'))
const self = new Set(['front'])

function told(
  fields: Partial<Claim> & { type: string },
  edtf: string | null,
  published: string | null,
  title = 'a',
): Claim {
  const text = 'The Northern Front and the Coast League at Sarn.'
  const doc = document({ text, title, published })
  return handMade(doc, {
    actor: [who(text, 'Northern Front', { actor: 'front' })],
    recipient: [who(text, 'Coast League', { actor: 'league' })],
    time: edtf === null ? null : { text: `in ${edtf}`, edtf, basis: 'stated' },
    ...fields,
    quote: text,
  })
}

const list = [
  told({ type: 'aid', mode: 'arms' }, null, '2020-03-01'),
  told({ type: 'assault' }, '2019-05~', '2020-01-01'),
  told({ type: 'assault', actor: [], recipient: [] }, '2018', '2020-01-01'),
  told({ type: 'threaten' }, '2017-02-30?', '2020-01-01'),
  told({ type: 'cooperate', symmetric: true }, '2019%', null, 'b'),
  told({ type: 'agree', polarity: 'denied' }, '../2016-03', '2020-01-01'),
  told({ type: 'support' }, null, null, 'c'),
]

describe('a timeline', () => {
  test('goes by valid time, keeps its uncertainty, and puts what has none at the end', () => {
    const found = timeline(list, self, types)
    expect(found.map(e => [e.claims[0].type, e.when.edtf, e.when.first, e.when.last])).toEqual([
      ['agree', '../2016-03', null, '2016-03-31'],
      ['threaten', '2017-02-30?', '2017-02-28', '2017-02-28'],
      ['cooperate', '2019%', '2019-01-01', '2019-12-31'],
      ['assault', '2019-05~', '2019-05-01', '2019-05-31'],
      ['aid', null, null, null],
      ['support', null, null, null],
    ])
    expect(found.map(e => [e.when.uncertain, e.when.approximate])).toEqual([
      [false, false],
      [true, false],
      [true, true],
      [false, true],
      [false, false],
      [false, false],
    ])
    expect(found[0]).toMatchObject({ telling: 'denied', lane: 'cooperation', part: 'does', others: ['league'] })
    expect(found[2]).toMatchObject({ part: 'mutual', when: { basis: 'stated', text: 'in 2019%', reported: null } })
    expect(found[4].when).toMatchObject({ basis: 'none', reported: '2020-03-01' })
  })

  test('says what the actor is in it', () => {
    const parts = (self: string) => timeline([list[0]], new Set([self]), types).map(e => e.part)
    expect(parts('front')).toEqual(['does'])
    expect(parts('league')).toEqual(['undergoes'])
    expect(parts('nobody')).toEqual([])
  })

  test('tells a thing once, dated by the narrowest time, with the other times beside it', () => {
    const told3 = [
      told({ type: 'assault' }, '2020-05', '2020-06-01', 'x'),
      told({ type: 'assault' }, '2020-05-03', '2020-05-04', 'y'),
      told({ type: 'assault' }, null, '2020-05-06', 'z'),
      told({ type: 'assault' }, null, '2020-08-06', 'later'),
    ]
    const found = timeline(told3, self, types)
    expect(found.map(e => e.claims.map(c => c.document.title))).toEqual([['y', 'x', 'z'], ['later']])
    expect(found[0]).toMatchObject({ otherTimes: ['2020-05'], when: { edtf: '2020-05-03', reported: '2020-05-04' } })
  })

  test('does not depend on the order of claims', () => {
    const more = [
      ...list,
      told({ type: 'assault' }, '2019', '2020-01-09', 'd'),
      told({ type: 'assault' }, '2019-05-30', null, 'e'),
    ]
    const found = timeline(more, self, types)
    fc.assert(
      fc.property(fc.shuffledSubarray(more, { minLength: more.length }), shuffled => {
        expect(timeline(shuffled, self, types)).toEqual(found)
      }),
      { numRuns: 30 },
    )
  })
})
