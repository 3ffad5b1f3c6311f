import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CentralityBody } from '../../../src/show/api/analysis-contract.ts'
import { number } from '../lib/numbers.ts'
import { useCentrality } from '../lib/views.ts'
import { Scroller } from '../parts/scroller.tsx'
import { Section } from '../parts/section.tsx'
import { HEAD, NUMBER, TABLE, TD, TH } from '../parts/table.ts'
import { useView } from '../state/view.ts'

const SHOWN = 15

/** Who has friends and who enemies, with how far that hangs on single origins, and who stands between the sides. */
export function StandingTable() {
  const { t } = useTranslation('balance')
  const [view] = useView()
  const { data } = useCentrality(view, SHOWN)
  const actors = data?.actors.filter(actor => actor.friends + actor.enemies + actor.both > 0) ?? []
  if (!actors.length) return null
  return (
    <Section title={t('standing.title')} hint={t('standing.hint', { samples: data?.samples ?? 0 })}>
      <Scroller named label={t('standing.title')}>
        <table className={TABLE}>
          <caption className="sr-only">{t('standing.title')}</caption>
          <thead className={HEAD}>
            <tr>
              {(['actor', 'friends', 'enemies', 'both', 'pn', 'broker'] as const).map((name, i) => (
                <th key={name} scope="col" className={`${TH} ${i ? 'text-end' : ''}`}>
                  {t(`standing.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {actors.map(({ id, name, friends, enemies, both, pn, broker }) => (
              <tr key={id}>
                <th scope="row" className={`${TD} text-start font-medium`}>
                  <Link href={`/actors/${id}`} className="hover:underline">
                    {name}
                  </Link>
                </th>
                <td className={NUMBER}>{friends || '–'}</td>
                <td className={NUMBER}>{enemies || '–'}</td>
                <td className={NUMBER}>{both || '–'}</td>
                <td className={`${NUMBER} italic whitespace-nowrap`}>{estimated(pn, 2)}</td>
                <td className={`${NUMBER} italic whitespace-nowrap`}>{broker.value ? estimated(broker, 0) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Section>
  )
}

/** "1.01 (0.98–1.03)": the value and what most samples of the origins give. */
function estimated({ value, low, high }: CentralityBody['actors'][number]['pn'], digits: number): string {
  const written = (n: number) => number(n, { maximumFractionDigits: digits, minimumFractionDigits: digits })
  return low === null || high === null ? written(value) : `${written(value)} (${written(low)}–${written(high)})`
}
