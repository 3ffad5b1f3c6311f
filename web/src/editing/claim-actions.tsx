import { Check, Ellipsis, Pencil, X } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../src/model/claim.ts'
import { PANEL } from '../parts/field.ts'
import { Failure } from '../parts/notice.tsx'
import { useVerdict } from './judge.ts'

const ClaimDialog = lazy(async () => ({ default: (await import('./claim-dialog.tsx')).ClaimDialog }))
const GradeDialog = lazy(async () => ({ default: (await import('./grade-dialog.tsx')).GradeDialog }))

const SMALL =
  'rounded p-1.5 text-quiet hover:bg-sunken hover:text-ink aria-pressed:bg-sunken aria-pressed:text-ink disabled:opacity-50'
const ITEM = 'block w-full cursor-pointer rounded px-3 py-1.5 text-start outline-none data-[highlighted]:bg-sunken'

/** Accept, reject, edit, withdraw, grade: what a person can decide about a claim, wherever it stands. */
export function ClaimActions({ claim }: { claim: Claim }) {
  const { t } = useTranslation('edit')
  const verdict = useVerdict()
  const [open, setOpen] = useState<'edit' | 'grade' | null>(null)
  const is = (mark: 'accepted' | 'rejected') => claim.marks?.includes(mark) ?? false
  return (
    <fieldset className="relative z-10 -mb-1 flex items-center justify-end gap-0.5 print:hidden">
      <legend className="sr-only">{t('actions')}</legend>
      <button
        type="button"
        aria-label={t('accept')}
        title={t('accept')}
        aria-pressed={is('accepted')}
        disabled={verdict.isPending}
        onClick={() => verdict.mutate({ claim, kind: 'accept' })}
        className={SMALL}
      >
        <Check aria-hidden className="size-4" />
      </button>
      <button
        type="button"
        aria-label={t('reject')}
        title={t('reject')}
        aria-pressed={is('rejected')}
        disabled={verdict.isPending}
        onClick={() => verdict.mutate({ claim, kind: 'reject' })}
        className={SMALL}
      >
        <X aria-hidden className="size-4" />
      </button>
      <button type="button" aria-label={t('edit')} title={t('edit')} onClick={() => setOpen('edit')} className={SMALL}>
        <Pencil aria-hidden className="size-4" />
      </button>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger aria-label={t('more')} title={t('more')} className={SMALL}>
          <Ellipsis aria-hidden className="size-4" />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content align="end" sideOffset={4} collisionPadding={8} className={PANEL}>
            <DropdownMenu.Item className={ITEM} onSelect={() => verdict.mutate({ claim, kind: 'withdraw' })}>
              {t('withdraw')}
            </DropdownMenu.Item>
            <DropdownMenu.Item className={ITEM} onSelect={() => setOpen('grade')}>
              {t('grade')}
            </DropdownMenu.Item>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      {verdict.error ? (
        <div className="absolute end-0 top-full z-20 w-72 max-w-full">
          <Failure error={verdict.error} />
        </div>
      ) : null}
      <Suspense>
        {open === 'edit' ? (
          <ClaimDialog claim={claim} document={claim.document.id} onClose={() => setOpen(null)} />
        ) : null}
        {open === 'grade' ? <GradeDialog claim={claim} onClose={() => setOpen(null)} /> : null}
      </Suspense>
    </fieldset>
  )
}
