import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balance } from '../../src/analyse/balance.js'
import { frustration } from '../../src/analyse/signed/frustration.js'
import { frustrated, type SignedEdge, signedGraph } from '../../src/analyse/signed/graph.js'
import { switching } from '../../src/analyse/signed/switching.js'
import { triadCensus } from '../../src/analyse/signed/triads.js'
import { csvBalance } from '../../src/wiring/balancing.js'

const edge = fc.record({
  source: fc.constantFrom(...'abcdefg'),
  target: fc.constantFrom(...'abcdefg'),
  sign: fc.constantFrom(1 as const, -1 as const),
})
const edges = fc.array(edge, { maxLength: 25 })

/** The frustration index by trying every division. */
function tried(list: readonly SignedEdge[]): number {
  const { nodes, ties, both } = signedGraph(list)
  let best = Number.POSITIVE_INFINITY
  for (let division = 0; division < 2 ** nodes.length; division++) {
    const side = nodes.map((_, i) => (division >> i) & 1)
    best = Math.min(best, ties.filter(tie => frustrated(tie, side)).length)
  }
  return best + both.length
}

describe('the frustration index', () => {
  it('is the fewest contradictions of all divisions, and proven', () =>
    fc.assert(
      fc.asyncProperty(edges, async list => {
        const { index, bound, optimal } = await frustration(signedGraph(list))
        expect({ index, bound, optimal }).toEqual({ index: tried(list), bound: tried(list), optimal: true })
      }),
      { numRuns: 60 },
    ))
  it('does not depend on the order or direction of relations', () =>
    fc.assert(
      fc.asyncProperty(edges, fc.integer(), async (list, seed) => {
        const other = [...list].sort((x, y) => (x.source.charCodeAt(0) * seed - y.source.charCodeAt(0) * seed) % 7)
        const turned = other.map(({ source, target, sign }) => ({ source: target, target: source, sign }))
        expect(await balance(turned)).toEqual(await balance(list))
      }),
      { numRuns: 30 },
    ))
  it('leaves sides that everything fits but what it names', () =>
    fc.assert(
      fc.asyncProperty(edges, async list => {
        const graph = signedGraph(list)
        const found = await frustration(graph, { seconds: 0 })
        const contradict = graph.ties.flatMap((tie, i) => (frustrated(tie, found.side) ? [i] : []))
        expect(contradict).toEqual(found.frustrated)
        expect(found.index).toBeGreaterThanOrEqual(tried(list))
        expect(found.bound).toBeLessThanOrEqual(tried(list))
      }),
      { numRuns: 60 },
    ))
})

describe('the Gahuku-Gama tribes (Read 1954)', () => {
  const csv = readFileSync(new URL('data/highland-tribes.csv', import.meta.url), 'utf8')

  it('have 68 triads, of which 59 are balanced, and a frustration index of 7 (Aref & Wilson 2019)', async () => {
    const { relations, triads, frustration, misfits } = await csvBalance(csv, {})
    expect(relations).toEqual({ friendly: 29, hostile: 29, both: 0 })
    expect(triads).toEqual({ ppp: 19, ppn: 2, pnn: 40, nnn: 7, balance: 59 / 68 })
    expect(frustration).toMatchObject({ index: 7, bound: 7, optimal: true })
    expect(misfits).toHaveLength(7)
  })
  it('are divided as well without a proof', async () => {
    const rows = csv
      .trim()
      .split('\n')
      .slice(1)
      .map(line => line.split(','))
    const { nodes, ties } = signedGraph(
      rows.map(([source, target, sign]) => ({ source, target, sign: sign === '+' ? 1 : -1 })),
    )
    expect(switching(nodes.length, ties).frustration).toBe(7)
  })
})

it('pairs that are friends and enemies contradict whichever way', async () => {
  const [source, target] = ['Front', 'League']
  const found = await balance([
    { source, target, sign: 1 },
    { source: target, target: source, sign: -1 },
    { source, target: 'Cell', sign: -1 },
  ])
  expect(found.both).toEqual([{ a: 'Front', b: 'League' }])
  expect(found.frustration).toMatchObject({ index: 1, optimal: true, normalised: 1 - 2 / 3 })
  expect(found.groups).toEqual([[['Cell'], ['Front']]])
})

it('counts triads by their hostile ties', () => {
  const sign = (value: 1 | -1, ...ends: readonly string[]) => ({ source: ends[0], target: ends[1], sign: value })
  const triangle = (...signs: readonly (1 | -1)[]) =>
    triadCensus(signedGraph([sign(signs[0], 'a', 'b'), sign(signs[1], 'b', 'c'), sign(signs[2], 'a', 'c')]))
  expect(triangle(1, 1, 1)).toMatchObject({ ppp: 1, balance: 1 })
  expect(triangle(1, -1, 1)).toMatchObject({ ppn: 1, balance: 0 })
  expect(triangle(-1, -1, 1)).toMatchObject({ pnn: 1, balance: 1 })
  expect(triangle(-1, -1, -1)).toMatchObject({ nnn: 1, balance: 0 })
  expect(triadCensus(signedGraph([])).balance).toBeNull()
})

it.each(['', 'a,b\n1,2', 'source,target,sign\na,b,maybe', 'source,target,sign\n,b,+'])('refuses %j', csv =>
  expect(csvBalance(csv, {})).rejects.toMatchObject({ code: 'RELATA_EDGES_INVALID' }),
)
