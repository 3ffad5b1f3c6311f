import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../src/model/claim.ts'
import type { Types } from '../lib/lanes.ts'
import { ClaimCard } from '../parts/claim-card.tsx'
import { BUTTON } from '../parts/field.ts'

/** Cards drawn at a time: enough for nearly every article, and few enough to be drawn at once. */
const PAGE = 150

interface Props {
  readonly claims: readonly Claim[]
  readonly types: Types
  readonly chosen: Claim | null
  readonly onChoose: (claim: Claim) => void
  readonly onPoint: (claim: Claim | null) => void
}

/** The claims of a text in its order, a page of cards at a time. */
export function ClaimList({ claims, types, chosen, onChoose, onPoint }: Props) {
  const { t } = useTranslation('reading')
  const [shown, setShown] = useState(PAGE)
  const at = chosen ? claims.indexOf(chosen) : -1
  useEffect(() => {
    if (at >= shown) setShown(at + PAGE)
  }, [at, shown])
  return (
    <>
      <ol aria-label={t('claims')} className="grid gap-2">
        {claims.slice(0, shown).map(claim => (
          <li key={claim.id} id={`claim-${claim.id}`} className="scroll-mt-28">
            <ClaimCard claim={claim} types={types} chosen={claim === chosen} onChoose={onChoose} onPoint={onPoint} />
          </li>
        ))}
      </ol>
      {claims.length > shown ? (
        <button type="button" className={`${BUTTON} mt-3 w-full`} onClick={() => setShown(shown + PAGE)}>
          {t('more', { count: Math.min(PAGE, claims.length - shown) })}
        </button>
      ) : null}
    </>
  )
}
