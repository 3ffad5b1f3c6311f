import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arborescence } from '../../../src/read/net/arborescence.js'

/** All head vectors of n words that are trees with one root (0: the root, i + 1: word i). */
function* trees(n: number): Generator<number[]> {
  const heads = new Array(n).fill(0)
  for (let code = 0; code < (n + 1) ** n; code++) {
    for (let i = 0, rest = code; i < n; i++, rest = Math.floor(rest / (n + 1))) heads[i] = rest % (n + 1)
    if (heads.filter(h => h === 0).length === 1 && heads.every((_, i) => reachesRoot(heads, i))) yield [...heads]
  }
}

function reachesRoot(heads: readonly number[], word: number): boolean {
  let node = word + 1
  for (let steps = 0; steps <= heads.length; steps++) {
    if (node === 0) return true
    node = heads[node - 1]
  }
  return false
}

const score = (scores: Float64Array, heads: ArrayLike<number>, n: number) =>
  Array.from(heads).reduce((sum, h, d) => sum + scores[d * (n + 1) + h], 0)

describe('arborescence', () => {
  it('finds the best tree with one root: as good as the best of all', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 5 })
          .chain(n =>
            fc
              .array(fc.integer({ min: -50, max: 50 }), { minLength: n * (n + 1), maxLength: n * (n + 1) })
              .map(v => ({ n, v })),
          ),
        ({ n, v }) => {
          const scores = Float64Array.from(v)
          const found = arborescence(scores, n)
          expect(Array.from(found).filter(h => h === 0)).toHaveLength(1)
          expect(Array.from(found).every((_, i) => reachesRoot(Array.from(found), i))).toBe(true)
          const best = Math.max(...[...trees(n)].map(heads => score(scores, heads, n)))
          expect(score(scores, found, n)).toBeCloseTo(best)
        },
      ),
      { numRuns: 150 },
    )
  })
})
