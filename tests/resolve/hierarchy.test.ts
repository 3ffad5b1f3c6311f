import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Tie } from '../../src/model/actor.js'
import { document } from '../../src/model/document.js'
import { resolveActors } from '../../src/resolve/actors.js'
import { below, hierarchy, holdsAt, topmost } from '../../src/resolve/hierarchy.js'
import { impliedStates } from '../../src/resolve/implied.js'
import { heads, phraseParent } from '../../src/resolve/phrase.js'
import { type Branch, trees } from '../../src/resolve/tree.js'
import { handMade, who } from '../support/claims.js'

const UNDATED = { claims: [], sources: [], first: null, last: null, since: null, until: null }
const ACTOR = { kind: 'organization' as const, named: true, aliases: [], uses: 1, documents: 1 }
const words = heads({
  heads: { agents: { words: ['operatives', 'fighters', 'forces', 'military'] }, others: { words: ['former'] } },
})
const names = new Set(['northern front', 'norvanian', 'coast league'])
const parent = (phrase: string) => phraseParent(phrase, key => names.has(key), words)

describe('the organisation that a phrase names', () => {
  test.each([
    ['dozens of Northern Front operatives', 'northern front'],
    ['the Northern Front’s forces', 'northern front'],
    ['fighters of the Coast League', 'coast league'],
    ['the Norvanian military', 'norvanian'],
    ['highly trained Coast League fighters', 'coast league'],
  ])('%s', (phrase, key) => expect(parent(phrase)).toBe(key))

  test.each([
    'Coast League-inspired fighters',
    'anti-Northern Front fighters',
    'former Northern Front operatives',
    'residents of the Coast League',
    'Northern Front prisoners',
    'forces near the Northern Front',
    'northern front operatives',
  ])('none in: %s', phrase => expect(parent(phrase)).toBeNull())
})

describe('rolling up', () => {
  const tie = (child: string, parent: string, more: Partial<Tie> = {}): Tie => ({
    child,
    parent,
    type: 'part_of',
    ...UNDATED,
    ...more,
  })

  test('finds everybody below, with the way up', () => {
    const found = below('a', [tie('b', 'a'), tie('c', 'b'), tie('x', 'y')])
    expect(found.map(r => [r.actor, r.path.map(t => t.parent)])).toEqual([
      ['a', []],
      ['b', ['a']],
      ['c', ['b', 'a']],
    ])
  })

  test('every actor has one place in the trees, whatever the ties, with the sum of all below', () => {
    const id = fc.constantFrom(...'abcdef')
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id, fc.nat(3)), { maxLength: 12 }), list => {
        const ties = list.map(([child, parent, n]) => tie(child, parent, { claims: Array(n).fill('c') }))
        const actors = [...'abcdef'].map(name => ({ ...ACTOR, id: name, name }))
        const found = trees(
          actors,
          ties.filter(t => t.child !== t.parent),
        )
        const members = (b: Branch): string[] => [b.actor.id, ...b.parts.flatMap(members)]
        expect(found.flatMap(members).sort()).toEqual([...'abcdef'])
        for (const branch of found) expect(branch.uses).toBe(members(branch).length)
      }),
    )
  })

  test('leads over the tie that has not ended', () => {
    const ties = [tie('x', 'old', { claims: ['1', '2'], until: '2020-01-01' }), tie('x', 'new', { claims: ['3'] })]
    expect(topmost(ties)('x')).toBe('new')
  })

  test('a tie holds between joining and leaving', () => {
    const path = [tie('x', 'y', { since: '2019-03-01', until: '2020-02-28' })]
    const day = (n: number) => holdsAt(path, [n, n])
    expect([20190201, 20190301, 20200228, 20200301].map(day)).toEqual([false, true, true, false])
    expect(holdsAt(path, null)).toBe(true)
  })

  test('what the user said of parts is a tie, what is merely known is none', () => {
    const names = ['Dawn Column', 'Coast League', 'Fog Cell'].map(name => ({
      document: 'd',
      name,
      kind: 'organization' as const,
      named: true,
      uses: 1,
    }))
    const actors = resolveActors({ names, variants: [], claims: [], judgements: [], known: [] })
    const part = (name: string, own: boolean) => ({ name, aliases: [], adjectives: [], part: 'Coast League', own })
    const ties = hierarchy(actors, [], [part('Dawn Column', true), part('Fog Cell', false)], words)
    expect(ties.map(t => [t.type, actors.get(t.child)?.name])).toEqual([['known', 'Dawn Column']])
  })

  test('ends in circles', () => {
    expect(
      below('a', [tie('b', 'a'), tie('a', 'b'), tie('a', 'a'), tie('c', 'b'), tie('b', 'c')]).map(r => r.actor),
    ).toEqual(['a', 'b', 'c'])
  })
})

test('a state that only its navy stands for can be asked for', () => {
  const known = [{ name: 'Norvany', aliases: [], adjectives: ['Norvanian'] }]
  const use = (name: string, named: boolean) => ({ document: 'd', name, kind: 'organization' as const, named, uses: 1 })
  const names = [use('the Norvanian military', true), use('Norvanian fishermen', false)]
  const implied = impliedStates(names, known, words)
  expect(implied.map(n => [n.name, n.uses])).toEqual([['Norvany', 0]])
  const actors = resolveActors({ names: [...names, ...implied], variants: [], claims: [], judgements: [], known })
  const state = actors.ofKey('norvany')!
  expect(state).toMatchObject({ kind: 'state', uses: 0, documents: 0 })
  const ties = hierarchy(actors, [], known, words)
  expect(ties).toEqual([
    { child: actors.ofKey('norvanian military')!.id, parent: state.id, type: 'phrase', ...UNDATED },
  ])
})

test('a phrase says nothing that a claim has said', () => {
  const doc = document({ text: 'Fighters of the Coast League, members of the Coast League' })
  const claim = handMade(doc, {
    type: 'member',
    actor: [who(doc.text, 'Fighters of the Coast League', { kind: 'group', named: false })],
    recipient: [who(doc.text, 'Coast League')],
  })
  const names = [claim.actor[0], claim.recipient[0]].map(p => ({
    document: doc.id,
    name: p.name,
    kind: p.kind,
    named: p.named,
    uses: 1,
  }))
  const actors = resolveActors({ names, variants: [], claims: [], judgements: [], known: [] })
  expect(hierarchy(actors, [claim], [], words).map(t => [t.type, t.claims])).toEqual([['member', [claim.id]]])
  expect(hierarchy(actors, [{ ...claim, polarity: 'denied' }], [], words).map(t => t.type)).toEqual(['phrase'])
})
