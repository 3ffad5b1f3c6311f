import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { MembershipsBody } from '../../../src/show/api/analysis-contract.ts'
import type { AlertsBody, ChangesBody, TimelineBody } from '../../../src/show/api/change-contract.ts'
import type { SuggestionsBody } from '../../../src/show/api/contract.ts'
import type { ForecastsBody } from '../../../src/show/api/forecast-contract.ts'
import type { MatrixBody, QuestionsBody } from '../../../src/show/api/hypotheses-contract.ts'
import type { View } from '../state/view.ts'
import { get, query } from './api.ts'
import { send } from './send.ts'

export const useChanges = (since: string) =>
  useQuery({ ...get<ChangesBody>(`/changes${query({ since, limit: 30 })}`), placeholderData: keepPreviousData })
export const useAlerts = (since: string) => useQuery(get<AlertsBody>(`/alerts${query({ since })}`))
export const useForecasts = ({ rollUp: _, ...view }: View, state: string | null) =>
  useQuery({
    ...get<ForecastsBody>(`/forecasts${query({ ...view, state, limit: 200 })}`),
    placeholderData: keepPreviousData,
  })
export const useQuestions = () => useQuery(get<QuestionsBody>('/hypotheses'))
export const useQuestion = (id: string) => useQuery(get<MatrixBody>(`/hypotheses/${encodeURIComponent(id)}`))

/** Hands something in; all that is shown is asked anew afterwards. */
export function useSend<T = unknown>(path: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: object) => send<T>(path, body),
    onSuccess: () => client.invalidateQueries(),
  })
}
/** What happened to an actor, oldest first, undated at the end. */
export const useTimeline = (actor: string, view: View, limit: number) =>
  useQuery({
    ...get<TimelineBody>(`/actors/${encodeURIComponent(actor)}/timeline${query({ ...view, limit })}`),
    placeholderData: keepPreviousData,
  })
/** When it belonged to whom, and who belonged to it. */
export const useMemberships = (actor: string, { rollUp: _, ...view }: View) =>
  useQuery(get<MembershipsBody>(`/actors/${encodeURIComponent(actor)}/memberships${query({ ...view })}`))
/** Who may be the same as whom, of all actors. */
export const useSuggestions = () => useQuery(get<SuggestionsBody>('/actors/suggestions?above=0.5&limit=500'))
