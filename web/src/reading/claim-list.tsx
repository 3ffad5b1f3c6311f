import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../src/model/claim.ts'
import type { Types } from '../lib/lanes.ts'
import { useNarrow } from '../lib/layout.ts'
import { ClaimCard } from '../parts/claim-card.tsx'
import { VirtualList } from '../parts/virtual-list.tsx'

interface Props {
  readonly claims: readonly Claim[]
  readonly types: Types
  readonly chosen: Claim | null
  /** The column that scrolls by itself, where the window is wide. */
  readonly column: RefObject<HTMLElement | null>
  readonly onChoose: (claim: Claim) => void
  readonly onPoint: (claim: Claim | null) => void
}

/** The claims of a text in its order. */
export function ClaimList({ claims, types, chosen, column, onChoose, onPoint }: Props) {
  const { t } = useTranslation('reading')
  const narrow = useNarrow()
  return (
    <VirtualList
      key={String(narrow)}
      items={claims}
      keyOf={claim => claim.id}
      itemId={claim => `claim-${claim.id}`}
      itemClassName="scroll-mt-28"
      estimate={150}
      gap={8}
      label={t('claims')}
      at={chosen ? claims.indexOf(chosen) : -1}
      scroller={narrow ? null : column}
    >
      {claim => (
        <ClaimCard claim={claim} types={types} chosen={claim === chosen} onChoose={onChoose} onPoint={onPoint} />
      )}
    </VirtualList>
  )
}
