import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
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

/** An error that the server explained: what it was about, and what to do. */
export class ApiError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail ? `${problem.detail}. ${problem.title}` : problem.title)
    this.problem = problem
  }
}

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(`/api${path}`, init).catch(() => null)
  const body = await response?.json().catch(() => null)
  if (response?.ok && body) return body as T
  throw new ApiError((body as Problem | null) ?? { ...UNREACHABLE, status: response?.status ?? 503 })
}

const UNREACHABLE: Problem = {
  type: 'about:blank',
  status: 503,
  code: 'RELATA_UNREACHABLE',
  title: 'Is relata serve still running?',
  detail: 'The server gave no answer that can be read.',
}

/** A query string of the values that are set. */
export function query(values: Readonly<Record<string, string | number | boolean | null | undefined>>): string {
  const set = Object.entries(values).filter(([, v]) => v !== null && v !== undefined && v !== '' && v !== false)
  return set.length ? `?${new URLSearchParams(set.map(([k, v]) => [k, String(v)]))}` : ''
}

/** Every view that can be narrowed: what was known on a day, what one source says, rolled up to parents. */
export interface View {
  readonly asOf?: string
  readonly according?: string
  readonly rollUp?: boolean
}

const get = <T>(path: string) => ({ queryKey: [path], queryFn: () => ask<T>(path) })

export const useHealth = () => useQuery(get<Health>('/health'))
export const useScheme = () => useQuery({ ...get<SchemeBody>('/scheme'), staleTime: Number.POSITIVE_INFINITY })
/** Documents, newest record first, a page at a time. */
export const useDocuments = () =>
  useInfiniteQuery({
    queryKey: ['/documents'],
    queryFn: ({ pageParam }) => ask<DocumentsBody>(`/documents${query({ limit: 100, offset: pageParam })}`),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const have = pages.reduce((sum, page) => sum + page.documents.length, 0)
      return have < total ? have : undefined
    },
  })
export const useDocument = (id: string) => useQuery(get<DocumentDetail>(`/documents/${encodeURIComponent(id)}`))
export const useActors = (q = '', unnamed = false) =>
  useQuery({ ...get<ActorsBody>(`/actors${query({ q, unnamed, limit: 500 })}`), placeholderData: keepPreviousData })
export const useActor = (id: string) => useQuery(get<ActorDetail>(`/actors/${encodeURIComponent(id)}`))
export const useDyad = (a: string, b: string, view: View) =>
  useQuery({ ...get<DyadBody>(`/dyad${query({ a, b, ...view })}`), enabled: a !== '' && b !== '' })
export const useNetwork = (view: View) => useQuery(get<NetworkBody>(`/network${query({ ...view })}`))
/** The claims in which an actor takes part, a page at a time. */
export const useClaimsOf = (actor: string) =>
  useInfiniteQuery({
    queryKey: ['/claims', actor],
    queryFn: ({ pageParam }) => ask<ClaimsBody>(`/claims${query({ actor, limit: 60, offset: pageParam })}`),
    initialPageParam: 0,
    getNextPageParam: page => page.next,
  })
/** Why a claim was read. The server reads its document again, so it is asked only when somebody wants to know. */
export const useWhy = (claim: string) =>
  useQuery({ ...get<WhyBody>(`/claims/${claim}/why`), staleTime: Number.POSITIVE_INFINITY, retry: false })
export const useSearch = (q: string) =>
  useQuery({ ...get<SearchBody>(`/search${query({ q, limit: 30 })}`), enabled: q.trim() !== '' })

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
