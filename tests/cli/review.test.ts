import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acquirePasted, keepAcquired, openReaders, openWorkspace, reviewQueue } from '../../src/relata.js'
import { type ReviewAct, review } from '../../src/show/cli/reviewing.js'

const workspace = await openWorkspace(join(mkdtempSync(join(tmpdir(), 'relata-cli-review-')), 'ledger.db'))
afterAll(() => workspace.close())
const TEXT =
  'The Amber Guard attacked the Coast League on 3 May 2021. The Coast League accused the Amber Guard of murder. ' +
  'The Amber Guard gave the Coast League rifles in June 2021. The Harbour Guild praised the Coast League.'
beforeAll(async () => {
  const acquired = await acquirePasted({ text: TEXT, title: 'Front page', published: '2021-07-01' })
  await keepAcquired(workspace.ledger, openReaders({ threads: 1 }), acquired, 'Front page')
})

test('claims are decided one by one; back takes the last decision back, and what others decided is passed over', async () => {
  const queue = await reviewQueue(workspace, {})
  const [first, second, third, fourth] = queue.claims
  expect(queue.claims.length).toBeGreaterThan(3)
  const asked: string[] = []
  const told: string[] = []
  const acts: ReviewAct[] = ['accept', 'back', 'reject', 'edit', 'skip', 'accept', 'stop']
  await review(
    workspace,
    queue,
    { reason: 'read through', author: 'Ana' },
    {
      async ask(claim, at, total) {
        asked.push(claim.id)
        expect(total).toBe(queue.claims.length)
        expect(at).toBeGreaterThan(0)
        // while the fourth is looked at, somebody else rejects it
        if (claim.id === fourth) await workspace.decide.judge('reject', [fourth], { reason: 'no', author: 'Ben' })
        return acts.shift() ?? 'stop'
      },
      change: async () => ({ hedge: 'alleged' }),
      tell: line => told.push(line),
    },
  )
  expect(asked.slice(0, 6)).toEqual([first, second, first, second, third, fourth])
  const marks = async (id: string) => (await workspace.claims({ ids: [id] }))[0]?.marks
  expect(await marks(first)).toEqual(['rejected'])
  expect(await marks(second)).toBeUndefined()
  expect(await marks(third)).toBeUndefined()
  expect(await marks(fourth)).toEqual(['rejected'])
  expect(told[0]).toMatch(/RELATA_JUDGEMENT_CONFLICT.*reject by Ben/)
  expect(told.at(-1)).toBe('0 accepted, 1 rejected, 1 edited, 2 skipped.')
  const left = await reviewQueue(workspace, {})
  expect(left.claims).toContain(third)
  expect(left.claims).not.toContain(first)
})
