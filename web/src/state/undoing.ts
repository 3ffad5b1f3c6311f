import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { JudgedManyBody } from '../../../src/show/api/editing-contract.ts'
import { ask } from '../lib/api.ts'
import { t } from '../lib/i18n.ts'
import { inTurn } from '../lib/send.ts'
import { authorName } from './author.ts'
import { noteOwn, setSteps, stepsNow } from './undo.ts'

/** Takes back what was decided last in this window, or does it again; a batch is one step. */
export function useUndo() {
  const client = useQueryClient()
  const run = useCallback(
    async (work: () => Promise<void>) => {
      setSteps({ failed: null })
      try {
        await inTurn(work)
      } catch (thrown) {
        setSteps({ failed: thrown })
      }
      await client.invalidateQueries()
    },
    [client],
  )
  const undo = useCallback(
    () =>
      run(async () => {
        const { past, future } = stepsNow()
        const step = past.at(-1)
        if (!step) return
        // first, so that a second press takes back the step before
        setSteps({ past: past.slice(0, -1) })
        const withdrawals = await takeBack(step.entries, t('edit:undoReason'))
        setSteps({ future: [...future, { step, withdrawals }], told: 'undone' })
      }),
    [run],
  )
  const redo = useCallback(
    () =>
      run(async () => {
        const { past, future } = stepsNow()
        const last = future.at(-1)
        if (!last) return
        setSteps({ future: future.slice(0, -1) })
        await takeBack(last.withdrawals, t('edit:redoReason'))
        setSteps({ past: [...past, last.step], told: 'done' })
      }),
    [run],
  )
  return { undo, redo }
}

async function takeBack(entries: readonly string[], reason: string): Promise<string[]> {
  const { judged } = await ask<JudgedManyBody>('/undo/many', {
    method: 'POST',
    body: JSON.stringify({ entries, reason, author: authorName() || undefined }),
    headers: { 'content-type': 'application/json' },
  })
  const ids = judged.map(j => j.judgement.id)
  noteOwn(ids)
  return ids
}
