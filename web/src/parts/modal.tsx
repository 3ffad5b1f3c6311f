import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ICON_BUTTON, OVERLAY } from './field.ts'

interface Props {
  readonly title: string
  readonly hint?: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog over the page; Escape and a click beside it close it, and the focus goes back to where it was. */
export function Modal({ title, hint, onClose, children }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog.Root open onOpenChange={open => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={OVERLAY} />
        <Dialog.Content
          {...(hint ? {} : { 'aria-describedby': undefined })}
          className="fixed inset-x-2 top-[4dvh] z-50 mx-auto max-h-[92dvh] max-w-2xl overflow-y-auto rounded-lg border border-strong-line bg-raised p-4 shadow-2xl sm:p-5"
        >
          <div className="flex items-start justify-between gap-4">
            <Dialog.Title className="text-lg font-semibold break-words">{title}</Dialog.Title>
            <Dialog.Close aria-label={t('close')} className={ICON_BUTTON}>
              <X aria-hidden className="size-4" />
            </Dialog.Close>
          </div>
          {hint ? <Dialog.Description className="mt-1 text-sm text-quiet">{hint}</Dialog.Description> : null}
          <div className="mt-4">{children}</div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
