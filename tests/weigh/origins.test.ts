import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/model/claim.js'
import { type Link, link } from '../../src/weigh/lineage/links.js'
import type { OriginsInput } from '../../src/weigh/origins/dependence.js'
import { originsOf } from '../../src/weigh/origins/origins.js'
import { claim, speaker, world } from './support.js'

const input = (claims: readonly Claim[], more: Partial<OriginsInput> = {}): OriginsInput => ({
  ...{ claims, links: [], cited: new Map(), voices: world },
  ...more,
})
const count = (claims: readonly Claim[], more: Partial<OriginsInput> = {}) => originsOf(input(claims, more)).count
/** What the texts of some claims share. */
const linked = (texts: ReadonlyMap<string, string>, claims: readonly Claim[]): Link[] => {
  const told = claims.map(c => ({
    id: c.document.id,
    text: texts.get(c.id) as string,
    published: c.document.published,
  }))
  return told.flatMap((a, i) => told.slice(i + 1).flatMap(b => link(a, b) ?? []))
}

describe('independent origins', () => {
  const first = claim({ attribution: [speaker('a commander of the Front'), speaker('Harbour Radio', 'organization')] })
  const retold = claim({
    paper: 'Ostrel Courier',
    published: '2024-03-05',
    attribution: [speaker('Harbour Radio', 'organization')],
  })
  const mayor = claim({ paper: 'Lomna Observer', published: '2024-03-07', attribution: [speaker('Mira Holt')] })

  it('are one where a paper has it from another, and it says so', () => {
    const { origins, count } = originsOf(input([first, retold]))
    expect(count).toEqual([1, 1])
    expect(origins[0]).toMatchObject({ kind: 'anonymous', name: 'a commander of the Front', through: 'Harbour Radio' })
    expect(origins[0].reasons).toContainEqual({
      claim: retold.id,
      to: first.id,
      basis: 'citation',
      sure: true,
      upward: true,
    })
  })

  it('are two where somebody else says it too', () => {
    expect(count([first, retold, mayor])).toEqual([2, 2])
  })

  it('are one where the same speaker tells it to two papers', () => {
    expect(count([mayor, claim({ paper: 'Inland Times', attribution: [speaker('Mira Holt')] })])).toEqual([1, 1])
  })

  it('are a range where nobody has a name, unless they are of two bodies', () => {
    const by = (who: string, paper: string) => claim({ paper, attribution: [speaker(who)] })
    const { count: range, perhapsOne } = originsOf(
      input([by('two diplomats', 'Inland Times'), by('an envoy', 'Inland Post')]),
    )
    expect(range).toEqual([1, 2])
    expect(perhapsOne).toEqual([{ a: 0, b: 1, why: 'anonymous' }])
    expect(count([by('an aide of the Front', 'Inland Times'), by('an aide of the League', 'Inland Post')])).toEqual([
      2, 2,
    ])
    expect(count([by('a commander of the Front', 'Inland Times'), by('Tomas Reyk', 'Inland Post')])).toEqual([1, 2])
  })

  it('are a range where a paper names the other as a source of something', () => {
    const [own, other] = [claim({ paper: 'Inland Times' }), claim({ paper: 'Inland Post', published: '2024-03-03' })]
    expect(count([own, other])).toEqual([2, 2])
    const cited = new Map([[own.document.id, new Set(['inland post'])]])
    expect(count([own, other], { cited })).toEqual([1, 2])
    const spoken = claim({ paper: 'Inland Times', attribution: [speaker('Mira Holt')] })
    expect(count([spoken, other], { cited })).toEqual([2, 2])
    const [one, two] = [claim({ paper: 'Inland Times' }), claim({ paper: 'Ostrel Courier' })]
    const third = new Map([one, two].map(c => [c.document.id, new Set(['evening post'])]))
    expect(count([one, two], { cited: third })).toEqual([1, 2])
  })

  it('are one where two cite a third that is not among the documents', () => {
    const citing = (paper: string) => claim({ paper, attribution: [speaker('Evening Post', 'organization')] })
    const { origins } = originsOf(input([citing('Inland Times'), citing('Ostrel Courier')]))
    expect(origins.map(o => [o.kind, o.name])).toEqual([['outlet', 'Evening Post']])
  })

  it('are one where the words are copied, also without a date', () => {
    const text =
      'Tomas Reyk has defected to the League with all his boats, a captain told the harbour master of Oster on a rainy Sunday in March.'
    for (const published of ['2024-03-05', null]) {
      const [a, b] = [
        claim({ paper: 'Inland Times', text, published: '2024-03-04' }),
        claim({ paper: 'Inland Post', text: `${text} More soon.`, published, quote: text }),
      ]
      const texts = new Map([
        [a.id, text],
        [b.id, `${text} More soon.`],
      ])
      const { count, origins } = originsOf(input([a, b], { links: linked(texts, [a, b]) }))
      expect(count).toEqual([1, 1])
      expect(origins[0].reasons.map(r => r.basis)).toContain('copy')
    }
  })

  it('are those of the model where its citation was copied with its words', () => {
    const told = (paper: string, published: string, who: string | null, text: string) =>
      claim({ paper, published, text, quote: text, attribution: who ? [speaker(who, 'organization')] : [] })
    const text =
      'The Inland Times says that Tomas Reyk went over to the League with two boats and the pay chest of his whole company on Friday.'
    const model = told('Harbour Radio', '2024-03-05', 'Inland Times', text)
    const copy = told('Ostrel Courier', '2024-03-09', 'Inland Times', text)
    // what the paper tells between the two is not what was copied
    const whispered = claim({ paper: 'Inland Times', attribution: [speaker('two diplomats')] })
    const own = claim({ paper: 'Inland Times', published: '2024-03-07' })
    const texts = new Map([model, copy].map(c => [c.id, text]))
    const links = linked(texts, [model, copy])
    expect(count([model, whispered, own])).toEqual([2, 2])
    expect(count([model, whispered, own, copy], { links })).toEqual([2, 2])
  })

  it('are none that is known where two papers have it from each other', () => {
    const from = (paper: string, source: string, published: string) =>
      claim({ paper, published, attribution: [speaker(source, 'organization')] })
    const ring = originsOf(
      input([from('Inland Times', 'Inland Post', '2024-03-04'), from('Inland Post', 'Inland Times', '2024-03-05')]),
    )
    expect(ring.circles).toEqual([['Inland Post', 'Inland Times']])
    expect(ring.origins.map(o => o.kind)).toEqual(['none'])
    expect(ring.count).toEqual([0, 1])
    const three = [
      from('Inland Times', 'Inland Post', '2024-03-04'),
      from('Inland Post', 'Ostrel Courier', '2024-03-05'),
      from('Ostrel Courier', 'Inland Times', '2024-03-06'),
    ]
    expect(originsOf(input(three)).circles).toHaveLength(1)
    expect(count([...three, mayor])).toEqual([1, 2])
  })
})

