import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../src/model/actor.js'
import { nameData } from '../../src/resolve/match/data.js'
import { groups } from '../../src/resolve/suggest/groups.js'
import { pairs } from '../../src/resolve/suggest/pairs.js'
import type { Profile } from '../../src/resolve/suggest/profile.js'
import { suggest } from '../../src/resolve/suggest/suggest.js'
import { FEATURES, levelOf, score, weights } from '../../src/resolve/suggest/weights.js'
import { yamlFiles } from '../support/workspace.js'

const files = yamlFiles('src/resolve/data')
const data = nameData(files)
const stated = weights(files)
const EMPTY: Profile = {
  documents: new Set(),
  company: new Map(),
  related: new Set(),
  roles: new Set(),
  places: new Set(),
  years: null,
}
const actor = (name: string, kind: Actor['kind'] = 'person'): Actor => ({
  id: name,
  name,
  kind,
  named: true,
  aliases: [],
  uses: 1,
  documents: 1,
})
const run = (
  actors: readonly Actor[],
  profiles: Record<string, Partial<Profile>> = {},
  different: [string, string][] = [],
  above = 0,
) => suggest({ actors, profile: id => ({ ...EMPTY, ...profiles[id] }), different }, above, data, stated)
const scoreOf = (a: string, b: string, kind: Actor['kind'], profiles = {}) =>
  run([actor(a, kind), actor(b, kind)], profiles).list[0]?.score ?? 0

describe('weights', () => {
  test('the shares of the levels of each feature add up to one', () => {
    for (const feature of FEATURES) {
      const levels = Object.values(stated.features[feature])
      for (const share of ['m', 'u'] as const)
        expect(levels.reduce((sum, level) => sum + level[share], 0)).toBeCloseTo(1, 6)
    }
  })

  test('a probability is the prior where nothing is observed, and its parts add up to it', () => {
    expect(score({}, stated).score).toBeCloseTo(stated.prior, 6)
    const { score: found, parts } = score({ name: 'close', kind: 'same' }, stated)
    const bits = parts.reduce((sum, part) => sum + part.bits, Math.log2(stated.prior / (1 - stated.prior)))
    expect(Math.log2(found / (1 - found))).toBeCloseTo(bits, 6)
  })

  test('every measure has a level', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (share, count) => {
        for (const feature of ['name', 'company'] as const) expect(levelOf(feature, share, stated)).toBeTruthy()
        for (const feature of ['rarity', 'time'] as const) expect(levelOf(feature, count, stated)).toBeTruthy()
      }),
    )
  })
})

describe('pairs', () => {
  const lists = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 3 }), { maxLength: 20 })

  test('all that share a key, each once, and no others', () => {
    fc.assert(
      fc.property(lists, keys => {
        const items = keys.map((list, i) => ({ keys: [...new Set(list)], order: String(i) }))
        const found = [...pairs(items)].map(pair => pair.join(' '))
        const wanted = items.flatMap((x, i) =>
          items.flatMap((y, j) => (i < j && x.keys.some(key => y.keys.includes(key)) ? [`${i} ${j}`] : [])),
        )
        expect([...found].sort()).toEqual(wanted.sort())
      }),
    )
  })

  test('grow with the number of those that share a common key, not with its square', () => {
    const items = (n: number) => Array.from({ length: n }, (_, i) => ({ keys: ['common'], order: String(i) }))
    expect([...pairs(items(2000))].length).toBeLessThan(2000 * 10)
    expect([...pairs(items(2000))].length).toBeGreaterThan(2000)
  })
})

test('no group joins two that were judged different, whatever chain leads from one to the other', () => {
  const id = fc.constantFrom(...'abcdefgh')
  const pair = fc.tuple(id, id).filter(([a, b]) => a !== b)
  fc.assert(
    fc.property(fc.array(pair), fc.array(pair), (like, different) => {
      const found = groups(
        like.map(([a, b]) => ({ a: { id: a }, b: { id: b } })),
        different,
      )
      for (const group of found)
        for (const [a, b] of different) expect(group.includes(a) && group.includes(b)).toBe(false)
      const members = found.flat()
      expect(new Set(members).size).toBe(members.length)
    }),
  )
})

