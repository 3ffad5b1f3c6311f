import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { DocumentSummaryBody } from '../../../src/show/api/contract.ts'
import { dayInWords } from '../lib/when.ts'
import { VirtualList } from '../parts/virtual-list.tsx'

/** The documents, newest record first; on a narrow screen each row folds into two lines. */
export function DocumentList({ documents, onEnd }: { documents: readonly DocumentSummaryBody[]; onEnd?: () => void }) {
  const { t } = useTranslation(['documents', 'common'])
  return (
    <VirtualList
      items={documents}
      keyOf={document => document.id}
      estimate={77}
      label={t('title')}
      className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-raised"
      onEnd={onEnd}
    >
      {document => (
        <article className="relative px-4 py-3.5 hover:bg-sunken">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h2 className="min-w-0 flex-1 basis-72 font-serif text-lg leading-snug font-semibold break-words">
              <Link href={`/documents/${document.id}`} className="after:absolute after:inset-0">
                {document.title ?? t('common:untitled')}
              </Link>
            </h2>
            <p className="text-sm whitespace-nowrap tabular-nums">
              <span className="font-semibold">{t('common:claims', { count: document.claims })}</span>{' '}
              <span className="text-quiet">{t('inWords', { count: document.words })}</span>
            </p>
          </div>
          <p className="mt-0.5 text-sm text-quiet">
            {document.publisher ?? t('common:unknownPublisher')} · {dayInWords(document.published)}
            {document.byline && document.byline !== document.publisher ? ` · ${document.byline}` : ''}
          </p>
        </article>
      )}
    </VirtualList>
  )
}