const papers = ['Harbour Radio', 'Ostrel Courier', 'Norvany Wire', 'Inland Times', 'Lomna Observer']
const speakers = [
  [],
  [speaker('Mira Holt')],
  [speaker('two diplomats')],
  [speaker('a commander of the Front')],
  [speaker('Tomas Reyk')],
  ...papers.map(p => [speaker(p, 'organization')]),
  [speaker('Mira Holt'), speaker('Inland Times', 'organization')],
]
const report = fc.record({
  paper: fc.constantFrom(...papers),
  attribution: fc.constantFrom(...speakers),
  published: fc.constantFrom('2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07'),
})
const reports = fc
  .uniqueArray(report, { minLength: 1, maxLength: 7, selector: r => JSON.stringify(r) })
  .map(list => list.map(r => claim(r)))

describe('whatever is reported', () => {
  it('the order of the claims does not matter', () => {
    fc.assert(
      fc.property(reports, fc.infiniteStream(fc.nat(1000)), (claims, numbers) => {
        const shuffled = claims.map(c => [numbers.next().value, c] as const).sort((x, y) => x[0] - y[0])
        expect(originsOf(input(shuffled.map(([, c]) => c)))).toEqual(originsOf(input(claims)))
      }),
    )
  })

  it('there are at least as many as at most, and not more than claims', () => {
    fc.assert(
      fc.property(reports, claims => {
        const [low, high] = count(claims)
        expect(low).toBeLessThanOrEqual(high)
        expect(high).toBeLessThanOrEqual(claims.length)
        expect(high).toBeGreaterThan(0)
      }),
    )
  })

  it('a copy of one of the reports in another paper changes no count', () => {
    fc.assert(
      fc.property(reports, fc.nat(6), (claims, which) => {
        const model = claims[which % claims.length]
        const text = model.quote.text
        const { type, actor, recipient, origin, attribution } = model
        const copy = claim({
          type,
          actor,
          recipient,
          origin,
          attribution,
          paper: 'Copying Gazette',
          published: '2024-03-09',
          text: `${text} `,
          quote: text,
        })
        const span = { start: 0, end: text.length }
        const links: Link[] = [
          {
            ...{
              from: copy.document.id,
              to: model.document.id,
              kind: 'copy',
              dated: true,
              words: 20,
              ofFrom: 1,
              ofTo: 1,
            },
            ...{ passages: [{ a: span, b: span, words: 20 }], quotations: [] },
          },
        ]
        expect(count([...claims, copy], { links })).toEqual(count(claims))
      }),
    )
  })
})
