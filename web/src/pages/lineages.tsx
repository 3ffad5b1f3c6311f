import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useTitle } from '../lib/title.ts'
import { useLineages } from '../lib/views.ts'
import { LineageGraph } from '../lineage/graph.tsx'
import { edgeInWords } from '../lineage/words.ts'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Section } from '../parts/section.tsx'
import { useView } from '../state/view.ts'

/** Which documents copy, quote or cite each other. */
export function LineagesPage() {
  const { t } = useTranslation(['sources', 'common'])
  useTitle(t('lineage.title'))
  const [view] = useView()
  const { data, error, isPending } = useLineages(view)
  const names = new Map(data?.nodes.map(node => [node.id, node]))
  return (
    <>
      <PageTitle title={t('lineage.title')}>{t('lineage.intro')}</PageTitle>
      {error ? <Failure error={error} /> : null}
      {isPending ? <Notice title={t('lineage.loading')} /> : null}
      {data?.edges.length ? (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          <LineageGraph graph={data} />
          {data.looked < data.total ? (
            <p className="text-sm text-quiet">{t('lineage.some', { count: data.looked, total: data.total })}</p>
          ) : null}
          <Section title={t('lineage.list')} hint={t('lineage.listHint')}>
            <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-raised">
              {data.edges.map(edge => {
                const [from, to] = [names.get(edge.from), names.get(edge.to)]
                return (
                  <li key={`${edge.from} ${edge.to}`} className="relative px-4 py-2.5 text-sm hover:bg-sunken">
                    <Link href={`/lineage/${edge.from}`} className="font-medium after:absolute after:inset-0">
                      {from?.publisher ?? ''} “{from?.name}”
                    </Link>{' '}
                    <span className="text-quiet">{t('lineage.from')}</span> {to?.publisher ?? ''}{' '}
                    {to?.kind === 'outlet' ? to.name : `“${to?.name}”`}:{' '}
                    <span className="text-quiet">{edgeInWords(edge, t)}</span>
                  </li>
                )
              })}
            </ul>
          </Section>
        </div>
      ) : null}
      {data && !data.edges.length ? <Notice title={t('lineage.empty')}>{t('lineage.emptyText')}</Notice> : null}
    </>
  )
}
