import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Gone, GrownPropositions, NewContradictions, NewDocuments, Turns } from '../changes/sections.tsx'
import { useAddress } from '../lib/address.ts'
import { useAlerts, useChanges, useSend } from '../lib/following.ts'
import { useTitle } from '../lib/title.ts'
import { dayInWords } from '../lib/when.ts'
import { BUTTON, INPUT } from '../parts/field.ts'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Quotes } from '../parts/quotes.tsx'
import { Section } from '../parts/section.tsx'

const DAY = 24 * 3600e3
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10)
const COUNTS = ['documents', 'claims', 'contradictions', 'propositions', 'turns', 'gone', 'judgements'] as const

/** What is new since somebody last looked, or since a day: documents, contradictions, origins, turns. */
export function ChangesPage() {
  const { t } = useTranslation(['changes', 'common'])
  useTitle(t('title'))
  const [address, setAddress] = useAddress()
  const since = address.get('since') ?? 'last'
  const { data, error, isPending } = useChanges(since)
  const alerts = useAlerts(since)
  const seen = useSend('/changes/seen')
  const options = [
    { value: 'last', label: t('since.last') },
    { value: daysAgo(7), label: t('since.week') },
    { value: daysAgo(30), label: t('since.month') },
    { value: 'entry:0', label: t('since.ever') },
  ]
  const known = options.some(({ value }) => value === since)
  return (
    <>
      <PageTitle
        title={t('title')}
        actions={
          <button type="button" className={BUTTON} disabled={seen.isPending} onClick={() => seen.mutate({})}>
            <Check aria-hidden className="size-4" />
            {t('mark')}
          </button>
        }
      >
        {t('intro')}
      </PageTitle>
      <label className="mb-4 flex flex-wrap items-center gap-2 text-sm">
        {t('sinceLabel')}
        <select
          value={since}
          onChange={event => setAddress({ since: event.target.value === 'last' ? null : event.target.value })}
          className={`${INPUT} w-auto!`}
        >
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
          {known ? null : <option value={since}>{since}</option>}
        </select>
        {data?.since.recorded ? <span className="text-quiet">{dayInWords(data.since.recorded)}</span> : null}
      </label>
      {(error ?? seen.error) ? <Failure error={error ?? seen.error} /> : null}
      {isPending ? <Notice title={t('loading')} /> : null}
      {data ? (
        Object.values(data.counts).every(count => count === 0) && !alerts.data?.alerts.length ? (
          <Notice title={t('empty.title')}>{t('empty.text')}</Notice>
        ) : (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
            <ul aria-label={t('counts')} className="grid grid-cols-2 gap-2 sm:grid-cols-4 lg:grid-cols-7">
              {COUNTS.map(name => (
                <li key={name} className="rounded-lg border border-line bg-raised px-3 py-2">
                  <p className="text-2xl font-semibold tabular-nums">{data.counts[name]}</p>
                  <p className="text-sm text-quiet">{t(`count.${name}`, { count: data.counts[name] })}</p>
                </li>
              ))}
            </ul>
            {alerts.data?.alerts.length ? (
              <Section title={t('alerts')} hint={t('alertsHint')}>
                <ul className="grid gap-2">
                  {alerts.data.alerts.map(({ watch, kind, told, entry }) => (
                    <li
                      key={`${watch.id} ${kind} ${entry}`}
                      className="rounded-lg border border-accent bg-raised px-4 py-2"
                    >
                      <span className="font-medium">{watch.told}</span>: {told}
                    </li>
                  ))}
                </ul>
              </Section>
            ) : null}
            {data.contradictions.length ? <NewContradictions contradictions={data.contradictions} /> : null}
            {data.turns.length ? <Turns turns={data.turns} /> : null}
            {data.propositions.length ? <GrownPropositions propositions={data.propositions} /> : null}
            {data.documents.length ? <NewDocuments documents={data.documents} /> : null}
            {data.gone.length ? <Gone gone={data.gone} /> : null}
            {data.judgements.length ? (
              <Section title={t('judgements')}>
                <ul className="grid gap-1 text-sm">
                  {data.judgements.map(({ entry, recorded, told }) => (
                    <li key={entry}>
                      {told} <span className="text-quiet">{dayInWords(recorded)}</span>
                    </li>
                  ))}
                </ul>
              </Section>
            ) : null}
            {data.claims.length ? (
              <Section
                title={t('claims')}
                hint={
                  data.counts.claims > data.claims.length ? t('claimsSome', { count: data.claims.length }) : undefined
                }
              >
                <Quotes claims={data.claims} />
              </Section>
            ) : null}
          </div>
        )
      ) : null}
    </>
  )
}
