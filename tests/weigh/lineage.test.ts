import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairs } from '../../bench/weigh/pairs.mjs'
import { align } from '../../src/weigh/lineage/align.js'
import { fingerprints, SHINGLE } from '../../src/weigh/lineage/fingerprints.js'
import { LineageIndex } from '../../src/weigh/lineage/index.js'
import { type Link, link, type Told } from '../../src/weigh/lineage/links.js'
import { order } from '../../src/weigh/lineage/order.js'
import { quotations } from '../../src/weigh/lineage/quotations.js'
import { words } from '../../src/weigh/lineage/words.js'

const word = fc.constantFrom(
  ...'river bridge army camp flour mayor north road school truck boat rain hill letter'.split(' '),
)
const wordsOf = (minLength: number, maxLength: number) => fc.array(word, { minLength, maxLength })

describe('words', () => {
  it('are the same whatever their case, accents, punctuation and line breaks', () => {
    const [a, b] = [words('“The Café’s owner,  he said.”'), words('the cafes\nowner he SAID')]
    expect([...a.hashes]).toEqual([...b.hashes])
    expect(a.length).toBe(5)
  })

  it('know where they stand', () => {
    const text = 'Rain fell. Boats sank.'
    const taken = words(text)
    expect(Array.from({ length: 4 }, (_, i) => text.slice(taken.starts[i], taken.ends[i]))).toEqual([
      'Rain',
      'fell',
      'Boats',
      'sank',
    ])
  })
})

describe('fingerprints', () => {
  it('of two texts that share nine words have one in common, wherever they stand', () => {
    const own = (prefix: string) => fc.array(fc.nat(500), { maxLength: 40 }).map(list => list.map(n => `${prefix}${n}`))
    fc.assert(
      fc.property(wordsOf(9, 30), own('a'), own('b'), own('c'), own('d'), (shared, a, b, c, d) => {
        const one = fingerprints(words([...a, ...shared, ...b].join(' ')))
        const other = new Set(fingerprints(words([...c, ...shared, ...d].join(' '))))
        expect([...one].some(key => other.has(key))).toBe(true)
      }),
    )
  })

  it('are none where there is no shingle, and few otherwise', () => {
    expect(fingerprints(words('too few words')).length).toBe(0)
    const long = Array.from({ length: 1000 }, (_, i) => `w${i}`).join(' ')
    expect(fingerprints(words(long)).length).toBeLessThan(1000 / 2)
    expect(SHINGLE).toBeGreaterThan(2)
  })
})

describe('the alignment of two texts', () => {
  const text =
    'The mayor closed the bridge on Friday. Trucks with flour waited at the northern road, and nobody knew for how long. A school became a shelter.'
  it('of a text with itself is all of it', () => {
    const { ofA, ofB, passages } = align(words(text), words(text))
    expect([ofA, ofB, passages.length]).toEqual([1, 1, 1])
    expect(text.slice(passages[0].a.start, passages[0].a.end)).toBe(text.slice(0, -1))
  })

  it('never counts a word twice, and is none of unrelated texts', () => {
    fc.assert(
      fc.property(wordsOf(0, 120), wordsOf(0, 120), (a, b) => {
        const { ofA, ofB, words: shared } = align(words(a.join(' ')), words(b.join(' ')))
        expect(ofA).toBeLessThanOrEqual(1)
        expect(ofB).toBeLessThanOrEqual(1)
        expect(shared).toBeLessThanOrEqual(Math.min(a.length, b.length))
      }),
    )
    expect(
      align(words(text), words('Ministers met in Sarn. They spoke of grain, and of the price of petrol.')).words,
    ).toBe(0)
  })

  it('finds passages in another order', () => {
    const [first, second, third] = text.split(/(?<=\.) /)
    const { ofA } = align(words(text), words(`${second} ${third} ${first}`))
    expect(ofA).toBeGreaterThan(0.6)
  })

  it('tells near-copies from other stories of the same event, at half of the words', () => {
    const all = pairs(200, 99)
    const measured = all.map(p => ({ ...p, ...align(words(p.a), words(p.b)) }))
    const says = (p: { ofA: number; ofB: number }) => Math.max(p.ofA, p.ofB) >= 0.5
    const right = measured.filter(p => says(p) && p.overlap >= 0.5).length
    expect(right / measured.filter(says).length).toBeGreaterThanOrEqual(0.95)
    expect(right / measured.filter(p => p.overlap >= 0.5).length).toBeGreaterThanOrEqual(0.95)
    expect(measured.filter(p => p.overlap < 0.5).length).toBeGreaterThan(50)
  })
})

