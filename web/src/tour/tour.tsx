import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { navigate } from 'wouter/use-browser-location'
import { BUTTON, ICON_BUTTON, PRIMARY } from '../parts/field.ts'
import { STEPS, usePlaces } from './places.ts'

/** Five steps through the room, beside the page and not over it, so that everything can be tried on the way. */
export function Tour({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['tour', 'common'])
  const { data } = usePlaces()
  const [at, setAt] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const step = STEPS[at]

  useEffect(() => {
    // not over the router, which would carry the view of one step on to the next
    if (data) navigate(data.at[step])
    heading.current?.focus({ preventScroll: true })
  }, [data, step])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [onClose])
  if (!data) return null
  return (
    <aside
      aria-labelledby="tour"
      className="fixed inset-x-2 bottom-2 z-30 rounded-lg border-2 border-accent bg-raised p-4 shadow-2xl sm:inset-x-auto sm:end-4 sm:bottom-4 sm:w-104 print:hidden"
    >
      <div className="flex items-start justify-between gap-3">
        <div>
          <p className="text-sm text-quiet tabular-nums">{t('place', { at: at + 1, total: STEPS.length })}</p>
          <h2 id="tour" ref={heading} tabIndex={-1} className="font-semibold outline-none">
            {t(`${step}.title`)}
          </h2>
        </div>
        <button type="button" aria-label={t('end')} className={ICON_BUTTON} onClick={onClose}>
          <X aria-hidden className="size-4" />
        </button>
      </div>
      <p className="mt-2 text-sm">{t(data.sample ? `${step}.sample` : `${step}.text`)}</p>
      <div className="mt-3 flex justify-between gap-2">
        <button type="button" className={BUTTON} disabled={at === 0} onClick={() => setAt(at - 1)}>
          {t('back')}
        </button>
        <button type="button" className={PRIMARY} onClick={() => (at < STEPS.length - 1 ? setAt(at + 1) : onClose())}>
          {at < STEPS.length - 1 ? t('next') : t('end')}
        </button>
      </div>
    </aside>
  )
}
