import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockKeys } from '../../src/weigh/propositions/blocks.js'
import type { Comparable } from '../../src/weigh/propositions/comparable.js'
import { pairsOf, type Weighted } from '../../src/weigh/propositions/pairs.js'
import { storyOf } from '../../src/weigh/propositions/story.js'
import type { BasisRow } from '../../src/wiring/relations/redraw/basis.js'
import type { Item } from '../../src/wiring/relations/redraw/items.js'
import { pairsAgain } from '../../src/wiring/relations/redraw/pairs.js'
import { claim, party, ready, world } from '../weigh/support.js'

const NAMES = ['Front', 'League', 'fighters of the Front', 'a river brigade']
const below = (n: number) => fc.nat({ max: n - 1 })
/** A claim, and what becomes of it: it stays, goes, comes, or is known to be of another. */
const told = fc.record({
  from: below(NAMES.length),
  to: below(2),
  day: below(6),
  dated: fc.boolean(),
  fate: fc.constantFrom('stays', 'stays', 'stays', 'goes', 'comes', 'turns'),
  later: below(2),
})
type Told = typeof told extends fc.Arbitrary<infer T> ? T : never

/** A report of it. */
function made({ from, to, day, dated }: Told, number: number): Comparable {
  const published = `2024-03-0${day + 1}`
  return ready(
    claim({
      paper: `Paper ${number}`,
      published,
      actor: [party(NAMES[from])],
      recipient: [party(NAMES[to])],
      origin: [],
      type: 'join',
      time: dated ? { text: published, edtf: published, basis: 'stated' } : null,
    }),
  )
}

/** The same claim of which is known now that another is meant by one of its parties. */
function turned(one: Told, number: number): Comparable {
  const [old, fresh] = [made(one, number), made({ ...one, to: one.later }, number)]
  return { ...fresh, claim: { ...fresh.claim, id: old.claim.id }, order: old.order, content: old.content }
}

function rowOf(one: Comparable): BasisRow {
  const { order, content } = one
  const keys = [...blockKeys(one, world)]
  return { counts: true, evident: false, long: true, own: null, things: [], order, content, keys }
}

const named = (pairs: readonly Weighted<{ claim: { id: string } }>[]) =>
  pairs.map(({ a, b, weight }) => `${[a.claim.id, b.claim.id].sort().join(' ')} ${weight}`).sort()

describe('pairs of claims that say the same, after a change', () => {
  it('are those that are found among all claims, however near they have to stand', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 24 }), fc.integer({ min: 1, max: 5 }), (list, neighbours) => {
        const before = list.map((one, i) => (one.fate === 'comes' ? null : made(one, i)))
        const now = list.map((one, i) =>
          one.fate === 'goes' ? null : one.fate === 'turns' ? turned(one, i) : made(one, i),
        )
        const comparables = new Map<Item, Comparable>()
        const was = new Map<string, Item>()
        let at = 0
        for (const [i, one] of list.entries()) {
          const [old, fresh] = [before[i], now[i]]
          const { claim, recorded } = (fresh ?? old)!
          const anew = one.fate === 'comes' || one.fate === 'turns'
          const row = rowOf((fresh ?? old)!)
          const item: Item = { claim, recorded, row, was: old && rowOf(old), anew, at: fresh ? at++ : -1 }
          comparables.set(item, (fresh ?? old)!)
          if (old) was.set(old.claim.id, item)
        }
        const there = <T>(one: T | null): one is T => one !== null
        const earlier = pairsOf(before.filter(there), world, neighbours).matches.map(({ a, b, weight }) => ({
          ...{ a: was.get(a.claim.id)!, b: was.get(b.claim.id)! },
          weight,
        }))
        const story = storyOf(now.filter(there))
        const again = pairsAgain(
          [...comparables.keys()],
          earlier,
          world,
          item => comparables.get(item)!,
          story,
          neighbours,
        )
        const whole = pairsOf(now.filter(there), world, neighbours).matches
        expect(named(again.pairs)).toEqual(named(whole))
        // whoever has other pairs than before is named
        const others = new Set(named(whole))
        for (const pair of named(earlier)) if (!others.delete(pair)) others.add(pair)
        for (const pair of others)
          for (const item of comparables.keys())
            if (item.at >= 0 && pair.includes(item.claim.id)) expect(again.touched.has(item)).toBe(true)
      }),
      { numRuns: Number(process.env.RELATA_RUNS ?? 100) },
    )
  })
})
