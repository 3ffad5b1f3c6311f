import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ForecastsBody } from '../../../src/show/api/forecast-contract.ts'
import { partiesInWords, passageOf } from '../lib/claim.ts'
import { useSend } from '../lib/following.ts'
import { number, percent } from '../lib/numbers.ts'
import { dayInWords, edtfInWords } from '../lib/when.ts'
import { BUTTON, INPUT, LABEL } from '../parts/field.ts'
import { Failure } from '../parts/notice.tsx'
import { Quotes } from '../parts/quotes.tsx'
import { sourceHref } from '../sources/list.tsx'

export type Forecast = ForecastsBody['forecasts'][number]
const OUTCOMES = ['yes', 'no', 'void'] as const

/** What somebody said would come: how likely, until when, its quotes, and what became of it. */
export function ForecastItem({ forecast }: { forecast: Forecast }) {
  const { t } = useTranslation('forecasts')
  const { source, kind, claims, likelihood, horizon, made, state, settled, brier, suggestions } = forecast
  return (
    <article className="rounded-lg border border-line bg-raised p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="font-semibold">{claims[0] ? partiesInWords(claims[0]) : ''}</h2>
        <span
          className={`rounded border px-1.5 py-px text-xs font-medium ${state === 'due' ? 'border-warning text-warning' : 'border-strong-line'}`}
        >
          {t(`state.${state}`)}
        </span>
      </div>
      <p className="mb-2 text-sm text-quiet">
        {t(`kind.${kind}`)} ·{' '}
        <Link href={sourceHref(source)} className="inline-block py-[3px] text-accent underline">
          {source}
        </Link>
        , {dayInWords(made)}
        {horizon
          ? ` · ${t('until', { when: horizon.edtf ? edtfInWords(horizon.edtf) : `“${horizon.text}”` })}`
          : ` · ${t('noTime')}`}
      </p>
      <Band likelihood={likelihood} />
      <div className="mt-3">
        <Quotes narrow claims={claims} />
      </div>
      {suggestions.length ? (
        <div className="mt-3 text-sm">
          <p className="font-medium">{t('suggested')}</p>
          <ul>
            {suggestions.map(({ outcome, claim }) => (
              <li key={claim.id}>
                {t(`outcome.${outcome}`)}:{' '}
                <Link href={passageOf(claim)} className="text-accent underline">
                  “{claim.quote.text}”
                </Link>{' '}
                <span className="text-quiet">{claim.document.publisher}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {settled ? (
        <p className="mt-3 text-sm">
          <span className="font-medium">{t(`outcome.${settled.outcome}`)}</span>: “{settled.reason}”{' '}
          <span className="text-quiet">
            {settled.author}, {dayInWords(settled.made)}
            {brier ? ` · ${t('brier', { score: number(brier.middle, { maximumFractionDigits: 2 }) })}` : ''}
          </span>
        </p>
      ) : (
        <Settle id={forecast.id} />
      )}
    </article>
  )
}

/** The band of likelihood on a line from impossible to certain. */
function Band({ likelihood: { term, low, high, basis } }: Pick<Forecast, 'likelihood'>) {
  const { t } = useTranslation('forecasts')
  const range = low === high ? percent(low) : `${percent(low)}–${percent(high)}`
  return (
    <div className="max-w-md text-sm">
      <p>
        “{term}”{' '}
        {basis === 'stated' ? null : (
          <span className="text-quiet italic">{t(basis === 'plain' ? 'plain' : 'open')}</span>
        )}{' '}
        = {range}
      </p>
      <div aria-hidden className="relative mt-1 h-2.5 rounded-full border border-line bg-sunken">
        <div
          className={`absolute inset-y-0 rounded-full ${basis === 'stated' ? 'bg-accent' : 'border border-dashed border-accent'}`}
          style={{ left: `${100 * low}%`, width: `${Math.max(2, 100 * (high - low))}%` }}
        />
      </div>
    </div>
  )
}

function Settle({ id }: { id: string }) {
  const { t } = useTranslation('forecasts')
  const [reason, setReason] = useState('')
  const settling = useSend(`/forecasts/${id}/settlement`)
  return (
    <details className="mt-3 text-sm">
      <summary className="w-fit cursor-pointer py-1 text-quiet hover:text-ink">{t('settle')}</summary>
      <form className="mt-2 grid max-w-lg gap-2" onSubmit={event => event.preventDefault()}>
        <label>
          <span className={LABEL}>{t('reason')}</span>
          <input value={reason} onChange={event => setReason(event.target.value)} className={INPUT} />
        </label>
        <div className="flex flex-wrap gap-2">
          {OUTCOMES.map(outcome => (
            <button
              key={outcome}
              type="button"
              className={BUTTON}
              disabled={!reason.trim() || settling.isPending}
              onClick={() => settling.mutate({ outcome, reason })}
            >
              {t(`outcome.${outcome}`)}
            </button>
          ))}
        </div>
        {settling.error ? <Failure error={settling.error} /> : null}
      </form>
    </details>
  )
}
