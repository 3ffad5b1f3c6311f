import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Claim } from '../../../src/model/claim.ts'
import type { WeighedBody } from '../../../src/show/api/contract.ts'
import { partiesInWords } from '../lib/claim.ts'
import { useTypes } from '../lib/lanes.ts'
import { useTitle } from '../lib/title.ts'
import { useContradictions } from '../lib/views.ts'
import { Disputes } from '../origins/disputes.tsx'
import { BUTTON } from '../parts/field.ts'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Quotes } from '../parts/quotes.tsx'
import { OriginRange } from '../sources/range.tsx'
import { useView } from '../state/view.ts'

const PAGE = 10
/** Quotes of a side that are shown; the others are a link away. */
const QUOTES = 3

/** What is said and denied, or told with details that cannot all be right, side by side. */
export function ContradictionsPage() {
  const { t } = useTranslation(['sources', 'common'])
  useTitle(t('contradictions.title'))
  const [view] = useView()
  const [shown, setShown] = useState(PAGE)
  const { data, error, isPending } = useContradictions(view)
  return (
    <>
      <PageTitle title={t('contradictions.title')}>{t('contradictions.intro')}</PageTitle>
      {error ? <Failure error={error} /> : null}
      {isPending ? <Notice title={t('contradictions.loading')} /> : null}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        {data?.contradictions.slice(0, shown).map(weighed => (
          <Contradiction key={(weighed.affirmed ?? weighed.denied)?.claims[0].id} weighed={weighed} />
        ))}
      </div>
      {data && data.contradictions.length > shown ? (
        <button type="button" className={`${BUTTON} mt-3`} onClick={() => setShown(shown + PAGE)}>
          {t('common:showMore')}
        </button>
      ) : null}
      {data && !data.contradictions.length ? (
        <Notice title={t('contradictions.empty')}>{t('contradictions.emptyText')}</Notice>
      ) : null}
    </>
  )
}

function Contradiction({ weighed: { affirmed, denied, disputes } }: { weighed: WeighedBody }) {
  const { t } = useTranslation('sources')
  const types = useTypes()
  const all = [...(affirmed?.claims ?? []), ...(denied?.claims ?? [])]
  const [first] = all
  if (!first) return null
  return (
    <article className="rounded-lg border border-line bg-raised p-4">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-lg font-semibold tracking-tight text-balance">
          {types.label(first)}: {partiesInWords(first)}
        </h2>
        <Link href={`/claims/${first.id}`} className="py-[3px] text-sm text-accent underline">
          {t('contradictions.open')}
        </Link>
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Column title={t('origins.affirmed')} side={affirmed} none={t('contradictions.nobodySays')} />
        <Column title={t('origins.denied')} side={denied} none={t('contradictions.nobodyDenies')} />
      </div>
      {disputes.length ? (
        <>
          <h3 className="mt-4 mb-2 font-semibold">{t('disputes.title')}</h3>
          <Disputes disputes={disputes} claims={all} />
        </>
      ) : null}
    </article>
  )
}

function Column({ title, side, none }: { title: string; side: WeighedBody['affirmed']; none: string }) {
  const { t } = useTranslation(['sources', 'common'])
  const [all, setAll] = useState(false)
  const claims: readonly Claim[] = side?.claims ?? []
  return (
    <section className="min-w-0">
      <h3 className="mb-2 font-semibold">
        {title}{' '}
        {side ? (
          <span className="font-normal text-quiet">
            {t('origins.reports', { count: claims.length })}, <OriginRange count={side.origins.count} />
          </span>
        ) : null}
      </h3>
      {side ? (
        <Quotes narrow claims={claims.slice(0, all ? undefined : QUOTES)} />
      ) : (
        <p className="text-quiet">{none}</p>
      )}
      {!all && claims.length > QUOTES ? (
        <button type="button" className={`${BUTTON} mt-2`} onClick={() => setAll(true)}>
          {t('common:showAll', { count: claims.length })}
        </button>
      ) : null}
    </section>
  )
}
