import { CircleAlert, CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { AddedBody } from '../../../src/show/api/contract.ts'

/** What became of one document: a way to its page, or its error with the code and the way out. */
export function AddedResult({ result }: { result: AddedBody['results'][number] }) {
  const { t } = useTranslation(['documents', 'common'])
  const { file, document, status, claims, notices, error } = result
  if (error || !document)
    return (
      <li
        className="flex list-none gap-2 rounded-md border border-conflict bg-conflict-soft p-2.5 text-sm"
        role="alert"
      >
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-conflict" />
        <div className="min-w-0 break-words">
          <p className="font-medium">{file}</p>
          <p>{error?.title}</p>
          {error?.detail ? <p>{error.detail}</p> : null}
          <p className="font-mono text-xs">{error?.code}</p>
        </div>
      </li>
    )
  return (
    <li className="flex list-none gap-2 rounded-md border border-line p-2.5 text-sm">
      <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-cooperation" />
      <div className="min-w-0 break-words">
        <Link href={`/documents/${document}`} className="font-medium text-accent underline underline-offset-2">
          {file}
        </Link>
        <p className="text-quiet">{status === 'known' ? t('known') : t('common:claims', { count: claims })}</p>
        {notices.map(notice => (
          <p key={notice} className="text-warning">
            {notice}
          </p>
        ))}
      </div>
    </li>
  )
}
