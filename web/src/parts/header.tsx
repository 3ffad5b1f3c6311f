import { Command, Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { isAt, MAIN_PAGES } from '../lib/pages.ts'
import { PALETTE_EVENT } from '../palette/event.ts'
import { ICON_BUTTON } from './field.ts'
import { MorePages } from './more-pages.tsx'
import { Settings } from './settings.tsx'

const ENTRY =
  'rounded px-2.5 py-1.5 text-quiet whitespace-nowrap hover:bg-sunken hover:text-ink aria-current:bg-sunken aria-current:font-medium aria-current:text-ink max-sm:px-1.5'

export function Header() {
  const { t } = useTranslation()
  const [location, go] = useLocation()
  const [words, setWords] = useState('')
  return (
    <header className="border-b border-line bg-raised print:hidden">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 sm:px-6">
        <Link href="/" className="flex items-center gap-2 py-1 font-semibold tracking-tight">
          <img src="/icon.svg" alt="" className="size-6" />
          Relata
        </Link>
        <nav
          aria-label={t('pages.label')}
          className="flex flex-wrap gap-1 text-sm max-sm:order-last max-sm:w-full max-sm:justify-between"
        >
          {MAIN_PAGES.map(({ href, label }) => (
            <Link key={href} href={href} aria-current={isAt(href, location) ? 'page' : undefined} className={ENTRY}>
              {label()}
            </Link>
          ))}
          <MorePages className={ENTRY} />
        </nav>
        <search className="relative ms-auto min-w-0 flex-1 sm:w-64 sm:flex-none">
          <form
            onSubmit={event => {
              event.preventDefault()
              if (words.trim()) go(`/search?${new URLSearchParams({ q: words.trim() })}`)
            }}
          >
            <Search aria-hidden className="pointer-events-none absolute top-2 start-2.5 size-4 text-quiet" />
            <input
              type="search"
              value={words}
              onChange={event => setWords(event.target.value)}
              placeholder={t('search.label')}
              aria-label={t('search.label')}
              className="w-full rounded-md border border-strong-line bg-paper py-1.5 ps-8 pe-3 text-sm placeholder:text-quiet"
            />
          </form>
        </search>
        <button
          type="button"
          aria-label={t('palette.open')}
          title={t('palette.open')}
          onClick={() => dispatchEvent(new Event(PALETTE_EVENT))}
          className={ICON_BUTTON}
        >
          <Command aria-hidden className="size-4" />
        </button>
        <Settings />
      </div>
    </header>
  )
}
