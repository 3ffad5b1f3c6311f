import { useTranslation } from 'react-i18next'
import { FlowDiagram } from '../flows/diagram.tsx'
import { keyOf, strandsOf } from '../flows/strands.ts'
import { FlowTable } from '../flows/table.tsx'
import { useAddress } from '../lib/address.ts'
import { useTypes } from '../lib/lanes.ts'
import { useTitle } from '../lib/title.ts'
import { useFlows } from '../lib/views.ts'
import { BUTTON } from '../parts/field.ts'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Quotes } from '../parts/quotes.tsx'
import { Section } from '../parts/section.tsx'
import { Segments } from '../parts/segments.tsx'
import { useView } from '../state/view.ts'

const KINDS = ['support', 'defections'] as const
/** Flows that are drawn; the table has all. */
const DRAWN = 40

/** Who gives whom what, or who goes over to whom. What is alleged looks other than what is told as a fact. */
export function FlowsPage() {
  const { t } = useTranslation(['flows', 'common'])
  useTitle(t('title'))
  const types = useTypes()
  const [view] = useView()
  const [address, setAddress] = useAddress()
  const kind = KINDS.find(k => k === address.get('kind')) ?? 'support'
  const { data, error, isPending } = useFlows(kind === 'support' ? 'flows' : 'defections', view)
  const chosen = data?.flows.find(flow => keyOf(flow) === address.get('flow'))
  const choose = (key: string) => setAddress({ flow: key === address.get('flow') ? null : key })
  return (
    <>
      <PageTitle title={t('title')} actions={<Legend />}>
        {t(`intro.${kind}`)}
      </PageTitle>
      <div className="mb-4">
        <Segments
          label={t('kind')}
          value={kind}
          options={KINDS.map(value => ({ value, label: t(value) }))}
          onChange={value => setAddress({ kind: value === 'support' ? null : value, flow: null })}
        />
      </div>
      {error ? <Failure error={error} /> : null}
      {isPending ? <Notice title={t('common:loading')} /> : null}
      {data?.flows.length ? (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <FlowDiagram
            strands={strandsOf(data.flows.slice(0, DRAWN))}
            colour={kind === 'support' ? 'var(--cooperation)' : 'var(--other)'}
            chosen={address.get('flow')}
            onChoose={choose}
            label={t('diagram', { count: Math.min(DRAWN, data.flows.length) })}
          />
          {chosen ? (
            <Section
              title={`${chosen.fromName ?? t('nobody')} ${chosen.mutual ? '↔' : '→'} ${chosen.toName ?? t('nobody')}`}
              hint={types.label(chosen)}
            >
              <Quotes claims={chosen.claims} />
              <button type="button" className={`${BUTTON} mt-3`} onClick={() => setAddress({ flow: null })}>
                {t('common:close')}
              </button>
            </Section>
          ) : null}
          <Section title={t('all')} hint={t('allHint')}>
            <FlowTable flows={data.flows} chosen={address.get('flow')} onChoose={choose} />
          </Section>
        </div>
      ) : null}
      {data && !data.flows.length ? <Notice title={t(`empty.${kind}`)}>{t('empty.text')}</Notice> : null}
    </>
  )
}

function Legend() {
  const { t } = useTranslation('flows')
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-quiet">
      {(['told', 'alleged', 'not done', 'denied'] as const).map(telling => (
        <li key={telling} className="flex items-center gap-2">
          <svg aria-hidden width="34" height="12">
            {telling === 'told' ? <rect y="1" width="34" height="10" fill="var(--other)" opacity=".6" /> : null}
            {telling === 'alleged'
              ? [2, 9, 16, 23, 30].map(x => (
                  <path key={x} d={`M${x} 11l4-10`} stroke="var(--other)" strokeWidth="2.5" />
                ))
              : null}
            {telling === 'not done' || telling === 'denied' ? (
              <path
                d="M0 6h34"
                stroke="var(--other)"
                strokeWidth="2.5"
                strokeDasharray={telling === 'denied' ? '2 3' : '6 3'}
              />
            ) : null}
          </svg>
          {t(`telling.${telling}`)}
        </li>
      ))}
    </ul>
  )
}
