import { useTranslation } from 'react-i18next'
import { isNarrow, setLayout, useLayout } from '../lib/layout.ts'

/** The way from the phone layout to the full one and back, and what keys there are. */
export function Footer({ onShortcuts, onTour }: { onShortcuts: () => void; onTour: () => void }) {
  const { t } = useTranslation()
  useLayout()
  const to = isNarrow() ? 'full' : 'phone'
  return (
    <footer className="border-t border-line text-sm text-quiet print:hidden">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-4 sm:px-6">
        <a
          href={`?layout=${to}`}
          className="py-1 underline underline-offset-2 hover:text-ink"
          onClick={event => {
            event.preventDefault()
            setLayout(to)
            scrollTo(0, 0)
          }}
        >
          {t(`layout.to.${to}`)}
        </a>
        <button type="button" className="py-1 underline underline-offset-2 hover:text-ink" onClick={onShortcuts}>
          {t('keys.title')}
        </button>
        <button type="button" className="py-1 underline underline-offset-2 hover:text-ink" onClick={onTour}>
          {t('tour')}
        </button>
      </div>
    </footer>
  )
}
