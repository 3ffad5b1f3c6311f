import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useTitle } from '../lib/title.ts'
import { useClaimsAccording, useSource } from '../lib/views.ts'
import { dayInWords } from '../lib/when.ts'
import { BUTTON } from '../parts/field.ts'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Quotes } from '../parts/quotes.tsx'
import { Section } from '../parts/section.tsx'
import { GradeForm } from '../sources/grade-form.tsx'
import { sourceHref } from '../sources/list.tsx'
import { Making } from '../sources/making.tsx'
import { useView } from '../state/view.ts'

/** One source: what it rests on, whom it cites, who cites it, and what it says. */
export function SourcePage({ params: { name } }: { params: { name: string } }) {
  const { t } = useTranslation(['sources', 'common'])
  const wanted = decodeURIComponent(name)
  const { data, error, isPending } = useSource(wanted)
  useTitle(data?.source.name)
  if (error) return <Failure error={error} />
  if (isPending) return <Notice title={t('common:loading')} />
  const { source, making, cites, citedBy, documents } = data
  const network = `/network?${new URLSearchParams({ according: source.name })}`
  return (
    <>
      <PageTitle
        title={source.name}
        actions={
          <Link href={network} className={BUTTON}>
            {t('seeNetwork')}
          </Link>
        }
      >
        {t(`kind.${source.kind}`)} · {t('sum', { published: source.published, attributed: source.attributed })}
      </PageTitle>
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-8">
          <Making making={making} />
          <Said name={source.name} />
        </div>
        <div className="grid min-w-0 gap-6">
          <Names title={t('cites')} list={cites} />
          <Names title={t('citedBy')} list={citedBy} />
          {documents.length ? (
            <Section title={t('documents')}>
              <ul className="grid gap-3">
                {documents.map(({ id, title, published, claims }) => (
                  <li key={id}>
                    <Link href={`/documents/${id}`} className="font-serif font-semibold break-words hover:underline">
                      {title ?? t('common:untitled')}
                    </Link>
                    <p className="text-sm text-quiet">
                      {dayInWords(published)} · {t('common:claims', { count: claims })} ·{' '}
                      <Link href={`/lineage/${id}`} className="inline-block py-[3px] text-accent underline">
                        {t('lineage.link')}
                      </Link>
                    </p>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          <GradeForm key={source.grade?.made ?? ''} source={source} />
        </div>
      </div>
    </>
  )
}

function Names({ title, list }: { title: string; list: readonly { name: string; documents: number }[] }) {
  const { t } = useTranslation(['sources', 'common'])
  if (!list.length) return null
  return (
    <Section title={title}>
      <ul className="grid gap-1.5">
        {list.map(({ name, documents }) => (
          <li key={name} className="flex items-baseline justify-between gap-3">
            <Link href={sourceHref(name)} className="min-w-0 break-words hover:underline">
              {name}
            </Link>
            <span className="shrink-0 text-sm text-quiet">{t('docs', { count: documents })}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Said({ name }: { name: string }) {
  const { t } = useTranslation('sources')
  const [view] = useView()
  const { data } = useClaimsAccording(name, view)
  if (!data?.claims.length) return null
  return (
    <Section title={t('says')} hint={data.next ? t('saysSome', { count: data.claims.length }) : undefined}>
      <Quotes claims={data.claims} />
    </Section>
  )
}
