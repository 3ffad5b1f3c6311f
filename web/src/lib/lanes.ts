import { useMemo } from 'react'
import type { Claim } from '../../../src/model/claim.ts'
import type { ClaimType } from '../../../src/model/scheme.ts'
import { useScheme } from './api.ts'

export const LANES = ['cooperation', 'conflict', 'other'] as const
export type Lane = (typeof LANES)[number]

export const LANE_LABELS: Readonly<Record<Lane, string>> = {
  cooperation: 'Cooperation',
  conflict: 'Conflict',
  other: 'Other',
}

/** The scheme as pages ask it. */
export interface Types {
  /** By the sign of the type's score, as the pair's lanes are drawn; a type without a score is in neither. */
  lane(claim: Pick<Claim, 'type'>): Lane
  /** "Aid · arms" */
  label(claim: Pick<Claim, 'type' | 'mode'>): string
  definition(claim: Pick<Claim, 'type'>): string
}

/** The coding scheme; before it has arrived every claim is in neither lane. */
export function useTypes(): Types {
  const { data } = useScheme()
  return useMemo(() => typesOf(data?.types ?? []), [data])
}

function typesOf(list: readonly ClaimType[]): Types {
  const types = new Map(list.map(type => [type.type, type]))
  return {
    lane: ({ type }) => laneOfScore(types.get(type)?.score ?? 0),
    label: ({ type, mode }) => [capital(words(type)), mode ? words(mode) : ''].filter(Boolean).join(' · '),
    definition: ({ type }) => types.get(type)?.definition ?? '',
  }
}

const laneOfScore = (score: number): Lane => (score > 0 ? 'cooperation' : score < 0 ? 'conflict' : 'other')
const words = (name: string) => name.replaceAll(/[_-]/g, ' ')
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
