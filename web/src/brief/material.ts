import { useQueries, useQuery } from '@tanstack/react-query'
import type { FlowsBody } from '../../../src/show/api/analysis-contract.ts'
import type { TimelineBody } from '../../../src/show/api/change-contract.ts'
import type { ActorDetail, ContradictionsBody, DyadBody } from '../../../src/show/api/contract.ts'
import { get, query } from '../lib/api.ts'
import type { View } from '../state/view.ts'
import { type Brief, compose, takesPart } from './compose.ts'

export const PARTS = ['graph', 'pairs', 'timeline', 'flows', 'contradictions'] as const
export type Part = (typeof PARTS)[number]

/** Things of a time line that a brief takes. */
const ENTRIES = 40

/** Asks for all that a brief on some actors (ids) holds; null until it has come. */
export function useBrief(
  actors: readonly string[],
  parts: readonly Part[],
  view: View,
): { brief: Brief | null; names: ReadonlyMap<string, string>; error: Error | null } {
  const chosen = new Set(actors)
  const dossiers = useQueries({ queries: actors.map(id => get<ActorDetail>(`/actors/${encodeURIComponent(id)}`)) })
  const couples = parts.includes('pairs')
    ? actors.flatMap((a, i) => actors.slice(i + 1).map(b => `/dyad${query({ ...view, a, b })}`))
    : []
  const dyads = useQueries({ queries: couples.map(path => get<DyadBody>(path)) })
  const lives = useQueries({
    queries: (parts.includes('timeline') ? actors : []).map(id =>
      get<TimelineBody>(`/actors/${encodeURIComponent(id)}/timeline${query({ ...view, limit: ENTRIES })}`),
    ),
  })
  const support = useQuery({
    ...get<FlowsBody>(`/flows${query({ ...view })}`),
    enabled: parts.includes('flows') && actors.length > 0,
  })
  const turncoats = useQuery({
    ...get<FlowsBody>(`/defections${query({ ...view })}`),
    enabled: parts.includes('flows') && actors.length > 0,
  })
  const disputed = useQuery({
    ...get<ContradictionsBody>(`/contradictions${query({ ...view })}`),
    enabled: parts.includes('contradictions') && actors.length > 0,
  })
  const all = [...dossiers, ...dyads, ...lives, support, turncoats, disputed]
  const error = all.find(one => one.error)?.error ?? null
  const names = new Map(dossiers.flatMap(({ data }) => (data ? [[data.actor.id, data.actor.name] as const] : [])))
  if (error || all.some(one => one.isLoading)) return { brief: null, names, error }
  const flows = [...(support.data?.flows ?? []), ...(turncoats.data?.flows ?? [])]
  return {
    error,
    names,
    brief: compose({
      pairs: dyads.flatMap(({ data }) => (data?.lanes.cooperation.length || data?.lanes.conflict.length ? data : [])),
      timelines: lives.flatMap(({ data }) =>
        data ? [{ name: data.actor.name, claims: data.entries.flatMap(entry => entry.claims[0] ?? []) }] : [],
      ),
      flows: flows.filter(
        ({ from, to, claims }) =>
          (from !== null && chosen.has(from)) ||
          (to !== null && chosen.has(to)) ||
          claims.some(c => takesPart(c, chosen)),
      ),
      contradictions: (disputed.data?.contradictions ?? []).filter(({ affirmed, denied }) =>
        [...(affirmed?.claims ?? []), ...(denied?.claims ?? [])].some(claim => takesPart(claim, chosen)),
      ),
    }),
  }
}
