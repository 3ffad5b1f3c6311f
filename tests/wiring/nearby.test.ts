import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameKey } from '../../src/base/name-key.js'
import { openSqliteLedger } from '../../src/ledger/sqlite/backend.js'
import { document } from '../../src/model/document.js'
import { judgement } from '../../src/model/judgement.js'
import { installedResources } from '../../src/relata.js'
import { findActors } from '../../src/resolve/find.js'
import { knownNames } from '../../src/resolve/known.js'
import { between } from '../../src/wiring/between.js'
import { searchNear } from '../../src/wiring/find-near.js'
import { type Nearby, nearby } from '../../src/wiring/nearby.js'
import { workspace } from '../../src/wiring/open-workspace.js'
import { standingOf } from '../../src/wiring/standing.js'
import { dossier, entry, handMade, who } from '../support/claims.js'

const { language, scheme } = installedResources('fast')
const resolve = JSON.parse(readFileSync(new URL('../../dist/data/resolve.json', import.meta.url), 'utf8'))

/** A ledger in which names are one for every reason that there is: known, stated, judged, acronyms, other spellings. */
async function filled() {
  const ledger = openSqliteLedger(':memory:')
  const told = (text: string, a: string, b: string, type = 'assault') => {
    const doc = document({ text, published: '2020-02-03' })
    return entry(doc, [handMade(doc, { type, actor: [who(text, a)], recipient: [who(text, b)] })])
  }
  const entries = [
    ...dossier(),
    told('The NF attacked the Harbour Cell.', 'NF', 'Harbour Cell'),
    told('Harbor Cell men met the Coast League Organisation.', 'Harbor Cell', 'Coast League Organisation', 'consult'),
    told('The CLO, that is the Coast League Organization, grew.', 'CLO', 'Coast League Organization', 'same_as'),
    told('The CLO attacked the USA.', 'CLO', 'USA'),
    told('The United States accused the Northern Front.', 'United States', 'Northern Front', 'accuse'),
    told('The Hill Men attacked the Northern Front.', 'Hill Men', 'Northern Front'),
    told('The Upland Band attacked the Hill Men.', 'Upland Band', 'Hill Men'),
  ]
  for (const e of entries) await ledger.keep(e)
  const made = '2021-01-01T00:00:00Z'
  await ledger.judge(
    judgement({ kind: 'same', subject: 'hill men', object: 'upland band', reason: 'r', author: 'a', made }),
  )
  return workspace(ledger, { language, scheme, resolve })
}

describe('who is who among some names alone', () => {
  test('is what it is among all names, for every name that there is', async () => {
    const space = await filled()
    const { actors } = await space.who()
    for (const actor of actors.list.filter(a => a.named && a.uses > 0))
      for (const name of [actor.name, ...actor.aliases.map(alias => alias.name)])
        expect(await space.find(name), name).toEqual([actors.ofKey(nameKey(name))])
    expect(actors.list.some(a => a.aliases.length > 1)).toBe(true)
    await space.close()
  })

  test('is the same whatever was asked before', async () => {
    const space = await filled()
    const names = (await space.who()).actors.list
      .filter(a => a.named && a.uses > 0)
      .flatMap(a => [a.name, ...a.aliases.map(alias => alias.name)])
    const near = () => nearby(space.ledger, knownNames(language), standingOf(space.ledger))!
    const told = async (one: Nearby, asked: readonly string[]) => {
      const { actors } = (await one.who(asked))!
      return {
        list: actors.list,
        of: asked.map(name => actors.of('d', name, true)),
        keys: actors.list.map(a => actors.keyOf(a.id)),
      }
    }
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.constantFrom(...names, 'Nobody'), { minLength: 1, maxLength: 6 })),
        async asked => {
          const one = near()
          for (const some of asked) expect(await told(one, some)).toEqual(await told(near(), some))
        },
      ),
      { numRuns: 30 },
    )
    await space.close()
  })

  test('and so is what any two are to each other', async () => {
    const space = await filled()
    const all = await space.who()
    const list = all.actors.list.filter(a => a.named && a.uses > 0)
    for (const [i, a] of list.entries())
      for (const b of list.slice(i + 1))
        expect(await space.between(a.name, b.name), `${a.name}, ${b.name}`).toEqual(
          await between(space.ledger, all, space.scheme, a, b, {}, await space.standing()),
        )
    await space.close()
  })

  test('a search near some words shows the named actors that it shows among all', async () => {
    const space = await filled()
    const { actors } = await space.who()
    const near = nearby(space.ledger, knownNames(language), standingOf(space.ledger))
    const words = new Set(
      actors.list.filter(a => a.named).flatMap(a => [a.name, ...a.aliases.map(x => x.name)].flatMap(n => n.split(' '))),
    )
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort()
    let shown = 0
    for (const word of words) {
      const all = findActors(actors, word).found.filter(a => a.named && a.uses > 0)
      const some = (await searchNear(space.ledger, near, word))!
      expect(ids(some), word).toEqual(ids(all))
      shown += some.length
    }
    expect(shown).toBeGreaterThan(words.size)
    await space.close()
  })

  test('who is not there is told with names that are written alike', async () => {
    const space = await filled()
    await expect(space.actor('Nothern Front')).rejects.toMatchObject({
      code: 'RELATA_ACTOR_UNKNOWN',
      message: expect.stringContaining('did you mean Northern Front'),
    })
    await expect(space.actor('Zzyzx')).rejects.toMatchObject({ code: 'RELATA_ACTOR_UNKNOWN' })
    await space.close()
  })

  test('the matrix and the neighbourhood count what a rejected claim does not say', async () => {
    const space = await filled()
    const cells = async () => {
      const { actors, cells } = await space.matrix({ top: 10, byYear: true })
      const name = new Map(actors.map(a => [a.id, a.name]))
      return cells.map(
        c => `${name.get(c.from)} > ${name.get(c.to)} ${c.year}: ${c.cooperation} ${c.conflict} ${c.other}`,
      )
    }
    const before = await cells()
    expect(before).toContain('Northern Front > Coast League 2019: 1 0 0')
    const { neighbours, links } = await space.neighbourhood('Coast League', { hops: 2 })
    expect(neighbours.filter(n => n.hops === 1).map(n => n.actor.name)).toContain('Northern Front')
    expect(neighbours.some(n => n.hops === 2)).toBe(true)
    expect(links.length).toBeGreaterThan(2)
    const [aid] = await space.claims({ types: ['aid'] })
    const made = '2022-01-01T00:00:00Z'
    await space.ledger.judge(
      judgement({ kind: 'reject', subject: aid.id, object: null, reason: 'r', author: 'a', made }),
    )
    expect(await cells()).toEqual(before.filter(c => c !== 'Northern Front > Coast League 2019: 1 0 0'))
    await space.close()
  })
})
