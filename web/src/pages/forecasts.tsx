import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ForecastItem } from '../forecasts/item.tsx'
import { useAddress } from '../lib/address.ts'
import { useForecasts } from '../lib/following.ts'
import { number } from '../lib/numbers.ts'
import { useTitle } from '../lib/title.ts'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Scroller } from '../parts/scroller.tsx'
import { Section } from '../parts/section.tsx'
import { Segments } from '../parts/segments.tsx'
import { HEAD, NUMBER, TABLE, TD, TH } from '../parts/table.ts'
import { sourceHref } from '../sources/list.tsx'
import { useView } from '../state/view.ts'

const STATES = ['all', 'open', 'due', 'settled'] as const

/** What was said to come, how likely, and how those who said so did. */
export function ForecastsPage() {
  const { t } = useTranslation(['forecasts', 'common'])
  useTitle(t('title'))
  const [view] = useView()
  const [address, setAddress] = useAddress()
  const state = STATES.find(s => s === address.get('state')) ?? 'all'
  const { data, error, isPending } = useForecasts(view, state === 'all' ? null : state)
  const two = { maximumFractionDigits: 2 }
  return (
    <>
      <PageTitle title={t('title')}>{t('intro')}</PageTitle>
      <div className="mb-4">
        <Segments
          label={t('states')}
          value={state}
          options={STATES.map(value => ({ value, label: t(`show.${value}`) }))}
          onChange={value => setAddress({ state: value === 'all' ? null : value })}
        />
      </div>
      {error ? <Failure error={error} /> : null}
      {isPending ? <Notice title={t('common:loading')} /> : null}
      {data ? (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <div className="grid min-w-0 gap-3">
            {data.forecasts.map(forecast => (
              <ForecastItem key={forecast.id} forecast={forecast} />
            ))}
            {data.forecasts.length ? null : <Notice title={t('empty.title')}>{t('empty.text')}</Notice>}
          </div>
          {data.sources.length ? (
            <Section title={t('sources')} hint={t('sourcesHint')}>
              <Scroller named label={t('sources')}>
                <table className={TABLE}>
                  <caption className="sr-only">{t('sources')}</caption>
                  <thead className={HEAD}>
                    <tr>
                      <th scope="col" className={TH}>
                        {t('source')}
                      </th>
                      <th scope="col" className={`${TH} text-end`}>
                        {t('said')}
                      </th>
                      <th scope="col" className={`${TH} text-end`}>
                        {t('settledCount')}
                      </th>
                      <th scope="col" className={`${TH} text-end`}>
                        Brier
                      </th>
                    </tr>
                  </thead>
                  <tbody className="divide-y divide-line">
                    {data.sources.map(({ source, forecasts, settled, brier }) => (
                      <tr key={source}>
                        <th scope="row" className={`${TD} text-start font-medium`}>
                          <Link href={sourceHref(source)} className="hover:underline">
                            {source}
                          </Link>
                        </th>
                        <td className={NUMBER}>{forecasts}</td>
                        <td className={NUMBER}>{settled || '–'}</td>
                        <td className={NUMBER}>{brier ? number(brier.mean, two) : '–'}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Scroller>
            </Section>
          ) : null}
        </div>
      ) : null}
    </>
  )
}
