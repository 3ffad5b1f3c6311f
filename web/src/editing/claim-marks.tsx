import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../src/model/claim.ts'

/** What was decided about a claim, or became of its document, as small labels. */
export function ClaimMarks({ claim: { marks } }: { claim: Claim }) {
  const { t } = useTranslation('edit')
  if (!marks?.length) return null
  return marks.map(mark => (
    <span
      key={mark}
      data-mark={mark}
      className={`rounded px-1.5 py-px text-xs font-medium whitespace-nowrap ${
        mark === 'accepted' || mark === 'edited' ? 'bg-accent text-on-accent' : 'border border-conflict text-conflict'
      }`}
    >
      {t(`marks.${mark}`)}
    </span>
  ))
}
