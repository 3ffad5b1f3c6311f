import {
  infiniteQueryOptions,
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type {
  ActorDetail,
  ActorsBody,
  AddedBody,
  ClaimsBody,
  DocumentDetail,
  DocumentsBody,
  DyadBody,
  Health,
  NetworkBody,
  NewDocument,
  Problem,
  SchemeBody,
  SearchBody,
  WhyBody,
} from '../../../src/show/api/contract.ts'
import { useView, type View } from '../state/view.ts'
import { t } from './i18n.ts'

/** An error that the server explained: what it was about, and what to do. */
export class ApiError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail ? `${problem.detail}. ${problem.title}` : problem.title)
    this.problem = problem
  }
}

/** Asks the API. Throws an `ApiError`. */
export async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(`/api${path}`, init).catch(() => null)
  const body = await response?.json().catch(() => null)
  if (response?.ok && body) return body as T
  throw new ApiError((body as Problem | null) ?? unreachable(response?.status ?? 503))
}

const unreachable = (status: number): Problem => ({
  type: 'about:blank',
  status,
  code: 'RELATA_UNREACHABLE',
  title: t('unreachable.title'),
  detail: t('unreachable.detail'),
})

type Values = Readonly<Record<string, string | number | boolean | null | undefined>>

/** A query string of the values that are set. */
export function query(values: Values): string {
  const set = Object.entries(values).filter(([, v]) => v !== null && v !== undefined && v !== '' && v !== false)
  return set.length ? `?${new URLSearchParams(set.map(([k, v]) => [k, String(v)]))}` : ''
}

/** A query of one path of the API. */
export const get = <T>(path: string) => ({ queryKey: [path], queryFn: () => ask<T>(path) })

/**
 * What a route answers of the present view (state/view.ts); while it is asked anew, what was there before stays.
 * @param values what the route takes beside the view
 */
export function useViewed<T>(path: string, values: Values = {}, enabled = true) {
  const [view] = useView()
  return useQuery({
    ...get<T>(`${path}${query({ ...view, ...values })}`),
    placeholderData: keepPreviousData,
    enabled,
  })
}

export const useHealth = () => useQuery(get<Health>('/health'))
export const useScheme = () => useQuery({ ...get<SchemeBody>('/scheme'), staleTime: Number.POSITIVE_INFINITY })
/** Documents of the present view, newest record first, a page at a time. */
export function useDocuments(values: Values = {}) {
  const [view] = useView()
  return useInfiniteQuery({ ...documentsOf(view, values), placeholderData: keepPreviousData })
}
/** The query of these documents, which can be asked before they are shown. */
export const documentsOf = (view: View, values: Values) =>
  infiniteQueryOptions({
    queryKey: ['/documents', view, values],
    queryFn: ({ pageParam }) =>
      ask<DocumentsBody>(`/documents${query({ limit: 100, offset: pageParam, ...values, ...view })}`),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const have = pages.reduce((sum, page) => sum + page.documents.length, 0)
      return have < total ? have : undefined
    },
  })
export const useDocument = (id: string) => useViewed<DocumentDetail>(`/documents/${encodeURIComponent(id)}`)
export const useActors = (q = '', unnamed = false) => useViewed<ActorsBody>('/actors', { q, unnamed, limit: 500 })
/** Actors of the present view, most used first, a page at a time. */
export function useActorPages(q: string, unnamed: boolean) {
  const [view] = useView()
  return useInfiniteQuery({
    queryKey: ['/actors', q, unnamed, view],
    queryFn: ({ pageParam }) =>
      ask<ActorsBody>(`/actors${query({ q, unnamed, limit: 200, offset: pageParam, ...view })}`),
    initialPageParam: 0,
    placeholderData: keepPreviousData,
    getNextPageParam: ({ total }, pages) => {
      const have = pages.reduce((sum, page) => sum + page.actors.length, 0)
      return have < total ? have : undefined
    },
  })
}
export const useActor = (id: string) => useViewed<ActorDetail>(`/actors/${encodeURIComponent(id)}`)
/** @param also parts of the view that are to be otherwise */
export const useDyad = (a: string, b: string, also: View = {}) =>
  useViewed<DyadBody>('/dyad', { a, b, ...also }, a !== '' && b !== '')
export const useNetwork = (also: View = {}) => useViewed<NetworkBody>('/network', { ...also })
/** The claims of the present view in which an actor takes part, a page at a time. */
export function useClaimsOf(actor: string) {
  const [view] = useView()
  return useInfiniteQuery({
    queryKey: ['/claims', actor, view],
    queryFn: ({ pageParam }) => ask<ClaimsBody>(`/claims${query({ actor, limit: 60, offset: pageParam, ...view })}`),
    initialPageParam: 0,
    placeholderData: keepPreviousData,
    getNextPageParam: page => page.next,
  })
}
/** Why a claim was read. The server reads its document again, so it is asked only when somebody wants to know. */
export const useWhy = (claim: string) =>
  useQuery({ ...get<WhyBody>(`/claims/${claim}/why`), staleTime: Number.POSITIVE_INFINITY, retry: false })
export const useSearch = (q: string) => useViewed<SearchBody>('/search', { q, limit: 30 }, q.trim() !== '')

/** Hands documents in (pasted, by address, or as files); everything shown is asked anew afterwards. */
export function useAdd() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (given: NewDocument | FormData) =>
      ask<AddedBody>(
        '/documents',
        given instanceof FormData
          ? { method: 'POST', body: given }
          : { method: 'POST', body: JSON.stringify(given), headers: { 'content-type': 'application/json' } },
      ),
    onSuccess: () => client.invalidateQueries(),
  })
}
