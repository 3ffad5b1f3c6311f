import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../src/model/claim.ts'
import { type Lane, laneInWords, type Types } from '../lib/lanes.ts'
import { number } from '../lib/numbers.ts'
import { ClaimCard } from '../parts/claim-card.tsx'
import { Evidence } from '../parts/evidence.tsx'
import { LaneMark } from '../parts/lane-mark.tsx'

interface Props {
  readonly lane: Lane
  readonly claims: readonly Claim[]
  readonly types: Types
  readonly chosen: Claim | null
  readonly onChoose: (claim: Claim) => void
}

/** The claims of one lane, oldest first, each with its quote. */
export function EvidenceLane({ lane, claims, types, chosen, onChoose }: Props) {
  const { t } = useTranslation('pair')
  return (
    <section aria-labelledby={`lane-${lane}`} className="min-w-0">
      <h2 id={`lane-${lane}`} className="mb-3 flex items-center gap-2 text-lg font-semibold tracking-tight">
        <LaneMark lane={lane} size={14} />
        <span>{laneInWords(lane)}</span>
        <span className="font-normal text-quiet tabular-nums">{number(claims.length)}</span>
      </h2>
      {claims.length ? (
        <ol className="grid gap-3">
          {claims.map(claim => (
            <li key={claim.id} id={`evidence-${claim.id}`} className="scroll-my-6">
              <ClaimCard claim={claim} types={types} chosen={claim === chosen} onChoose={onChoose}>
                <Evidence claim={claim} />
              </ClaimCard>
            </li>
          ))}
        </ol>
      ) : (
        <p className="text-quiet">{t('nothingSaid')}</p>
      )}
    </section>
  )
}
