import { useQuery } from '@tanstack/react-query'
import type { ActorsBody, ClaimsBody, DocumentsBody } from '../../../src/show/api/contract.ts'
import { ask, query } from '../lib/api.ts'

export const STEPS = ['documents', 'reading', 'actor', 'both', 'origins'] as const
export type StepName = (typeof STEPS)[number]

/** The sample report to which two others go back (samples/defection-harbour-radio.html). */
const SAMPLE = 'Front commander crosses to the Dawn Column'

/** Where each step of the tour leads; `sample`: whether the sample dossier is there, whose stories the words tell. */
export interface Places {
  readonly sample: boolean
  readonly at: Readonly<Record<StepName, string>>
}

/** The tour through the sample dossier; through any other ledger it leads to the same views. */
export const usePlaces = () =>
  useQuery({ queryKey: ['tour'], queryFn: findPlaces, staleTime: Number.POSITIVE_INFINITY, retry: false })

async function findPlaces(): Promise<Places> {
  const { documents } = await ask<DocumentsBody>(`/documents${query({ limit: 200 })}`)
  const sample = documents.find(({ title }) => title === SAMPLE)
  const document = sample ?? documents.toSorted((x, y) => y.claims - x.claims)[0]
  const [{ claims }, { actors }] = await Promise.all([
    ask<ClaimsBody>(`/claims${query({ document: document?.id, limit: 200 })}`),
    ask<ActorsBody>(`/actors${query({ limit: 1, q: sample ? 'Velm Liberation Front' : '' })}`),
  ])
  const claim = claims.find(({ type }) => type === 'defect') ?? claims[0]
  return {
    sample: sample !== undefined,
    at: {
      documents: '/',
      reading: document ? `/documents/${document.id}${claim ? `?claim=${claim.id}` : ''}` : '/',
      actor: actors[0] ? `/actors/${actors[0].id}` : '/actors',
      both: sample ? '/pair?a=Hamas&b=Islamic+State&rollUp=true' : '/pair',
      origins: claim ? `/claims/${claim.id}` : '/lineage',
    },
  }
}
