import type { TFunction } from 'i18next'
import type { LineageBody } from '../../../src/show/api/contract.ts'
import { percent } from '../lib/numbers.ts'

export type Edge = LineageBody['edges'][number]

/** What one document has from another, in a few words: "copy, 83 %", "cites". */
export function edgeInWords({ text, citations }: Edge, t: TFunction<['sources', 'common']>): string {
  const parts = text ? [t(`lineage.kind.${text.kind}`, { share: percent(text.ofFrom) })] : []
  if (citations.length) parts.push(t('lineage.cites'))
  return parts.join(', ')
}
