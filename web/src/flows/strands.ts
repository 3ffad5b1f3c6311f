import type { FlowsBody } from '../../../src/show/api/analysis-contract.ts'

export type Flow = FlowsBody['flows'][number]
export const TELLINGS = ['told', 'alleged', 'not done', 'denied'] as const
export type Telling = (typeof TELLINGS)[number]

/** The claims of a flow that tell it alike: what is alleged is drawn apart from what is told as a fact. */
export interface Strand {
  readonly flow: Flow
  readonly telling: Telling
  readonly claims: number
}

/** What stands for a flow in an address. */
export const keyOf = ({ from, to, type, mode }: Flow) => [from ?? '', to ?? '', type, mode ?? ''].join('.')

export const strandsOf = (flows: readonly Flow[]): Strand[] =>
  flows.flatMap(flow =>
    TELLINGS.flatMap(telling => (flow.telling[telling] ? [{ flow, telling, claims: flow.telling[telling] }] : [])),
  )
