import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { reviewables } from '../../src/wiring/reviewable.js'
import { dossier } from '../support/claims.js'
import { testWorkspace } from '../support/workspace.js'

const path = join(mkdtempSync(join(tmpdir(), 'relata-reviewable-')), 'ledger.db')
const [workspace, other] = [testWorkspace(path), testWorkspace(path)]
afterAll(() => Promise.all([workspace.close(), other.close()]))
const grounds = { reason: 'a test', author: 'test' }

test('are gone over again when claims may have come or gone, and not after each decision', async () => {
  const [first, second] = dossier()
  await workspace.ledger.keep(first)
  const before = await reviewables(workspace.ledger)
  const { id } = before[0]
  /** What is at hand is what a ledger that was opened anew finds. */
  const sound = async () => {
    const fresh = testWorkspace(path)
    const [mine, its] = [await reviewables(workspace.ledger), await reviewables(fresh.ledger)]
    await fresh.close()
    expect(mine).toEqual(its)
    return mine
  }
  await workspace.decide.judge('accept', [id], grounds)
  expect(await sound()).toBe(before)
  await workspace.decide.undo(undefined, grounds)
  expect(await sound()).toBe(before)

  const edited = await workspace.decide.edit(id, { set: { hedge: 'alleged' } }, grounds)
  const after = await sound()
  expect(after.map(c => c.id)).toContain(edited.claim.id)
  expect(after.map(c => c.id)).not.toContain(id)
  await workspace.decide.undo(undefined, grounds)
  expect((await sound()).map(c => c.id)).toContain(id)

  // somebody else adds a document, behind a decision
  await other.decide.judge('reject', [id], grounds)
  await other.ledger.keep(second)
  expect((await sound()).length).toBeGreaterThan(before.length)
})
