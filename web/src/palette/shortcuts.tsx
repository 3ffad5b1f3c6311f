import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { setSingleKeys, useSingleKeys } from '../lib/keys.ts'
import { ICON_BUTTON, OVERLAY } from '../parts/field.ts'
import { Switch } from '../parts/switch.tsx'

/** The keys, by where they hold. */
const KEYS = {
  everywhere: { palette: ['Ctrl K', '⌘ K'], search: ['/'], help: ['?'] },
  reading: { next: ['j', '↓'], previous: ['k', '↑'] },
  review: { accept: ['a'], reject: ['x'], skip: ['Space'], edit: ['e'], undo: ['⌫'] },
  timeline: { along: ['←', '→'] },
} as const

type Place = keyof typeof KEYS

/** What can be done by keyboard, and a switch for those who do not want single letters to do anything. */
export function Shortcuts({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation()
  const single = useSingleKeys()
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className={OVERLAY} />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-3 top-[8dvh] z-50 mx-auto max-h-[84dvh] max-w-2xl overflow-y-auto rounded-lg border border-strong-line bg-raised p-5 shadow-2xl"
        >
          <div className="flex items-center justify-between gap-4">
            <Dialog.Title className="text-lg font-semibold">{t('keys.title')}</Dialog.Title>
            <Dialog.Close aria-label={t('close')} className={ICON_BUTTON}>
              <X aria-hidden className="size-4" />
            </Dialog.Close>
          </div>
          <div className="mt-4 grid gap-x-8 gap-y-5 sm:grid-cols-2">
            {(Object.keys(KEYS) as Place[]).map(place => (
              <section key={place}>
                <h3 className="text-sm font-semibold">{t(`keys.${place}.title`)}</h3>
                <dl className="mt-1 grid gap-1 text-sm">
                  {Object.entries(KEYS[place]).map(([what, keys]: [string, readonly string[]]) => (
                    <div key={what} className="flex items-baseline justify-between gap-3">
                      <dt>{t(`keys.${place}.${what}` as 'keys.reading.next')}</dt>
                      <dd className="flex shrink-0 gap-1">
                        {keys.map(key => (
                          <kbd
                            key={key}
                            dir="ltr"
                            className="rounded border border-line bg-paper px-1.5 font-mono text-xs"
                          >
                            {key}
                          </kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <div className="mt-5 border-t border-line pt-4">
            <Switch label={t('keys.single')} checked={single} onChange={setSingleKeys} />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
