import { ArrowUpRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Claim } from '../../../src/model/claim.ts'
import { passageOf } from '../lib/claim.ts'
import { dayInWords } from '../lib/when.ts'

/** The quote that a claim rests on, its paper, and the way to the passage in its text. */
export function Evidence({ claim }: { claim: Claim }) {
  const { t } = useTranslation(['common', 'claim'])
  const { title, publisher, published } = claim.document
  return (
    <div className="mt-2.5">
      <blockquote className="rounded bg-sunken px-3 py-2 font-serif text-[0.95rem] leading-relaxed break-words">
        {claim.quote.text}
      </blockquote>
      <p className="mt-1.5 text-sm">
        <Link
          href={passageOf(claim)}
          className="relative z-10 py-[3px] font-medium text-accent underline underline-offset-2"
        >
          {title ?? t('untitled')}
          <ArrowUpRight aria-hidden className="ms-0.5 inline size-3.5" />
        </Link>
        <span className="text-quiet">
          {' '}
          {publisher ?? t('unknownPublisher')}, {dayInWords(published)} ·{' '}
        </span>
        <Link href={`/claims/${claim.id}`} className="relative z-10 py-[3px] text-quiet underline underline-offset-2">
          {t('claim:whoElse')}
        </Link>
      </p>
    </div>
  )
}
