import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../lib/address.ts'
import { useTitle } from '../lib/title.ts'
import { useSources } from '../lib/views.ts'
import { BUTTON, INPUT } from '../parts/field.ts'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Segments } from '../parts/segments.tsx'
import { SourceList } from '../sources/list.tsx'
import { useView } from '../state/view.ts'

const KINDS = ['all', 'outlet', 'speaker'] as const
const PAGE = 60

/** Who tells what is in the ledger: outlets that publish, and those who are quoted. */
export function SourcesPage() {
  const { t } = useTranslation(['sources', 'common'])
  useTitle(t('title'))
  const [view] = useView()
  const [address, setAddress] = useAddress()
  const [words, setWords] = useState('')
  const [shown, setShown] = useState(PAGE)
  const kind = KINDS.find(k => k === address.get('kind')) ?? 'all'
  const { data, error, isPending } = useSources(view)
  const sources = (data?.sources ?? []).filter(
    source =>
      (kind === 'all' || source.kind === kind) && source.name.toLowerCase().includes(words.trim().toLowerCase()),
  )
  return (
    <>
      <PageTitle title={t('title')}>{t('intro')}</PageTitle>
      <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <Segments
          label={t('kinds')}
          value={kind}
          options={KINDS.map(value => ({ value, label: t(`kindsOf.${value}`) }))}
          onChange={value => setAddress({ kind: value === 'all' ? null : value })}
        />
        <input
          type="search"
          value={words}
          onChange={event => setWords(event.target.value)}
          placeholder={t('find')}
          aria-label={t('find')}
          className={`${INPUT} max-w-xs`}
        />
      </div>
      {error ? <Failure error={error} /> : null}
      {isPending ? <Notice title={t('common:loading')} /> : null}
      {sources.length ? <SourceList sources={sources.slice(0, shown)} /> : null}
      {sources.length > shown ? (
        <button type="button" className={`${BUTTON} mt-3`} onClick={() => setShown(shown + PAGE)}>
          {t('common:showMore')}
        </button>
      ) : null}
      {data && !sources.length ? <Notice title={t('empty.title')}>{t('empty.text')}</Notice> : null}
    </>
  )
}
