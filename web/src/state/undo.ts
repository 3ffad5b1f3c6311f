import { useSyncExternalStore } from 'react'
import type { JudgedBody } from '../../../src/show/api/contract.ts'
import type { JudgedManyBody } from '../../../src/show/api/editing-contract.ts'

/** What was decided in one go, and is taken back as one. */
export interface Step {
  /** Kind of its judgements. */
  readonly kind: string
  readonly entries: readonly string[]
}

/** `past`: what can be taken back, the last at the end; `future`: what was taken back, as the judgements that did it. */
export interface Steps {
  readonly past: readonly Step[]
  readonly future: readonly { readonly step: Step; readonly withdrawals: readonly string[] }[]
  /** What is told to who decided; null where it was seen. */
  readonly told: 'done' | 'undone' | null
  /** Why the last decision was not kept. */
  readonly failed: unknown
}

const KEY = 'relata-steps'
const MOST = 200
const watching = new Set<() => void>()
const own = new Set<string>()
let steps: Steps = { past: remembered(), future: [], told: null, failed: null }

function remembered(): readonly Step[] {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as Step[]
  } catch {
    return []
  }
}

/** Changes the steps, and remembers them as long as the window lives. */
export function setSteps(next: Partial<Steps>) {
  steps = { ...steps, ...next }
  sessionStorage.setItem(KEY, JSON.stringify(steps.past.slice(-MOST)))
  for (const tell of watching) tell()
}

export const stepsNow = () => steps
export const useSteps = () =>
  useSyncExternalStore(tell => {
    watching.add(tell)
    return () => watching.delete(tell)
  }, stepsNow)

/** Whether a judgement was made in this window. */
export const isOwn = (judgement: string) => own.has(judgement)

/** Takes note of what an answer of the server says was judged, so that it can be taken back. */
export function note(answer: unknown) {
  const body = answer as Partial<JudgedBody & JudgedManyBody> | null
  const judged = body?.judged ?? (body?.judgement && body.status ? [body as JudgedBody] : [])
  const added = judged.filter(j => j.status === 'added').map(j => j.judgement)
  for (const { id } of added) own.add(id)
  if (!added.length) return
  const step = { kind: added[0].kind, entries: added.map(j => j.id) }
  setSteps({ past: [...steps.past, step], future: [], told: 'done', failed: null })
}

/** Takes note of judgements that were made in this window and are no step of their own. */
export function noteOwn(ids: readonly string[]) {
  for (const id of ids) own.add(id)
}
