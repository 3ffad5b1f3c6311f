import { useTranslation } from 'react-i18next'
import { useAddress } from '../lib/address.ts'
import { useTitle } from '../lib/title.ts'
import { useMatrix } from '../lib/views.ts'
import { PairsByYear } from '../matrix/pairs-by-year.tsx'
import { WhoToWhom } from '../matrix/who-to-whom.tsx'
import { INPUT } from '../parts/field.ts'
import { LaneMark } from '../parts/lane-mark.tsx'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Segments } from '../parts/segments.tsx'
import { useView } from '../state/view.ts'

const KINDS = ['pairs', 'whoToWhom'] as const
const TOPS = [10, 20, 40, 80]

/** The busiest actors against each other: a pair's years side by side, or who does it to whom. */
export function MatrixPage() {
  const { t } = useTranslation(['matrix', 'claim', 'common'])
  useTitle(t('title'))
  const [view] = useView()
  const [address, setAddress] = useAddress()
  const kind = KINDS.find(k => k === address.get('by')) ?? 'pairs'
  const top = TOPS.find(n => String(n) === address.get('top')) ?? 20
  const { data, error, isPending } = useMatrix(view, top)
  const rollUp = view.rollUp ?? false
  return (
    <>
      <PageTitle title={t('title')}>{t('intro')}</PageTitle>
      <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <Segments
          label={t('by')}
          value={kind}
          options={KINDS.map(value => ({ value, label: t(value) }))}
          onChange={value => setAddress({ by: value === 'pairs' ? null : value })}
        />
        <label className="flex items-center gap-2 text-sm">
          {t('busiest')}
          <select
            value={top}
            onChange={event => setAddress({ top: event.target.value === '20' ? null : event.target.value })}
            className={`${INPUT} w-auto!`}
          >
            {TOPS.map(n => (
              <option key={n}>{n}</option>
            ))}
          </select>
        </label>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-quiet">
          {(['cooperation', 'conflict', 'other'] as const).map(lane => (
            <span key={lane} className="inline-flex items-center gap-1.5">
              <LaneMark lane={lane} /> {t(`claim:lane.${lane}`)}
            </span>
          ))}
        </p>
      </div>
      {error ? <Failure error={error} /> : null}
      {isPending ? <Notice title={t('common:loading')} /> : null}
      {data?.cells.length ? (
        kind === 'pairs' ? (
          <PairsByYear matrix={data} rollUp={rollUp} />
        ) : (
          <WhoToWhom matrix={data} rollUp={rollUp} />
        )
      ) : null}
      {data && !data.cells.length ? <Notice title={t('empty.title')}>{t('empty.text')}</Notice> : null}
      {data?.cells.length ? <p className="mt-3 max-w-3xl text-sm text-quiet">{t('note')}</p> : null}
    </>
  )
}
