import type { Claim } from '../../../src/model/claim.ts'
import { certaintyOf, surenessOf } from '../lib/claim.ts'
import { t } from '../lib/i18n.ts'

/** How certain a claim is said to be, as small labels; a plain fact bears none. */
export function Certainty({ claim }: { claim: Claim }) {
  const words = certaintyOf(claim)
  if (!words.length) return null
  const denied = surenessOf(claim) === 'denied'
  return (
    <span className="flex flex-wrap justify-end gap-1">
      {words.map(word => (
        <span
          key={word}
          className={`rounded border px-1.5 py-px text-xs font-medium whitespace-nowrap ${
            denied && word === t('claim:certainty.denied')
              ? 'border-conflict text-conflict'
              : 'border-dashed border-strong-line text-warning'
          }`}
        >
          {word}
        </span>
      ))}
    </span>
  )
}
