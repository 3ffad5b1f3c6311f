import { useMemo } from 'react'
import type { Claim } from '../../../src/model/claim.ts'
import type { ClaimType } from '../../../src/model/scheme.ts'
import { useScheme } from './api.ts'
import { t } from './i18n.ts'

export const LANES = ['cooperation', 'conflict', 'other'] as const
export type Lane = (typeof LANES)[number]

export const laneInWords = (lane: Lane) => t(`claim:lane.${lane}`)

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
    label: ({ type, mode }) => [typeInWords(type), mode ? modeInWords(mode) : ''].filter(Boolean).join(' · '),
    definition: ({ type }) => types.get(type)?.definition ?? '',
  }
}

const laneOfScore = (score: number): Lane => (score > 0 ? 'cooperation' : score < 0 ? 'conflict' : 'other')
const words = (name: string) => name.replaceAll(/[_-]/g, ' ')
// The scheme is data of the server: a type that has no words here goes by its name.
type Keys = 'claim:type.aid' | 'claim:mode.arms'
export const typeInWords = (type: string) => t(`claim:type.${type}` as Keys, { defaultValue: words(type) })
const modeInWords = (mode: string) => t(`claim:mode.${mode}` as Keys, { defaultValue: words(mode) })
