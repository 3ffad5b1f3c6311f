import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Claim } from '../../src/model/claim.js'
import { type ExportFormat, exportClaims, importFile } from '../../src/wiring/exporting.js'
import { keepAgain, readAgain } from '../../src/wiring/rereading.js'
import type { Workspace } from '../../src/wiring/workspace.js'
import { testWorkspace } from '../support/workspace.js'
import { difficultWorkspace, whole } from './support/source.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-import-'))
let first: Workspace
const opened: Workspace[] = []
beforeAll(async () => {
  first = await difficultWorkspace()
  opened.push(first)
})
afterAll(() => Promise.all(opened.map(w => w.close())))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** Exports, imports into an empty ledger, and gives that. */
async function roundTrip(format: ExportFormat) {
  const path = file(format, await whole(exportClaims(first, format)))
  const workspace = testWorkspace(':memory:')
  opened.push(workspace)
  return { path, workspace, result: await importFile(workspace, path) }
}

async function claims(workspace: Workspace): Promise<Claim[]> {
  return workspace.claims({})
}
const names = (list: readonly { name: string }[]) => list.map(p => p.name.replace(/\s+/g, ' ').trim()).join(';')
const parties = (c: Claim) => [c.type, names(c.actor), names(c.recipient), names(c.origin)].join(' | ')

test('event data come back: who, what, whom, when, how surely, in whose words', async () => {
  const { workspace, result } = await roundTrip('csv-events')
  expect(result).toMatchObject({ format: 'events', documents: 1, left: [] })
  const told = (c: Claim) =>
    [parties(c), c.mode, c.role, c.time?.edtf, c.polarity, c.realis, c.hedge, c.symmetric].join(' | ')
  const before = (await claims(first)).map(told)
  expect((await claims(workspace)).map(told)).toEqual(before)
  const [aid] = await claims(workspace)
  expect(aid.quote.text).toBe('The Northern Front gave the Coast League rifles (Harbour Post)')
  expect(aid.attribution.map(s => s.name)).toEqual(['Harbour Post'])
})

test('every party, place and speaker stands in the text where its claim says', async () => {
  const { workspace } = await roundTrip('csv-events')
  for (const claim of await claims(workspace)) {
    const { document } = (await workspace.ledger.document(claim.document.id))!
    for (const span of [
      claim.quote,
      ...claim.actor,
      ...claim.recipient,
      ...claim.origin,
      ...claim.place,
      ...claim.attribution,
    ])
      expect(document.text.slice(span.start, span.end)).toBe(span.text)
  }
  expect((await workspace.ledger.verify()).misfits).toEqual([])
})

test('FollowTheMoney comes back: links between the same, aliases, kinds', async () => {
  const { workspace, result } = await roundTrip('ftm')
  expect(result.left).toEqual([])
  const links = (await claims(workspace)).filter(c => c.type !== 'same_as').map(parties)
  // what is denied or planned is no link in FollowTheMoney; who leaves is a member until then
  const before = (await claims(first)).filter(c => c.polarity === 'affirmed' && c.realis === 'actual' && !c.marks)
  const expected = before.map(c =>
    c.type === 'leave' ? ['member', names(c.actor), names(c.origin), ''].join(' | ') : parties(c),
  )
  expect(links.sort()).toEqual(expected.sort())
  const kinds = async (w: Workspace) =>
    (await w.who()).actors.list.filter(a => a.named).map(a => `${a.name.replace(/\s+/g, ' ')} ${a.kind}`)
  expect((await kinds(workspace)).sort()).toEqual((await kinds(first)).map(k => k.replace(' \u0007', ' \u0007')).sort())
})

test('GEXF comes back: the same pairs by the same types in the same years', async () => {
  const { workspace, result } = await roundTrip('gexf')
  expect(result.left).toEqual([])
  const edges = async (w: Workspace) => {
    const { nodes, edges } = await w.network()
    const name = (id: string) =>
      nodes
        .find(n => n.id === id)!
        .name.replace(/[\s\u0007]+/g, ' ')
        .trim()
    return edges.map(e => [name(e.a), name(e.b)].sort().join(' | ')).sort()
  }
  // a denial makes no edge in GEXF, nor does a plan
  expect(await edges(workspace)).toEqual(await edges(first))
  const aid = (await claims(workspace)).find(c => c.type === 'aid')!
  expect(aid.time!.edtf).toBe('2019-03-01/2019-03-31')
})

test('a list of actors comes back as other names and what they are part of', async () => {
  const path = file(
    'people.csv',
    'Name,Kind,Aliases,Part of\r\nHarbour Cell,unit,"HC; The Cell",Coast League\r\nOmar Dal,person,,Coast League\r\nNobody Else,person,,\r\n',
  )
  const workspace = testWorkspace(':memory:')
  opened.push(workspace)
  const result = await importFile(workspace, path)
  expect(result).toMatchObject({ format: 'actors', claims: 4, left: [{ count: 1 }] })
  expect((await workspace.actor('The Cell')).name).toBe('Harbour Cell')
  const { above } = await workspace.dossier('HC')
  expect(above.map(t => [t.type, t.actor.name])).toEqual([['part_of', 'Coast League']])
  const listed = file('actors.csv', await whole(exportClaims(workspace, 'csv-actors')))
  const again = testWorkspace(':memory:')
  opened.push(again)
  await importFile(again, listed)
  expect((await again.actor('HC')).name).toBe('Harbour Cell')
})

