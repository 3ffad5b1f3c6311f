import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../src/model/claim.ts'
import type { ReviewBody } from '../../../src/show/api/editing-contract.ts'
import { useVerdicts, type Verdict } from '../editing/judge.ts'
import { ask, query } from '../lib/api.ts'
import { BUTTON, PRIMARY } from '../parts/field.ts'
import { Failure } from '../parts/notice.tsx'
import { useView } from '../state/view.ts'
import type { ReviewChoice } from './choice.ts'

/** As many are judged in one go at most. */
const MOST = 1000

interface Props {
  readonly choice: ReviewChoice
  readonly waiting: number
  readonly reason: string
  readonly onDone: () => void
}

/** One verdict on all that waits by the present filters; they are counted and asked for before, and taken back as one. */
export function ManyAtOnce({ choice, waiting, reason, onDone }: Props) {
  const { t } = useTranslation('review')
  const [view] = useView()
  const [asked, setAsked] = useState<{ kind: Verdict; claims: readonly Claim[] } | null>(null)
  const [error, setError] = useState<unknown>(null)
  const verdicts = useVerdicts()
  const ready = async (kind: Verdict) => {
    setError(null)
    try {
      const path = `/review${query({ ...choice, limit: MOST, ...view, rollUp: undefined })}`
      setAsked({ kind, claims: (await ask<ReviewBody>(path)).claims })
    } catch (thrown) {
      setError(thrown)
    }
  }
  const keep = () =>
    asked &&
    verdicts.mutate(
      { ...asked, reason },
      {
        onSuccess: () => {
          setAsked(null)
          onDone()
        },
      },
    )
  return (
    <section aria-label={t('many.title')} className="rounded-lg border border-line p-4">
      <h2 className="font-semibold">{t('many.title')}</h2>
      <p className="mt-1 text-sm text-quiet">{t('many.hint')}</p>
      {asked ? (
        <div className="mt-3 grid gap-3">
          <p role="status" className="font-medium">
            {t(`many.${asked.kind === 'reject' ? 'reject' : 'accept'}Ask`, { count: asked.claims.length })}
          </p>
          <div className="flex flex-wrap gap-2">
            <button
              type="button"
              className={PRIMARY}
              disabled={verdicts.isPending || !asked.claims.length}
              onClick={keep}
            >
              {verdicts.isPending ? t('many.keeping') : t('many.yes')}
            </button>
            <button type="button" className={BUTTON} onClick={() => setAsked(null)}>
              {t('many.no')}
            </button>
          </div>
        </div>
      ) : (
        <div className="mt-3 flex flex-wrap gap-2">
          <button type="button" className={BUTTON} disabled={!waiting} onClick={() => ready('accept')}>
            {t('many.accept', { count: Math.min(MOST, waiting) })}
          </button>
          <button type="button" className={BUTTON} disabled={!waiting} onClick={() => ready('reject')}>
            {t('many.reject', { count: Math.min(MOST, waiting) })}
          </button>
        </div>
      )}
      {error || verdicts.error ? (
        <div className="mt-3">
          <Failure error={error ?? verdicts.error} />
        </div>
      ) : null}
    </section>
  )
}