describe('quotations', () => {
  it('are quoted sentences of six words and more, the same in any marks', () => {
    const one = quotations('He said: "We were sent to die for a bridge." She said "no".')
    const other = quotations('“We were sent to die for a bridge”, he said.')
    expect(one).toHaveLength(1)
    expect(one[0].key).toBe(other[0].key)
  })
})

describe('dates', () => {
  it.each([
    ['2024-03-04', '2024-03-05', -1],
    ['2024-03-05T11:00:00+01:00', '2024-03-05T09:30:00Z', 1],
    ['2024-03-05', '2024-03-05T11:00:00Z', 0],
    ['2024-03-05', null, 0],
    ['2024-03-06', '2024-03-05T11:00:00Z', 1],
  ] as const)('%s and %s: %s', (a, b, expected) => {
    expect(order(a, b)).toBe(expected)
    expect(order(b, a)).toBe(expected === 0 ? 0 : -expected)
  })
})

const told = (id: string, text: string, published: string | null): Told => ({ id, text, published })
const story =
  'The council of Oster voted on Monday to open the dam, said clerk Ines Vole. "We will not let the mill stand dry for a year," she told farmers. Pumps were brought from the harbour, and forty men dug a channel through the lower meadow before dawn.'

describe('a link', () => {
  it('leads from the later to the earlier one, whichever is named first', () => {
    const [first, copy] = [told('x', story, '2024-05-01'), told('a', `${story} More to follow.`, '2024-05-02')]
    const found = link(first, copy)
    expect(found).toEqual(link(copy, first))
    expect(found).toMatchObject({ from: 'a', to: 'x', kind: 'copy', dated: true })
    const { a, b } = (found as Link).passages[0]
    expect(copy.text.slice(a.start, a.end)).toBe(first.text.slice(b.start, b.end))
    expect(link(told('a', story, null), told('b', story, '2024-05-01'))?.dated).toBe(false)
  })

  it('is a part, a quotation, or nothing', () => {
    const part = `${story.slice(0, 150)} Elsewhere, ${'a teacher counted boats at the pier and wrote each name into a thick book. '.repeat(3)}`
    expect(link(told('a', part, null), told('b', story, null))?.kind).toMatch(/partial|copy/)
    const quoting =
      'Ines Vole is tired. "We will not let the mill stand dry for a year," was all that reporters heard from her.'
    expect(
      link(told('a', quoting, null), told('b', `Vole spoke late. ${story.slice(76, 140)} Nobody answered.`, null))
        ?.kind,
    ).toBe('quotation')
    expect(link(told('a', story, null), told('b', 'It rained in Sarn, and the ferry was late again.', null))).toBeNull()
  })
})

describe('the index', () => {
  it('finds a passage in any of many documents, in whatever order they were added', () => {
    const texts = Array.from(
      { length: 300 },
      (_, i) => `${Array.from({ length: 60 }, (_, j) => `w${(i * i * 31 + j * j * 17 + i * j * 13) % 997}`).join(' ')}`,
    )
    const passage = texts[17].split(' ').slice(20, 40).join(' ')
    const asked = `Nothing of this stands elsewhere at all. ${passage}`
    const found = (list: readonly number[]) => {
      const index = new LineageIndex()
      for (const i of list) index.add(`d${i}`, texts[i])
      return index.candidates(asked)
    }
    const numbers = texts.map((_, i) => i)
    expect(found(numbers)[0].id).toBe('d17')
    expect(found([...numbers].reverse())).toEqual(found(numbers))
  })

  it('knows each document once', () => {
    const index = new LineageIndex()
    index.add('a', story)
    index.add('a', story)
    expect([index.size, index.candidates(story).length]).toEqual([1, 1])
  })

  it('passes over what stands under every page, but finds a story that went everywhere', () => {
    const index = new LineageIndex()
    const foot =
      'Subscribe to our letter and read all that our staff writes about the valley every single morning of the week.'
    for (let i = 0; i < 400; i++)
      index.add(`d${i}`, `${Array.from({ length: 80 }, (_, j) => `n${i}x${j}`).join(' ')} ${foot}`)
    const own = Array.from({ length: 80 }, (_, j) => `own${j}`).join(' ')
    expect(index.candidates(`${own} ${foot}`)).toEqual([])
    for (let i = 0; i < 100; i++) index.add(`s${i}`, story)
    expect(index.candidates(story, 5)).toHaveLength(5)
  })
})
