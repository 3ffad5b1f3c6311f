import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/model/claim.js'
import { disputes } from '../../src/weigh/propositions/details.js'
import { groups } from '../../src/weigh/propositions/groups.js'
import { matchEvidence } from '../../src/weigh/propositions/match.js'
import { coreOf, isPlural } from '../../src/weigh/propositions/vocabulary.js'
import { claim, party, ready, speaker, words, world } from './support.js'

const same = (a: Claim, b: Claim) => matchEvidence(ready(a), ready(b), world, () => false)
const grouped = (claims: readonly Claim[]) =>
  groups(claims.map(ready), world)
    .map(g => g.claims.map(c => c.claim.id).sort())
    .sort()
const time = (edtf: string) => ({ text: edtf, edtf, basis: 'stated' as const })

describe('the words of a phrase that say who is meant', () => {
  it.each([
    ['about 40 fighters', 'fighter'],
    ['A senior commander of the Front', 'commander'],
    ['the river brigade', 'river brigade'],
    ['dozens of Hamas operatives', 'hamas operative'],
    ['Two policemen', 'policeman'],
    ['its army', 'army'],
  ])('%s: %s', (phrase, core) => expect(coreOf(phrase, words).join(' ')).toBe(core))

  it('tell one from many', () => {
    expect(['fighters of the Front', 'two men', 'a fighter', 'the army'].map(p => isPlural(p, words))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('two claims say the same', () => {
  const told = claim()
  it('with the same parties, in the same days', () => {
    expect(same(told, claim({ paper: 'Inland Times', published: '2024-03-06' }))).not.toBeNull()
    expect(same(told, claim({ paper: 'Inland Times', published: '2024-06-06' }))).toBeNull()
    expect(
      same(told, claim({ paper: 'Inland Times', published: '2024-06-06', time: time('2024-03-01') })),
    ).not.toBeNull()
  })

  it('in another word for it', () => {
    const joined = claim({ paper: 'Inland Times', type: 'join', origin: [] })
    expect(same(told, joined)?.map(e => e.what)).toEqual(['actor', 'recipient'])
    expect(same(told, claim({ paper: 'Inland Times', type: 'aid' }))).toBeNull()
  })

  it('of somebody whom one does not name', () => {
    const nameless = claim({ paper: 'Inland Times', actor: [party('a commander of the Front', 'person')], origin: [] })
    expect(same(told, nameless)?.map(e => [e.what, e.how])).toEqual([
      ['actor', 'of'],
      ['recipient', 'same'],
      ['origin', 'same'],
    ])
    const many = claim({
      paper: 'Inland Times',
      actor: [party('dozens of fighters of the Front', 'group', 24)],
      recipient: [party('League')],
      origin: [],
    })
    expect(same(told, many)?.map(e => e.what)).not.toContain('actor')
  })

  it('not with other parties, modes or modalities', () => {
    expect(same(told, claim({ paper: 'Inland Times', actor: [party('Irena Solvak', 'person')] }))).toBeNull()
    expect(same(told, claim({ paper: 'Inland Times', recipient: [party('Guard')] }))).toBeNull()
    expect(same(told, claim({ paper: 'Inland Times', realis: 'predicted' }))).toBeNull()
    const aid = (mode: string, paper: string) =>
      claim({ paper, type: 'aid', mode, actor: [party('Norvany')], origin: [] })
    expect(same(aid('arms', 'Harbour Radio'), aid('money', 'Inland Times'))).toBeNull()
    expect(same(aid('arms', 'Harbour Radio'), aid('arms', 'Inland Times'))).not.toBeNull()
  })

  it('or the contrary, where a party denies it', () => {
    const denial = claim({
      ...{ paper: '', published: '2024-03-06', type: 'leave', polarity: 'denied' },
      ...{ actor: [party('the river brigade', 'unit')], recipient: [], origin: [party('its ranks', 'group')] },
      attribution: [speaker('Front', 'organization')],
    })
    expect(same(claim({ type: 'leave', recipient: [] }), denial)?.map(e => e.what)).toContain('denier')
    expect(same(claim({ type: 'leave', recipient: [] }), { ...denial, attribution: [] })).toBeNull()
  })

  it('whichever is asked first', () => {
    const kinds = fc.record({
      type: fc.constantFrom('defect', 'join', 'leave'),
      who: fc.constantFrom('Tomas Reyk', 'Irena Solvak', 'a commander of the Front', 'fighters of the Front'),
      to: fc.constantFrom('League', 'Guard'),
      published: fc.constantFrom('2024-03-04', '2024-03-20', null),
    })
    fc.assert(
      fc.property(kinds, kinds, (x, y) => {
        const [a, b] = [x, y].map(({ type, who, to, published }, i) =>
          claim({
            paper: `Paper ${i}`,
            type,
            published,
            actor: [party(who, 'person')],
            recipient: [party(to)],
            origin: [],
          }),
        )
        expect(same(a, b) === null).toBe(same(b, a) === null)
      }),
    )
  })
})

describe('groups of claims', () => {
  const claims = [
    claim(),
    claim({ paper: 'Ostrel Courier', published: '2024-03-05', type: 'leave', recipient: [] }),
    claim({ paper: 'Ostrel Courier', published: '2024-03-05', type: 'join', origin: [] }),
    claim({ paper: 'Norvany Wire', published: '2024-03-05', actor: [party('a commander of the Front', 'person')] }),
    claim({ paper: 'Inland Times', actor: [party('Irena Solvak', 'person')] }),
    claim({ paper: 'Inland Times', type: 'aid', mode: 'arms' }),
  ]

  it('do not depend on the order of the claims', () => {
    const expected = grouped(claims)
    expect(
      grouped(claims.filter((_, i) => i !== 4))
        .map(g => g.length)
        .sort(),
    ).toEqual([1, 4])
    fc.assert(
      fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), list => {
        expect(grouped(list)).toEqual(expected)
      }),
    )
  })

  it('never hold two claims that cannot say the same', () => {
    const vague = claim({ paper: 'Inland Post', actor: [party('a commander of the Front', 'person')], origin: [] })
    for (const group of grouped([...claims, vague]))
      expect([claims[0].id, claims[4].id].every(id => group.includes(id))).toBe(false)
  })
})

describe('disputes', () => {
  const killed = (paper: string, count: number, edtf?: string) =>
    ready(
      claim({
        paper,
        type: 'assault',
        mode: 'kill',
        actor: [],
        origin: [],
        recipient: [party('soldiers', 'group', count)],
        time: edtf ? time(edtf) : null,
      }),
    )
  it('are of numbers that cannot both be right', () => {
    const [dispute] = disputes([killed('Harbour Radio', 2), killed('Inland Times', 9), killed('Ostrel Courier', 9)])
    expect(dispute).toMatchObject({ detail: 'how many', about: 'soldier' })
    expect(dispute.versions.map(v => v.claims.length).sort()).toEqual([1, 2])
    expect(disputes([killed('Harbour Radio', 9), killed('Inland Times', 9)])).toEqual([])
  })

  it('are of days that are stated', () => {
    expect(
      disputes([killed('Harbour Radio', 2, '2024-03-01'), killed('Inland Times', 2, '2024-03-03')])[0].detail,
    ).toBe('when')
    expect(disputes([killed('Harbour Radio', 2, '2024-03-01'), killed('Inland Times', 2, '2024-03')])).toEqual([])
  })

  it('are of who did it, where the deed, its victim, its day and its place are one', () => {
    const struck = (paper: string, by: string, place = 'Lomna') =>
      claim({
        ...{ paper, type: 'assault', mode: 'kill', origin: [], time: time('2024-03-01') },
        ...{ actor: [party(by)], recipient: [party('villagers', 'group')], place: [party(place, 'place')] },
      })
    const of = (...claims: Claim[]) => groups(claims.map(ready), world).map(g => disputes(g.claims, g.rivals))
    const [[first], [second]] = of(struck('Harbour Radio', 'Front'), struck('Inland Times', 'League'))
    expect(first).toMatchObject({ detail: 'who', versions: [{ says: 'Front' }, { says: 'League' }] })
    expect(second).toEqual(first)
    expect(of(struck('Harbour Radio', 'Front'), struck('Inland Times', 'League', 'Oster'))).toEqual([[], []])
  })
})
