import { Check, Ellipsis, Pencil, X } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../src/model/claim.ts'
import { PANEL } from '../parts/field.ts'
import { useVerdict } from './judge.ts'
import { openDialog } from './opened.ts'

const SMALL =
  'rounded p-1.5 text-quiet hover:bg-sunken hover:text-ink aria-pressed:bg-sunken aria-pressed:text-ink disabled:opacity-50'
const ITEM = 'block w-full cursor-pointer rounded px-3 py-1.5 text-start outline-none data-[highlighted]:bg-sunken'

/** Accept, reject, edit, withdraw, grade: what a person can decide about a claim, wherever it stands. */
export function ClaimActions({ claim }: { claim: Claim }) {
  const { t } = useTranslation('edit')
  const verdict = useVerdict()
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
      <button
        type="button"
        aria-label={t('edit')}
        title={t('edit')}
        onClick={() => openDialog({ dialog: 'edit', claim })}
        className={SMALL}
      >
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
            <DropdownMenu.Item className={ITEM} onSelect={() => openDialog({ dialog: 'grade', claim })}>
              {t('grade')}
            </DropdownMenu.Item>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </fieldset>
  )
}
