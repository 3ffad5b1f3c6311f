import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WatchesBody } from '../../../src/show/api/change-contract.ts'
import { Signed } from '../editing/signed.tsx'
import { useAddress } from '../lib/address.ts'
import { get } from '../lib/api.ts'
import { useTypes } from '../lib/lanes.ts'
import { useTitle } from '../lib/title.ts'
import { ClaimCard } from '../parts/claim-card.tsx'
import { BUTTON, PROGRESS } from '../parts/field.ts'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { choiceOf, fromOf } from '../review/choice.ts'
import { Decisions } from '../review/decisions.tsx'
import { ReviewFilters } from '../review/filters.tsx'
import { FromChoice } from '../review/from.tsx'
import type { ReviewItem } from '../review/item.ts'
import { ManyAtOnce } from '../review/many.tsx'
import { Passage } from '../review/passage.tsx'
import { Proposed } from '../review/proposed.tsx'
import { useReviewQueue } from '../review/queue.ts'

const ClaimDialog = lazy(async () => ({ default: (await import('../editing/claim-dialog.tsx')).ClaimDialog }))

/** One claim at a time, until all are decided. */
export function ReviewPage() {
  const { t } = useTranslation('review')
  useTitle(t('title'))
  const types = useTypes()
  const [address] = useAddress()
  const { data: watches } = useQuery(get<WatchesBody>('/watches'))
  const watched = [...new Set(watches?.watches.flatMap(w => (w.kind === 'proposition' ? [] : w.of)))]
  const choice = choiceOf(address, watched)
  const from = fromOf(address)
  const queue = useReviewQueue(choice, from)
  const [reason, setReason] = useState('')
  const [editing, setEditing] = useState<ReviewItem | null>(null)
  const [item] = queue.items
  const total = queue.decided + queue.waiting
  const acts = {
    accept: () => item && void queue.decide(item, 'accept', reason),
    reject: () => item && void queue.decide(item, 'reject', reason),
    skip: () => item && queue.skip(item),
    edit: () => item && setEditing(item),
    back: queue.back,
  }
  return (
    <>
      <PageTitle title={t('title')}>{t('intro')}</PageTitle>
      <ReviewFilters watched={watched}>
        <FromChoice proposers={queue.proposers} />
      </ReviewFilters>
      <div className="mb-5">
        <p role="status" className="mb-1 text-sm tabular-nums">
          {t('progress', { decided: queue.decided, total })}
          {queue.skipped ? <span className="text-quiet"> · {t('skipped', { count: queue.skipped })}</span> : null}
        </p>
        <progress aria-label={t('title')} value={queue.decided} max={Math.max(1, total)} className={PROGRESS} />
      </div>
      {queue.error ? (
        <div className="mb-4">
          <Failure error={queue.error} />
        </div>
      ) : null}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 gap-4">
          {item ? <Passage claim={item.claim} /> : null}
          {item?.proposal ? <Proposed key={item.id} proposal={item.proposal} types={types} /> : null}
          {item && !item.proposal ? <ClaimCard key={item.id} claim={item.claim} types={types} actions={false} /> : null}
          {item || queue.isPending ? null : (
            <Notice title={queue.waiting ? t('through') : total ? t('done') : t('nothing')}>
              {queue.waiting ? (
                <button type="button" className={`${BUTTON} mt-3`} onClick={queue.more}>
                  {t('more', { count: queue.waiting })}
                </button>
              ) : (
                t('doneHint')
              )}
            </Notice>
          )}
          <div className="sticky bottom-0 z-20 -mx-1 bg-paper px-1 py-2">
            <Decisions acts={acts} idle={!item || editing !== null} />
          </div>
        </div>
        <div className="grid gap-5">
          <Signed reason={reason} onReason={setReason} usual={t('usualReason')} />
          {from.read ? <ManyAtOnce choice={choice} waiting={queue.read} reason={reason} onDone={queue.more} /> : null}
        </div>
      </div>
      <Suspense>
        {editing ? (
          <ClaimDialog
            claim={editing.claim}
            proposal={editing.proposal?.id}
            document={editing.claim.document.id}
            onClose={() => setEditing(null)}
            onKept={(_, answer) => queue.edited(editing, answer)}
          />
        ) : null}
      </Suspense>
    </>
  )
}
