import { expect, it } from 'vitest'
import { contentId } from '../../src/base/hash.js'
import { resolveActors } from '../../src/resolve/actors.js'
import { findActors } from '../../src/resolve/find.js'
import { nameKey } from '../../src/resolve/keys.js'

it('the id that an actor had before it was merged with another still means it, and no other id does', () => {
  const names = ['Northern Front', 'Coast League'].map(name => ({
    ...{ document: 'd1', name, kind: 'organization' as const, named: true, uses: 1 },
  }))
  const known = [{ name: 'Northern Front', aliases: ['Coast League'], adjectives: [], kind: 'organization' as const }]
  const [apart, one] = [[], known].map(known =>
    resolveActors({ names, variants: [], claims: [], judgements: [], known }),
  )
  expect(apart.list).toHaveLength(2)
  expect(one.list).toHaveLength(1)
  for (const { id } of apart.list) expect(findActors(one, id)).toEqual({ found: one.list, exact: true })
  const stranger = contentId({ actor: nameKey('Harbour Guard') })
  expect(findActors(one, stranger).exact).toBe(false)
})
