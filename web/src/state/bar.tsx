import { Check, ChevronDown, Link2, SlidersHorizontal, X } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Chips } from './chips.tsx'
import { ViewFields } from './fields.tsx'
import { narrowings, useView, VIEW_NAMES } from './view.ts'

const QUIET =
  'inline-flex items-center gap-1.5 rounded-md px-2 py-1.5 text-sm text-quiet hover:bg-sunken hover:text-ink'

/** What every page is narrowed to, in one line below the header, and the form to change it. */
export function ViewBar() {
  const { t } = useTranslation('view')
  const [view, change] = useView()
  const [open, setOpen] = useState(false)
  const id = useId()
  const count = narrowings(view)
  return (
    <section aria-label={t('label')} className="border-b border-line bg-paper print:hidden">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-2 gap-y-1 px-4 py-1.5 sm:px-6">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className={`${QUIET} -ms-2 font-medium aria-expanded:text-ink`}
        >
          <SlidersHorizontal aria-hidden className="size-4" />
          {t('open')}
          <ChevronDown aria-hidden className={`size-3.5 ${open ? 'rotate-180' : ''}`} />
        </button>
        <Chips view={view} onChange={change} />
        {count ? (
          <button
            type="button"
            className={QUIET}
            onClick={() => change(Object.fromEntries(VIEW_NAMES.map(name => [name, undefined])))}
          >
            <X aria-hidden className="size-4" />
            {t('clear')}
          </button>
        ) : null}
        <Share />
      </div>
      <div id={id} hidden={!open} className="border-t border-line bg-raised">
        {open ? <ViewFields view={view} onChange={change} /> : null}
      </div>
    </section>
  )
}

/** Copies the address, which says all of what is shown. */
function Share() {
  const { t } = useTranslation('view')
  const [copied, setCopied] = useState(false)
  const Icon = copied ? Check : Link2
  return (
    <button
      type="button"
      className={`${QUIET} ms-auto`}
      onClick={async () => {
        await navigator.clipboard.writeText(location.href)
        setCopied(true)
        setTimeout(() => setCopied(false), 2000)
      }}
    >
      <Icon aria-hidden className="size-4" />
      <span aria-live="polite">{copied ? t('shared') : t('share')}</span>
    </button>
  )
}
