import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { JudgedBody } from '../../../src/show/api/contract.ts'
import type { JudgedManyBody, ReviewBody } from '../../../src/show/api/editing-contract.ts'
import type { ProposalsBody } from '../../../src/show/api/proposals-contract.ts'
import type { Verdict } from '../editing/judge.ts'
import { ApiError, ask, query } from '../lib/api.ts'
import { t } from '../lib/i18n.ts'
import { send } from '../lib/send.ts'
import { useSteps } from '../state/undo.ts'
import { useUndo } from '../state/undoing.ts'
import { useView } from '../state/view.ts'
import type { ReviewChoice } from './choice.ts'
import { itemOf, proposedItem, type ReviewItem } from './item.ts'

/** Claims that are fetched at a time. */
export const BATCH = 200
/** Other pages are asked anew this long after the last decision, in milliseconds: who decides quickly is not held up. */
const REST = 1500

/** What a queue is made of: claims that were read, and proposals of one (null: of all); undefined: none of them. */
interface Made {
  readonly read: boolean
  readonly by: string | null | undefined
}

/**
 * Proposals, then claims, one after the other: decided ones and skipped ones are out of it until they are taken back. A queue keeps what
 * was decided in it as long as it is made of the same.
 */
export function useReviewQueue(choice: ReviewChoice, { read, by }: Made) {
  const client = useQueryClient()
  const [view] = useView()
  const path = `/review${query({ ...choice, limit: BATCH, ...view, rollUp: undefined })}`
  const reading = useQuery({
    queryKey: ['/review', path],
    queryFn: () => ask<ReviewBody>(path),
    placeholderData: keepPreviousData,
    enabled: read,
  })
  const proposalsPath = `/proposals${query({ by, limit: BATCH })}`
  const proposing = useQuery({
    queryKey: ['/review', proposalsPath],
    queryFn: () => ask<ProposalsBody>(proposalsPath),
    placeholderData: keepPreviousData,
  })
  const wanted = by !== undefined
  const data = useMemo(() => {
    const [claims, proposals] = [read ? reading.data : undefined, wanted ? proposing.data : undefined]
    return {
      items: [...(proposals?.proposals.flatMap(proposedItem) ?? []), ...(claims?.claims.map(itemOf) ?? [])],
      waiting: (claims?.waiting ?? 0) + (proposals?.total ?? 0),
      decided: (claims?.decided ?? 0) + (proposals?.decided ?? 0),
    }
  }, [read, wanted, reading.data, proposing.data])
  const isPending = (read && reading.isPending) || (wanted && proposing.isPending)
  const error = reading.error ?? proposing.error
  /** What was done with claims since they were fetched, in order. */
  const [done, setDone] = useState<readonly { item: string; act: Verdict | 'skip' | 'edit' }[]>([])
  const [failure, setFailure] = useState<unknown>(null)
  /** The item that a judgement was about. */
  const itemBehind = useRef(new Map<string, string>())
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { undo } = useUndo()
  const { future } = useSteps()

  // another choice is another queue
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path stands for the choice
  useEffect(() => setDone([]), [path, proposalsPath, read, wanted])
  useEffect(() => () => clearTimeout(resting.current), [])
  // what was taken back comes back, wherever it was taken back from
  useEffect(() => {
    const back = new Set(future.at(-1)?.step.entries.flatMap(entry => itemBehind.current.get(entry) ?? []))
    if (back.size) setDone(was => was.filter(({ item }) => !back.has(item)))
  }, [future])

  const gone = useMemo(() => new Set(done.map(d => d.item)), [done])
  const items = useMemo(() => data.items.filter(item => !gone.has(item.id)), [data, gone])
  // of what was fetched: what was asked for anew is counted by the server already
  const fetched = useMemo(() => new Set(data.items.map(item => item.id)), [data])
  const here = done.filter(d => fetched.has(d.item))
  const decidedHere = here.filter(d => d.act !== 'skip').length
  const claims = new Set(reading.data?.claims.map(claim => claim.id))
  const readHere = here.filter(d => d.act !== 'skip' && claims.has(d.item)).length

  const refreshLater = () => {
    clearTimeout(resting.current)
    resting.current = setTimeout(() => client.invalidateQueries({ predicate: q => q.queryKey[0] !== '/review' }), REST)
  }
  const decide = async ({ id, claim, proposal }: ReviewItem, act: Verdict, said: string) => {
    setFailure(null)
    setDone(was => [...was, { item: id, act }])
    const reason = said.trim() || t(`edit:verdictReason.${act}`)
    try {
      const answer = proposal
        ? await send<JudgedBody>(`/proposals/${id}/decision`, {
            verdict: act === 'accept' ? 'accept' : 'dismiss',
            reason,
          })
        : await send<JudgedBody>(`/claims/${id}/judgements`, { kind: act, expected: claim.marks ?? [], reason })
      noteItem(id, answer)
    } catch (thrown) {
      setFailure(thrown)
      // what others decided meanwhile is out of the queue; what was not kept is still in it
      const conflict = thrown instanceof ApiError && thrown.problem.code === 'RELATA_JUDGEMENT_CONFLICT'
      if (!conflict) setDone(was => was.filter(d => d.item !== id))
    }
    refreshLater()
  }
  const noteItem = (id: string, answer: JudgedBody & Partial<JudgedManyBody>) => {
    for (const { judgement } of answer.judged ?? [answer]) itemBehind.current.set(judgement.id, id)
  }
  const skip = ({ id }: ReviewItem) => setDone(was => [...was, { item: id, act: 'skip' }])
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
    items,
    /** Who proposes, and how much of theirs waits. */
    proposers: proposing.data?.proposers ?? [],
    waiting: Math.max(0, data.waiting - decidedHere),
    /** How many of those that wait were read, and not proposed. */
    read: Math.max(0, (reading.data?.waiting ?? 0) - readHere),
    decided: data.decided + decidedHere,
    skipped: here.length - decidedHere,
    error: error ?? failure,
    isPending,
    decide,
    edited: ({ id }: ReviewItem, answer?: JudgedBody) => {
      if (answer) noteItem(id, answer)
      setDone(was => [...was, { item: id, act: 'edit' }])
    },
    skip,
    back,
    more,
  }
}
