import { describe, expect, it } from 'vitest'
// @ts-expect-error plain JavaScript
import { worth } from '../../bench/gold-scoring.mjs'
// @ts-expect-error plain JavaScript
import { reliability } from '../../bench/reliability.mjs'

describe('reliability', () => {
  it('finds no error where what is said comes true', () => {
    const judged = [0.2, 0.8].flatMap(p => Array.from({ length: 10 }, (_, i) => ({ p, right: i < p * 10 ? 1 : 0 })))
    const { ece, adaptive, was, said } = reliability(judged)
    expect(ece).toBeCloseTo(0)
    expect(adaptive).toBeCloseTo(0)
    expect(was).toBeCloseTo(said)
  })

  it('finds how far off an overconfident judge is, and who stands above whom', () => {
    const judged = [
      { p: 0.9, right: 1 },
      { p: 0.9, right: 0 },
      { p: 0.9, right: 0 },
      { p: 0.1, right: 0 },
    ]
    const { ece, auc, brier } = reliability(judged)
    expect(ece).toBeCloseTo((3 * Math.abs(0.9 - 1 / 3) + 0.1) / 4)
    expect(auc).toBeCloseTo(2 / 3)
    expect(brier).toBeCloseTo((0.01 + 2 * 0.81 + 0.01) / 4)
  })

  it('sorts into thirds, most confident first', () => {
    const judged = [0.1, 0.9, 0.5].map(p => ({ p, right: p > 0.4 ? 1 : 0 }))
    expect(reliability(judged).thirds.map((t: { was: number }) => t.was)).toEqual([1, 1, 0])
  })
})

describe('the worth of claims beside a coded document', () => {
  const text = 'The rebels attacked the army. The army fled to Osk. Rebel fighters slept.'
  const party = (name: string, kind = 'group') => ({ name, text: name, kind })
  const claim = (type: string, actor: string[], recipient: string[], quote: string) => {
    const start = text.indexOf(quote)
    const parties = (names: string[]) => names.map(n => party(n))
    return {
      type,
      mode: null,
      symmetric: false,
      actor: parties(actor),
      recipient: parties(recipient),
      origin: [],
      quote: { start, end: start + quote.length, text: quote },
    }
  }
  const gold = {
    claims: [
      {
        type: 'assault',
        actor: [['rebels']],
        recipient: [['army', 'the army']],
        quote: 'The rebels attacked the army',
      },
      { type: 'move', actor: [['army']], optional: true, quote: 'The army fled to Osk' },
    ],
  }

  it('is 1 for the right type and parties, a half for the family, and nothing for other words', () => {
    const quote = 'The rebels attacked the army'
    expect(worth(gold, text, [claim('assault', ['the rebels'], ['the army'], quote)])).toEqual([1])
    expect(worth(gold, text, [claim('coerce', ['the rebels'], ['the army'], quote)])).toEqual([0.5])
    expect(worth(gold, text, [claim('assault', ['the army'], ['the rebels'], quote)])).toEqual([0])
    expect(worth(gold, text, [claim('assault', ['the rebels'], ['the army'], 'Rebel fighters slept')])).toEqual([0])
  })

  it('counts neither way what is optional, told again, or told by the words themselves', () => {
    const quote = 'The rebels attacked the army'
    expect(worth(gold, text, [claim('move', ['the army'], [], 'The army fled to Osk')])).toEqual([null])
    const once = claim('assault', ['the rebels'], ['the army'], quote)
    expect(worth(gold, text, [once, once])).toEqual([1, null])
    const tie = claim('member', ['Rebel fighters'], ['Rebel'], 'Rebel fighters')
    expect(worth(gold, text, [tie])).toEqual([null])
  })
})
