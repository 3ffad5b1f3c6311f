import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../src/model/claim.ts'
import type { Types } from '../lib/lanes.ts'
import { ClaimCard } from '../parts/claim-card.tsx'

interface Props {
  readonly claim: Claim
  readonly place: string
  readonly types: Types
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
}

const ROUND = 'rounded-md border border-line p-2'

/** On a narrow screen: the chosen claim below its text. */
export function ClaimSheet({ claim, place, types, onStep, onClose }: Props) {
  const { t } = useTranslation(['reading', 'common'])
  return (
    <aside
      aria-label={t('chosen')}
      className="fixed inset-x-0 bottom-0 z-20 max-h-[55dvh] overflow-y-auto border-t border-strong-line bg-paper p-3 shadow-[0_-8px_24px_rgb(0_0_0/.15)] lg:hidden print:hidden"
    >
      <div className="mb-2 flex items-center gap-2 text-sm text-quiet">
        <span className="me-auto tabular-nums">{place}</span>
        <button type="button" aria-label={t('previousClaim')} className={ROUND} onClick={() => onStep(-1)}>
          <ChevronUp aria-hidden className="size-4" />
        </button>
        <button type="button" aria-label={t('nextClaim')} className={ROUND} onClick={() => onStep(1)}>
          <ChevronDown aria-hidden className="size-4" />
        </button>
        <button type="button" aria-label={t('common:close')} className={ROUND} onClick={onClose}>
          <X aria-hidden className="size-4" />
        </button>
      </div>
      <ClaimCard claim={claim} types={types} />
    </aside>
  )
}
