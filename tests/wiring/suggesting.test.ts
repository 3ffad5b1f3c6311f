import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { document } from '../../src/model/document.js'
import { judgement } from '../../src/model/judgement.js'
import { nameKey } from '../../src/resolve/keys.js'
import type { Workspace } from '../../src/wiring/workspace.js'
import { entry, handMade, who } from '../support/claims.js'
import { testWorkspace } from '../support/workspace.js'

const time = (edtf: string) => ({ text: edtf, edtf, basis: 'stated' as const })
const texts = [
  document({
    text: 'Karim al-Dalil of the Fajr Movement attacked the Coast League in Iskan.',
    published: '2019-03-02',
  }),
  document({ text: 'Kareem Dalil of Harakat al-Fajr attacked the Coast League in Iskan.', published: '2019-04-02' }),
]
const person = { kind: 'person' as const }
let workspace: Workspace

beforeEach(async () => {
  workspace = testWorkspace(join(mkdtempSync(join(tmpdir(), 'relata-suggest-')), 'ledger.db'))
  for (const [i, doc] of texts.entries()) {
    const [name, body] = i ? ['Kareem Dalil', 'Harakat al-Fajr'] : ['Karim al-Dalil', 'Fajr Movement']
    await workspace.ledger.keep(
      entry(doc, [
        handMade(doc, {
          type: 'assault',
          actor: [who(doc.text, name, person)],
          recipient: [who(doc.text, 'Coast League')],
          place: [who(doc.text, 'Iskan', { kind: 'place' })],
        }),
        handMade(doc, {
          type: 'member',
          actor: [who(doc.text, name, person)],
          recipient: [who(doc.text, body)],
          role: 'commander',
        }),
      ]),
    )
  }
})
afterEach(() => workspace.close())

const found = async (above = 0.5) =>
  (await workspace.suggestions(above)).list.map(s => [s.a.name, s.b.name].sort().join(' = ')).sort()
const judge = (kind: 'same' | 'different', a: string, b: string) =>
  workspace.ledger.judge(
    judgement({
      kind,
      subject: nameKey(a),
      object: nameKey(b),
      reason: 'so it is',
      author: 'ana',
      made: '2024-01-01T00:00:00Z',
    }),
  )

test('suggests who may be one, by names and what the claims tell, and merges nothing', async () => {
  expect(await found()).toEqual(['Fajr Movement = Harakat al-Fajr', 'Kareem Dalil = Karim al-Dalil'])
  const { list } = await workspace.suggestions(0.9)
  const levels = Object.fromEntries(list[0].parts.map(p => [p.feature, p.level]))
  expect(levels).toMatchObject({ company: 'many', role: 'shared', place: 'shared', time: 'near', document: 'separate' })
  expect((await workspace.who()).actors.list.filter(a => a.kind === 'person')).toHaveLength(2)
})

test('what was judged is suggested no more', async () => {
  await judge('same', 'Karim al-Dalil', 'Kareem Dalil')
  expect(await found()).toEqual(['Fajr Movement = Harakat al-Fajr'])
  await judge('different', 'Fajr Movement', 'Harakat al-Fajr')
  expect(await found(0)).toEqual([])
})

test('who left is not counted for the whole any more, in the dyad and in the dossier', async () => {
  const doc = document({
    text: 'Omar Dal joined the Dawn Column. He was a member when Omar Dal attacked the Harbour Union. Omar Dal left the Dawn Column. Omar Dal met the Harbour Union.',
    publisher: 'Harbour Post',
    published: '2022-01-01',
  })
  const [dal, column, union] = [
    [who(doc.text, 'Omar Dal', person)],
    [who(doc.text, 'Dawn Column')],
    [who(doc.text, 'Harbour Union')],
  ]
  await workspace.ledger.keep(
    entry(doc, [
      handMade(doc, { type: 'join', actor: dal, recipient: column, time: time('2019-03') }),
      handMade(doc, { type: 'member', actor: dal, recipient: column, time: time('2019-05') }),
      handMade(doc, { type: 'assault', actor: dal, recipient: union, time: time('2019-06') }),
      handMade(doc, { type: 'leave', actor: dal, origin: column, time: time('2020-02') }),
      handMade(doc, { type: 'consult', actor: dal, recipient: union, time: time('2021-05') }),
    ]),
  )
  const [tie] = (await workspace.who()).ties.filter(t => t.since !== null)
  expect(tie).toMatchObject({ type: 'member', since: '2019-03-01', until: '2020-02-29', sources: ['Harbour Post'] })
  expect(tie.claims).toHaveLength(3)
  const { lanes } = await workspace.between('Dawn Column', 'Harbour Union', { rollUp: true })
  expect([lanes.conflict, lanes.cooperation].map(lane => lane.map(c => c.type))).toEqual([['assault'], []])
  const related = (rollUp: boolean) =>
    workspace
      .dossier('Dawn Column', { rollUp })
      .then(d => d.relations.find(r => r.actor.name === 'Harbour Union')?.conflict.claims)
  expect([await related(false), await related(true)]).toEqual([undefined, 1])
})
