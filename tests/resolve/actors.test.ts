import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { document } from '../../src/model/document.js'
import { judgement } from '../../src/model/judgement.js'
import type { NameUse, NameVariant } from '../../src/model/ledger.js'
import { type Evidence, resolveActors } from '../../src/resolve/actors.js'
import { handMade, who } from '../support/claims.js'

const use = (name: string, more: Partial<NameUse> = {}): NameUse => ({
  document: 'd1',
  name,
  kind: 'organization',
  named: true,
  uses: 1,
  ...more,
})
const resolve = (evidence: Partial<Evidence>) =>
  resolveActors({ names: [], variants: [], claims: [], judgements: [], known: [], ...evidence })
const groups = (evidence: Partial<Evidence>) =>
  resolve(evidence)
    .list.map(a => [a.name, ...a.aliases.map(x => x.name)].sort().join(' = '))
    .sort()

describe('actors across documents', () => {
  test('an alias of a known body that the documents use of a person is that person', () => {
    const known = [{ name: 'Brack Group', aliases: ['Brack'], adjectives: [], kind: 'organization' as const }]
    const body = use('Brack Group')
    expect(groups({ names: [body, use('Brack', { kind: 'person', uses: 3 })], known })).toEqual([
      'Brack',
      'Brack Group',
    ])
    expect(groups({ names: [body, use('Brack')], known })).toEqual(['Brack = Brack Group'])
  })

  test('one normalised name is one actor, whatever its article, case, accents, apostrophes', () => {
    const names = ['The Northern Front', 'Northern Front', 'NORTHERN FRONT', 'Northern Frönt', "Northern Front's"].map(
      (n, i) => use(n, { document: `d${i}` }),
    )
    const { list } = resolve({ names })
    expect(list).toHaveLength(1)
    expect(list[0]).toMatchObject({ uses: 5, documents: 5, named: true })
  })

  test('a phrase without a name stays in its document', () => {
    const names = ['d1', 'd2'].map(document => use('dozens of fighters', { document, named: false, kind: 'group' }))
    expect(resolve({ names }).list).toHaveLength(2)
  })

  test('but what is a name elsewhere, and is written as one, is one', () => {
    const names = [
      use('Dawn Column'),
      use('the Dawn Column', { document: 'd2', named: false }),
      use('the dawn column', { document: 'd3', named: false }),
    ]
    const { list, of } = resolve({ names })
    expect(list).toHaveLength(2)
    expect(of('d2', 'the Dawn Column', false)).toMatchObject({ uses: 2, documents: 2, named: true })
  })

  test('merges what a document states by same_as, and only what it states as a fact', () => {
    const doc = document({ text: 'Karim Dal, alias Abu Noor, and Iskan, not Orel' })
    const same = (a: string, b: string, more = {}) =>
      handMade(doc, {
        type: 'same_as',
        actor: [who(doc.text, a, { kind: 'person' })],
        recipient: [who(doc.text, b, { kind: 'person' })],
        ...more,
      })
    const names = ['Karim Dal', 'Abu Noor', 'Iskan', 'Orel'].map(n => use(n, { kind: 'person' }))
    const claims = [same('Karim Dal', 'Abu Noor'), same('Iskan', 'Orel', { polarity: 'denied' })]
    expect(groups({ names, claims })).toEqual(['Abu Noor = Karim Dal', 'Iskan', 'Orel'])
  })

  test('merges an acronym with its name where a document uses both, or where only one name fits', () => {
    const variants: NameVariant[] = [{ document: 'd1', name: 'Northern Front', variant: 'NF' }]
    expect(groups({ names: [use('Northern Front'), use('NF', { document: 'd2' })], variants })).toEqual([
      'NF = Northern Front',
    ])
    expect(groups({ names: [use('Northern Front'), use('NF', { document: 'd2' })] })).toEqual(['NF', 'Northern Front'])
    expect(groups({ names: [use('Popular Harbour League'), use('PHL', { document: 'd2' })] })).toEqual([
      'PHL = Popular Harbour League',
    ])
    expect(groups({ names: [use('Popular Harbour League'), use('Party of Honest Labour'), use('PHL')] })).toHaveLength(
      3,
    )
  })

  test('an acronym that two documents use for different names joins neither', () => {
    const variants = [
      { document: 'd1', name: 'Popular Harbour League', variant: 'PHL' },
      { document: 'd2', name: 'Party of Honest Labour', variant: 'PHL' },
    ]
    const names = [
      use('Popular Harbour League'),
      use('Party of Honest Labour', { document: 'd2' }),
      use('PHL', { document: 'd3' }),
    ]
    expect(groups({ names, variants })).toHaveLength(3)
  })

  test('knows what it is told beforehand, but not what several names claim', () => {
    const known = [
      { name: 'Coast League', aliases: ['Liga', 'CL'], adjectives: [] },
      { name: 'Inland League', aliases: ['Liga', 'IL'], adjectives: [] },
    ]
    expect(
      groups({ names: [use('CL'), use('Coast League', { document: 'd2' }), use('Liga'), use('IL')], known }),
    ).toEqual(['CL = Coast League', 'IL = Inland League', 'Liga'])
  })

  test('follows judgements, and takes them back', () => {
    const made = '2020-01-01T00:00:00Z'
    const by = { reason: 'checked', author: 'x', made }
    const names = [use('Old Guard'), use('Black Hats'), use('NORTH GUARD'), use('North Guard', { document: 'd2' })]
    const same = judgement({ kind: 'same', subject: 'old guard', object: 'black hats', ...by })
    expect(groups({ names, judgements: [same] })).toContain('Black Hats = Old Guard')
    const back = judgement({ kind: 'withdraw', subject: same.id, object: null, ...by })
    expect(groups({ names, judgements: [same, back] })).toContain('Old Guard')
    const known = [{ name: 'Old Guard', aliases: ['Black Hats'], adjectives: [] }]
    const apart = judgement({ kind: 'different', subject: 'old guard', object: 'black hats', ...by })
    expect(groups({ names, known })).toContain('Black Hats = Old Guard')
    expect(groups({ names, known, judgements: [apart] })).toEqual(expect.arrayContaining(['Black Hats', 'Old Guard']))
  })

  test('the order of documents changes nothing', () => {
    const pool = [
      'Northern Front',
      'northern front',
      'NF',
      'Popular Harbour League',
      'PHL',
      'Liga',
      'Coast League',
      'the Coast League',
      'fighters',
    ]
    const uses = fc.record({
      document: fc.constantFrom('d1', 'd2', 'd3'),
      name: fc.constantFrom(...pool),
      kind: fc.constantFrom('person' as const, 'organization' as const, 'group' as const),
      named: fc.boolean(),
      uses: fc.integer({ min: 1, max: 3 }),
    })
    const variants = fc.array(
      fc.record({
        document: fc.constantFrom('d1', 'd2'),
        name: fc.constantFrom(...pool),
        variant: fc.constantFrom(...pool),
      }),
    )
    const known = [{ name: 'Coast League', aliases: ['Liga'], adjectives: [] }]
    fc.assert(
      fc.property(fc.array(uses), variants, fc.integer(), (names, variants, seed) => {
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((item, i) => [Math.sin(seed + i * 7919), item] as const)
            .sort((a, b) => a[0] - b[0])
            .map(x => x[1])
        const one = resolve({ names, variants, known }).list
        const two = resolve({ names: shuffled(names), variants: shuffled(variants), known: [...known].reverse() }).list
        expect(two).toEqual(one)
      }),
    )
  })
})
