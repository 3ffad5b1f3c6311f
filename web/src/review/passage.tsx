import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Claim } from '../../../src/model/claim.ts'
import { useDocument } from '../lib/api.ts'
import { passageOf } from '../lib/claim.ts'
import { dayInWords } from '../lib/when.ts'
import { type Marks, paragraphs, pieces } from '../reading/paragraphs.ts'

/** The paragraph that a claim's quote stands in, with the quote, its trigger and its parties marked. */
export function Passage({ claim }: { claim: Claim }) {
  const { t } = useTranslation('common')
  const { data } = useDocument(claim.document.id)
  const { title, publisher, published } = claim.document
  const text = data?.document.id === claim.document.id ? data.document.text : null
  const marks: Marks = new Map([
    ['chosen', [claim.quote]],
    ['party', [...claim.actor, ...claim.recipient, ...claim.origin]],
    ['voice', claim.attribution],
    ['chosen-trigger', [claim.trigger]],
  ])
  const lines = text
    ? paragraphs(text).filter(line => line.start < claim.quote.end && line.end > claim.quote.start)
    : []
  return (
    <div className="rounded-lg border border-line bg-raised p-4 sm:p-5">
      <p className="mb-3 text-sm">
        <Link href={passageOf(claim)} className="font-medium text-accent underline underline-offset-2">
          {title ?? t('untitled')}
        </Link>
        <span className="text-quiet">
          {' '}
          {publisher ?? t('unknownPublisher')}, {dayInWords(published)}
        </span>
      </p>
      <div
        lang={data?.document.language ?? undefined}
        className="min-h-40 font-serif text-lg leading-relaxed break-words"
      >
        {lines.length ? (
          lines.map(line => (
            <p key={line.start}>
              {pieces(text!, line, marks).map(piece =>
                piece.marks.length ? (
                  <mark key={piece.start} data-marks={piece.marks.join(' ')}>
                    {piece.text}
                  </mark>
                ) : (
                  piece.text
                ),
              )}
            </p>
          ))
        ) : (
          <p>
            <mark data-marks="chosen">{claim.quote.text}</mark>
          </p>
        )}
      </div>
    </div>
  )
}