describe('suggestions', () => {
  test.each([
    ['Karim al-Dalil', 'Kareem Dalil', 'person'],
    ['سمير منصور', 'Samir Mansour', 'person'],
    ['Oksana Orlenko', 'Оксана Орленко', 'person'],
    ['Harakat al-Fajr', 'Fajr Movement', 'organization'],
    ['Norvan Harbour League', 'NHL', 'organization'],
  ] as const)('%s may be %s', (a, b, kind) => expect(scoreOf(a, b, kind)).toBeGreaterThan(0.5))

  test.each([
    ['31st Brigade', '13th Brigade', 'unit'],
    ['Northern Command', 'Southern Command', 'unit'],
    ['Ahmad bin Karim', 'Karim bin Ahmad', 'person'],
    ['Abu Karim al-Masri', 'Abu Salim al-Masri', 'person'],
    ['Lena Orel', 'Marko Orel', 'person'],
  ] as const)('%s is hardly %s', (a, b, kind) => expect(scoreOf(a, b, kind)).toBeLessThan(0.5))

  test('company, office, place and time speak for and against it', () => {
    const [a, b] = ['Karim Dalil', 'Kareem Dalil']
    const base = scoreOf(a, b, 'person')
    const told = (one: Partial<Profile>, two: Partial<Profile>) => scoreOf(a, b, 'person', { [a]: one, [b]: two })
    const company = new Map([['x', 1]])
    expect(told({ company }, { company })).toBeGreaterThan(base)
    expect(told({ company }, { company: new Map([['y', 1]]) })).toBeLessThan(base)
    expect(told({ roles: new Set(['mayor']) }, { roles: new Set(['mayor']) })).toBeGreaterThan(base)
    expect(told({ years: [1950, 1955] }, { years: [2015, 2016] })).toBeLessThan(base)
    const documents = new Set(['d'])
    expect(told({ documents }, { documents })).toBeLessThan(base)
    expect(told({ documents, related: new Set([b]) }, { documents: new Set(['e']) })).toBeLessThan(base)
  })

  test('those whom two deal with count as the same where they are likely the same', () => {
    const list = ['Karim Dalil', 'Kareem Dalil', 'Tomas Brandt', 'Thomas Brandt'].map(n => actor(n))
    const [x, y] = [new Map([['Tomas Brandt', 1]]), new Map([['Thomas Brandt', 1]])]
    const { list: found } = run(list, { 'Karim Dalil': { company: x }, 'Kareem Dalil': { company: y } })
    const parts = found.find(s => [s.a.id, s.b.id].includes('Karim Dalil'))!.parts
    expect(parts.find(p => p.feature === 'company')?.level).toBe('many')
  })

  test('a pair that was judged different is left out', () => {
    const list = [actor('Karim Dalil'), actor('Kareem Dalil'), actor('Karim Daleel')]
    const { list: found, groups: made } = run(list, {}, [['Kareem Dalil', 'Karim Dalil']])
    expect(found.map(s => [s.a.id, s.b.id].sort().join())).not.toContain('Kareem Dalil,Karim Dalil')
    expect(made.every(g => !(g.includes('Karim Dalil') && g.includes('Kareem Dalil')))).toBe(true)
  })

  test('the order of the actors changes nothing, and the line does what it says', () => {
    const names = ['Karim Dalil', 'Kareem Dalil', 'Lena Orel', 'Orel, Lena', 'Omar Dal', 'Umar Dal', 'K. Dalil']
    const told = (list: readonly string[], above: number) =>
      run(
        list.map(n => actor(n)),
        {},
        [],
        above,
      ).list.map(s => `${[s.a.id, s.b.id].sort().join('=')} ${s.score.toFixed(6)}`)
    const all = told(names, 0).sort()
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), list => {
        expect(told(list, 0).sort()).toEqual(all)
      }),
      { numRuns: 20 },
    )
    expect(told(names, 0.6).every(line => Number(line.split(' ').at(-1)) >= 0.6)).toBe(true)
  })

  test('places and those without a name are not compared', () => {
    const list = [actor('Iskan', 'place'), { ...actor('Iskann', 'place') }, { ...actor('some men'), named: false }]
    expect(run(list).list).toEqual([])
  })
})
