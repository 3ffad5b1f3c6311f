import { Plus } from 'lucide-react'
import { useCallback } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { AddDocuments } from '../documents/add.tsx'
import { DocumentFilters } from '../documents/filters.tsx'
import { DocumentList } from '../documents/list.tsx'
import { askedDocuments, orderFrom } from '../documents/order.ts'
import { useAddress } from '../lib/address.ts'
import { useDocuments, useHealth } from '../lib/api.ts'
import { useDebounced } from '../lib/debounced.ts'
import { useTitle } from '../lib/title.ts'
import { BUTTON } from '../parts/field.ts'
import { Loading } from '../parts/loading.tsx'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { narrowings, useView } from '../state/view.ts'

/** The documents of the ledger, and the ways to hand in more. */
export function DocumentsPage() {
  const { t } = useTranslation(['documents', 'common'])
  useTitle(t('title'))
  const [address, setAddress] = useAddress()
  const [view] = useView()
  const asked = askedDocuments(address)
  const words = asked.q
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useDocuments({
    ...asked,
    q: useDebounced(words),
  })
  const { data: health } = useHealth()
  const documents = data?.pages.flatMap(page => page.documents) ?? []
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const total = data?.pages[0].total
  const empty = health?.documents === 0
  return (
    <>
      <PageTitle
        title={empty ? t('first') : t('title')}
        actions={
          empty ? null : (
            <a href="#add" className={`${BUTTON} lg:hidden`}>
              <Plus aria-hidden className="size-4" />
              {t('add')}
            </a>
          )
        }
      >
        {empty ? t('intro') : health ? t('overview', { documents: health.documents, claims: health.claims }) : null}
      </PageTitle>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className={`min-w-0 ${empty ? 'lg:order-2' : ''}`}>
          {error ? <Failure error={error} /> : null}
          {isPending ? <Loading what={t('opening')} /> : null}
          {empty ? <Teach /> : <DocumentFilters words={words} order={orderFrom(address)} onChange={setAddress} />}
          {!empty && total === 0 ? <Notice title={t('noneFound')}>{t('noneFoundHint')}</Notice> : null}
          {total && (words || narrowings(view)) ? (
            <p className="mb-2 text-sm text-quiet">{t('found', { count: total })}</p>
          ) : null}
          {documents.length ? <DocumentList documents={documents} onEnd={more} /> : null}
          {isFetchingNextPage ? <p className="mt-3 text-sm text-quiet">{t('common:loading')}</p> : null}
        </div>
        <AddDocuments />
      </div>
    </>
  )
}

const STEPS = ['hand', 'read', 'follow'] as const

/** What can be done with an empty ledger. */
function Teach() {
  const { t } = useTranslation(['documents', 'common'])
  return (
    <ol className="grid gap-4">
      {STEPS.map((step, i) => (
        <li key={step} className="flex gap-4">
          <span
            aria-hidden
            className="flex size-8 shrink-0 items-center justify-center rounded-full border border-strong-line font-semibold tabular-nums"
          >
            {i + 1}
          </span>
          <div>
            <h2 className="font-semibold">{t(`teach.${step}.title`)}</h2>
            <p className="text-quiet">{t(`teach.${step}.text`)}</p>
          </div>
        </li>
      ))}
      <li className="text-quiet">
        <Trans t={t} i18nKey="teach.demo" components={{ code: <code className="rounded bg-sunken px-1" /> }} />
      </li>
    </ol>
  )
}
