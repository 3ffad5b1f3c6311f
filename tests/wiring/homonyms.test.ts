import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { document } from '../../src/model/document.js'
import type { Workspace } from '../../src/wiring/workspace.js'
import { entry, handMade, who } from '../support/claims.js'
import { testWorkspace } from '../support/workspace.js'

const grounds = { reason: 'the minister, not the banker', author: 'ana' }
const docs = [1, 2, 3].map(n =>
  document({ text: `Omar Dal attacked the Coast League in report ${n}.`, published: `2020-0${n}-01` }),
)
let workspace: Workspace

beforeEach(async () => {
  workspace = testWorkspace(join(mkdtempSync(join(tmpdir(), 'relata-homonyms-')), 'ledger.db'))
  for (const doc of docs)
    await workspace.ledger.keep(
      entry(doc, [
        handMade(doc, {
          type: 'assault',
          actor: [who(doc.text, 'Omar Dal', { kind: 'person' })],
          recipient: [who(doc.text, 'Coast League')],
        }),
      ]),
    )
})
afterEach(() => workspace.close())

/** Everybody called Omar Dal, by how often. */
const uses = async () => (await workspace.who()).actors.list.filter(a => a.name === 'Omar Dal').map(a => a.uses)
const claimsOf = async (words: string) => {
  const { conflict } = (await workspace.between(words, 'Coast League')).lanes
  return conflict.map(c => c.document.id).sort()
}

test('a name can mean somebody else in one document, in every view, until that is taken back', async () => {
  const before = JSON.stringify((await workspace.who()).actors.list)
  expect(await uses()).toEqual([3])
  expect((await workspace.decide.splitIn('Omar Dal', docs[1].id, grounds)).status).toBe('added')
  expect((await workspace.decide.splitIn('omar dal', docs[1].id, grounds)).status).toBe('known')
  expect(await uses()).toEqual([2, 1])
  const [main, other] = (await workspace.who()).actors.list.filter(a => a.name === 'Omar Dal')
  expect(await claimsOf(main.id)).toEqual([docs[0].id, docs[2].id].sort())
  expect(await claimsOf(other.id)).toEqual([docs[1].id])
  expect(await claimsOf('Omar Dal')).toHaveLength(2)
  await workspace.decide.undo(undefined, grounds)
  expect(JSON.stringify((await workspace.who()).actors.list)).toBe(before)
})

test('those of several documents can be one, and none is joined to the first again', async () => {
  for (const { id } of docs.slice(1)) await workspace.decide.splitIn('Omar Dal', id, grounds)
  const [, second, third] = (await workspace.who()).actors.list.filter(a => a.name === 'Omar Dal')
  await workspace.decide.merge(second.id, third.id, grounds)
  expect(await uses()).toEqual([2, 1])
  const [both, first] = (await workspace.who()).actors.list.filter(a => a.name === 'Omar Dal')
  await expect(workspace.decide.merge(first.id, both.id, grounds)).rejects.toMatchObject({
    code: 'RELATA_JUDGEMENT_CONFLICT',
  })
  expect(await claimsOf(both.id)).toEqual([docs[1].id, docs[2].id].sort())
})

test('only a name that a document uses can mean somebody else there', async () => {
  await expect(workspace.decide.splitIn('Karim Dal', docs[0].id, grounds)).rejects.toMatchObject({
    code: 'RELATA_NAME_NOT_THERE',
  })
})
