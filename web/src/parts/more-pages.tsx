import { ChevronDown } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { isAt, MORE_PAGES } from '../lib/pages.ts'
import { PANEL } from './field.ts'

/** The pages that the header has no room for. */
export function MorePages({ className }: { className: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const [location] = useLocation()
  const here = MORE_PAGES.find(({ href }) => isAt(href, location))
  if (!MORE_PAGES.length) return null
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        className={`${className} inline-flex items-center gap-1`}
        aria-current={here ? 'true' : undefined}
      >
        <span className="max-w-28 truncate">{here ? here.label() : t('pages.more')}</span>
        <ChevronDown aria-hidden className="size-3.5 shrink-0" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content align="end" sideOffset={6} collisionPadding={8} className={PANEL} aria-label={t('pages.more')}>
          <ul className="grid gap-0.5 sm:grid-cols-2">
            {MORE_PAGES.map(({ href, label }) => (
              <li key={href}>
                <Link
                  href={href}
                  onClick={() => setOpen(false)}
                  aria-current={isAt(href, location) ? 'page' : undefined}
                  className="block rounded px-3 py-2 hover:bg-sunken aria-[current=page]:bg-sunken aria-[current=page]:font-medium"
                >
                  {label()}
                </Link>
              </li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
