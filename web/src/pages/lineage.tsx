import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useTitle } from '../lib/title.ts'
import { useLineage } from '../lib/views.ts'
import { dayInWords } from '../lib/when.ts'
import { LineageGraph } from '../lineage/graph.tsx'
import { SharedText } from '../lineage/shared-text.tsx'
import { BUTTON } from '../parts/field.ts'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Section } from '../parts/section.tsx'

/** Where one document has its text from, step by step, and who has it from it. */
export function LineagePage({ params: { id } }: { params: { id: string } }) {
  const { t } = useTranslation(['sources', 'common'])
  const { data, error, isPending } = useLineage(id)
  useTitle(data ? `${t('lineage.title')}: ${data.document.name}` : t('lineage.title'))
  if (error) return <Failure error={error} />
  if (isPending) return <Notice title={t('lineage.loading')} />
  const nodes = new Map(data.nodes.map(node => [node.id, node]))
  const { document, edges } = data
  return (
    <>
      <PageTitle
        title={document.name}
        actions={
          <Link href={`/documents/${document.id}`} className={BUTTON}>
            {t('lineage.read')}
          </Link>
        }
      >
        {document.publisher ?? t('common:unknownPublisher')}, {dayInWords(document.published)}
      </PageTitle>
      {edges.length ? (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          <LineageGraph graph={data} here={document.id} />
          <Section title={t('lineage.shared')} hint={t('lineage.sharedHint')}>
            <div className="grid gap-4">
              {edges.map(edge => {
                const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)]
                return from && to ? (
                  <SharedText key={`${edge.from} ${edge.to}`} edge={edge} from={from} to={to} />
                ) : null
              })}
            </div>
          </Section>
        </div>
      ) : (
        <Notice title={t('lineage.alone')}>{t('lineage.aloneText')}</Notice>
      )}
    </>
  )
}
