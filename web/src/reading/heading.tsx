import { ChevronLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { DocumentDetail } from '../../../src/show/api/contract.ts'
import { dayInWords } from '../lib/when.ts'

/** What is known of a document: where it appeared, when, by whom, and how to get it as it came. */
export function DocumentHeading({ detail: { document, summary } }: { detail: DocumentDetail }) {
  const { t } = useTranslation(['reading', 'common'])
  const { title, publisher, published, byline, url } = document
  return (
    <header className="mb-6 max-w-[42rem]">
      <Link href="/" className="mb-2 inline-flex items-center gap-1 py-1 text-sm text-quiet hover:text-ink">
        <ChevronLeft aria-hidden className="size-4" />
        {t('documents')}
      </Link>
      <h1 className="font-serif text-3xl leading-tight font-semibold text-balance break-words">
        {title ?? t('common:untitled')}
      </h1>
      <p className="mt-2 text-sm text-quiet">
        {publisher ?? t('common:unknownPublisher')} · {dayInWords(published)}
        {byline && byline !== publisher ? ` · ${byline}` : ''} · {t('common:words', { count: summary.words })}
        {url && /^https?:/.test(url) ? (
          <>
            {' · '}
            <a href={url} rel="noreferrer" className="text-accent underline underline-offset-2">
              {t('page')}
            </a>
          </>
        ) : null}
        {summary.original ? (
          <>
            {' · '}
            <a href={`/api/documents/${document.id}/original`} className="text-accent underline underline-offset-2">
              {t('original')}
            </a>
          </>
        ) : null}
      </p>
    </header>
  )
}