test('what ACLED calls an event is coded by the scheme', async () => {
  const path = file(
    'acled.csv',
    `event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,actor2,location,country,source,notes
ABC1,03 May 2020,1,Battles,Armed clash,Northern Front,,Coast League,Bridgetown,Alba,Harbour Post,"On 3 May, the Northern Front and the Coast League clashed at Bridgetown, Alba."
ABC2,2020-06-01,3,Protests,Peaceful protest,Protesters (Alba),Miners' Union,,Bridgetown,Alba,Inland Times,Miners marched.
ABC3,2020-06-02,1,Strategic developments,Headquarters or base established,Coast League,,,Bridgetown,Alba,Inland Times,A base.
`,
  )
  const workspace = testWorkspace(':memory:')
  opened.push(workspace)
  const result = await importFile(workspace, path, { publisher: 'ACLED' })
  expect(result.left.map(l => l.count)).toEqual([1])
  const [clash, protest] = await claims(workspace)
  expect([clash.type, clash.mode, clash.symmetric, clash.time!.edtf]).toEqual(['assault', 'clash', true, '2020-05-03'])
  expect(clash.quote.text).toMatch(/^On 3 May, the Northern Front/)
  expect([protest.type, protest.time!.edtf, protest.actor.map(a => a.named)]).toEqual([
    'protest',
    '2020-06',
    [false, true],
  ])
  expect(protest.document.publisher).toBe('ACLED')
})

test('the same file twice adds nothing; reading again leaves it as it is', async () => {
  const { path, workspace } = await roundTrip('csv-events')
  expect(await importFile(workspace, path)).toMatchObject({ documents: 0, claims: 0, known: 1 })
  const [{ id }] = await workspace.ledger.documents()
  const readers = { readToKeep: () => Promise.reject(new Error('nothing is read')) } as never
  const again = await keepAgain(workspace.ledger, await readAgain(workspace.ledger, readers, id), { engine: 'test' })
  expect([again.status, again.changes.dropped.length]).toEqual(['unchanged', 0])
})

test('what cannot be imported says where', async () => {
  const workspace = testWorkspace(':memory:')
  opened.push(workspace)
  const wrong = (name: string, text: string, as?: string) => importFile(workspace, file(name, text), { as })
  await expect(wrong('a.json', '{"id":"x","schema":"Person","properties":{}}\n{"broken"\n')).rejects.toThrow(/line 2/)
  await expect(wrong('a.gexf', '<gexf><graph></gexf>')).rejects.toThrow(/RELATA_IMPORT_INVALID|line 1/)
  await expect(wrong('a.xml', '<html></html>')).rejects.toThrow(/<gexf>/)
  await expect(wrong('a.csv', 'x,y\n1,2\n')).rejects.toThrow(/event_type/)
  await expect(wrong('b.csv', 'name\nAna Rell\n')).rejects.toThrow(/nothing in it that can be imported/)
  await expect(wrong('b.csv', 'name\nAna Rell\n', 'whatever')).rejects.toThrow(/no type of the coding scheme/)
})

test('links without a type of the scheme are left out, or get the one that is named', async () => {
  const gexf = `<?xml version="1.0"?><gexf xmlns="http://gexf.net/1.2" version="1.2"><graph defaultedgetype="directed"><nodes>
<node id="1" label="Northern Front"/><node id="2" label="Coast League"/></nodes><edges><edge id="0" source="1" target="2" label="knows"/></edges></graph></gexf>`
  const workspace = testWorkspace(':memory:')
  opened.push(workspace)
  const path = file('foreign.gexf', gexf)
  await expect(importFile(workspace, path)).rejects.toThrow(/nothing in it/)
  expect(await importFile(workspace, path, { as: 'cooperate' })).toMatchObject({ claims: 1 })
  const [claim] = await claims(workspace)
  expect([claim.type, claim.role, claim.quote.text]).toEqual([
    'cooperate',
    'knows',
    'Northern Front, cooperate: Coast League (knows).',
  ])
})

test('entities that unfold into millions are not unfolded', async () => {
  const entities = Array.from({ length: 11 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`)
  const bomb = `<?xml version="1.0"?><!DOCTYPE g [<!ENTITY a0 "xxxxxxxxxx">${entities.join('')}]><gexf><graph><nodes>
<node id="1" label="&a11;"/><node id="2" label="b"/></nodes><edges><edge source="1" target="2" label="aid"/></edges></graph></gexf>`
  const workspace = testWorkspace(':memory:')
  opened.push(workspace)
  const told = await importFile(workspace, file('bomb.gexf', bomb)).then(
    async () => (await claims(workspace))[0].actor[0].name,
    (error: Error) => error.message,
  )
  expect(told.length).toBeLessThan(1000)
})
