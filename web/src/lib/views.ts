import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type {
  AlliesBody,
  AmbivalentBody,
  BalanceBody,
  CentralityBody,
  FlowsBody,
} from '../../../src/show/api/analysis-contract.ts'
import type {
  ClaimsBody,
  ContradictionsBody,
  LineageBody,
  SourceDetailBody,
  SourcesBody,
  WeighedBody,
} from '../../../src/show/api/contract.ts'
import type { Facet, FacetsBody, LineagesBody, MatrixBody, PlacesBody } from '../../../src/show/api/views-contract.ts'
import type { View } from '../state/view.ts'
import { get, query } from './api.ts'

/** An analysis of the view; while another one is asked for, the last stays on the page. */
const useView = <T>(path: string, view: View, more: Readonly<Record<string, string | number | boolean | null>> = {}) =>
  useQuery({ ...get<T>(`${path}${query({ ...view, ...more })}`), placeholderData: keepPreviousData })

export const useMatrix = (view: View, top: number) => useView<MatrixBody>('/matrix', view, { top })
export const useFlows = (kind: 'flows' | 'defections', view: View) => useView<FlowsBody>(`/${kind}`, view)
export const useAmbivalent = (view: View) => useView<AmbivalentBody>('/ambivalent', view)
export const useBalance = (view: View) => useView<BalanceBody>('/balance', view)
export const useAllies = (view: View) => useView<AlliesBody>('/allies', view)
export const useCentrality = (view: View, limit: number) => useView<CentralityBody>('/centrality', view, { limit })
export const useSources = (view: View) => useView<SourcesBody>('/sources', view, { limit: 1000 })
export const useSource = (name: string) => useQuery(get<SourceDetailBody>(`/sources/${encodeURIComponent(name)}`))
/** The first claims that a source says or publishes. */
export const useClaimsAccording = (name: string, view: View) =>
  useView<ClaimsBody>('/claims', { ...view, according: name }, { limit: 40 })
export const useContradictions = (view: View) => useView<ContradictionsBody>('/contradictions', view)
export const useOrigins = (claim: string) => useQuery(get<WeighedBody>(`/claims/${encodeURIComponent(claim)}/origins`))
export const useLineage = (document: string) =>
  useQuery(get<LineageBody>(`/documents/${encodeURIComponent(document)}/lineage`))
export const useLineages = (view: View) => useView<LineagesBody>('/lineage', view)
export const usePlaces = (view: View) => useView<PlacesBody>('/places', view)
/** The first claims in which an actor or a place takes part. */
export const useClaimsWith = (actor: string, view: View) =>
  useQuery({ ...get<ClaimsBody>(`/claims${query({ ...view, actor, limit: 60 })}`), enabled: actor !== '' })
/** Full text with facets; `chosen` narrows, the counts of every facet are those that the others leave. */
export const useFacets = (q: string, view: View, chosen: Readonly<Partial<Record<Facet, string>>>, limit: number) =>
  useQuery({
    ...get<FacetsBody>(`/search/facets${query({ ...view, q, limit, ...chosen })}`),
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  })
