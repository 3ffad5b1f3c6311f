import { Monitor, Moon, Search, Sun } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { THEMES, useTheme } from '../lib/theme.ts'

const PAGES = [
  { href: '/', name: 'documents' },
  { href: '/actors', name: 'actors' },
  { href: '/pair', name: 'pair' },
  { href: '/network', name: 'network' },
] as const
const ICONS = { system: Monitor, light: Sun, dark: Moon }

export function Header() {
  const { t } = useTranslation()
  const [location, go] = useLocation()
  const [words, setWords] = useState('')
  const here = (href: string) =>
    href === '/' ? location === '/' || location.startsWith('/documents') : location.startsWith(href)
  return (
    <header className="border-b border-line bg-raised print:hidden">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 sm:px-6">
        <Link href="/" className="flex items-center gap-2 py-1 font-semibold tracking-tight">
          <img src="/icon.svg" alt="" className="size-6" />
          Relata
        </Link>
        <nav
          aria-label={t('pages.label')}
          className="flex gap-1 text-sm max-sm:order-last max-sm:w-full max-sm:justify-between"
        >
          {PAGES.map(({ href, name }) => (
            <Link
              key={href}
              href={href}
              aria-current={here(href) ? 'page' : undefined}
              className="rounded px-2.5 py-1.5 text-quiet hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              {t(`pages.${name}`)}
            </Link>
          ))}
        </nav>
        <search className="relative ml-auto min-w-0 flex-1 sm:w-64 sm:flex-none">
          <form
            onSubmit={event => {
              event.preventDefault()
              if (words.trim()) go(`/search?${new URLSearchParams({ q: words.trim() })}`)
            }}
          >
            <Search aria-hidden className="pointer-events-none absolute top-2 left-2.5 size-4 text-quiet" />
            <input
              type="search"
              value={words}
              onChange={event => setWords(event.target.value)}
              placeholder={t('search.label')}
              aria-label={t('search.label')}
              className="w-full rounded-md border border-strong-line bg-paper py-1.5 pr-3 pl-8 text-sm placeholder:text-quiet"
            />
          </form>
        </search>
        <ThemeSwitch />
      </div>
    </header>
  )
}

function ThemeSwitch() {
  const { t } = useTranslation()
  const [theme, setTheme] = useTheme()
  const Icon = ICONS[theme]
  const label = t('colours.change', {
    now: t(`colours.${theme}`),
    next: t(`colours.${THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]}`),
  })
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]
  return (
    <button
      type="button"
      onClick={() => setTheme(next)}
      title={label}
      aria-label={label}
      className="rounded-md border border-line p-2 text-quiet hover:text-ink"
    >
      <Icon aria-hidden className="size-4" />
    </button>
  )
}
