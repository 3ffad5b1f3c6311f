import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Claim } from '../../../src/model/claim.ts'
import type { JudgedBody } from '../../../src/show/api/contract.ts'
import type { ReviewBody } from '../../../src/show/api/editing-contract.ts'
import type { Verdict } from '../editing/judge.ts'
import { ApiError, ask, query } from '../lib/api.ts'
import { t } from '../lib/i18n.ts'
import { send } from '../lib/send.ts'
import { useSteps } from '../state/undo.ts'
import { useUndo } from '../state/undoing.ts'
import { useView } from '../state/view.ts'
import type { ReviewChoice } from './choice.ts'

/** Claims that are fetched at a time. */
export const BATCH = 200
/** Other pages are asked anew this long after the last decision, in milliseconds: who decides quickly is not held up. */
const REST = 1500

/** Claims one after the other: decided ones and skipped ones are out of it until they are taken back. */
export function useReviewQueue(choice: ReviewChoice) {
  const client = useQueryClient()
  const [view] = useView()
  const path = `/review${query({ ...choice, limit: BATCH, ...view, rollUp: undefined })}`
  const { data, error, isPending } = useQuery({
    queryKey: ['/review', path],
    queryFn: () => ask<ReviewBody>(path),
    placeholderData: keepPreviousData,
  })
  /** What was done with claims since they were fetched, in order. */
  const [done, setDone] = useState<readonly { claim: string; act: Verdict | 'skip' | 'edit' }[]>([])
  const [failure, setFailure] = useState<unknown>(null)
  const claimOf = useRef(new Map<string, string>())
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { undo } = useUndo()
  const { future } = useSteps()

  // another choice is another queue
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path stands for the choice
  useEffect(() => setDone([]), [path])
  useEffect(() => () => clearTimeout(resting.current), [])
  // what was taken back comes back, wherever it was taken back from
  useEffect(() => {
    const back = new Set(future.at(-1)?.step.entries.flatMap(entry => claimOf.current.get(entry) ?? []))
    if (back.size) setDone(was => was.filter(({ claim }) => !back.has(claim)))
  }, [future])

  const gone = useMemo(() => new Set(done.map(d => d.claim)), [done])
  const claims = useMemo(() => data?.claims.filter(claim => !gone.has(claim.id)) ?? [], [data, gone])
  // of what was fetched: what was asked for anew is counted by the server already
  const fetched = useMemo(() => new Set(data?.claims.map(claim => claim.id)), [data])
  const here = done.filter(d => fetched.has(d.claim))
  const decidedHere = here.filter(d => d.act !== 'skip').length

  const refreshLater = () => {
    clearTimeout(resting.current)
    resting.current = setTimeout(() => client.invalidateQueries({ predicate: q => q.queryKey[0] !== '/review' }), REST)
  }
  const decide = async (claim: Claim, act: Verdict, reason: string) => {
    setFailure(null)
    setDone(was => [...was, { claim: claim.id, act }])
    try {
      const { judgement } = await send<JudgedBody>(`/claims/${claim.id}/judgements`, {
        kind: act,
        expected: claim.marks ?? [],
        reason: reason.trim() || t(`edit:verdictReason.${act}`),
      })
      claimOf.current.set(judgement.id, claim.id)
    } catch (thrown) {
      setFailure(thrown)
      // what others decided meanwhile is out of the queue; what was not kept is still in it
      const conflict = thrown instanceof ApiError && thrown.problem.code === 'RELATA_JUDGEMENT_CONFLICT'
      if (!conflict) setDone(was => was.filter(d => d.claim !== claim.id))
    }
    refreshLater()
  }
  const skip = (claim: Claim) => setDone(was => [...was, { claim: claim.id, act: 'skip' }])
  const back = () => {
    const last = done.at(-1)
    if (!last) return
    if (last.act === 'skip') setDone(done.slice(0, -1))
    else void undo()
  }
  /** Fetches the next ones, once all that were fetched are done with. */
  const more = async () => {
    setDone([])
    await client.invalidateQueries({ queryKey: ['/review'] })
  }
  return {
    claims,
    waiting: Math.max(0, (data?.waiting ?? 0) - decidedHere),
    decided: (data?.decided ?? 0) + decidedHere,
    skipped: here.length - decidedHere,
    error: error ?? failure,
    isPending,
    decide,
    edited: (claim: Claim) => setDone(was => [...was, { claim: claim.id, act: 'edit' }]),
    skip,
    back,
    more,
  }
}
