import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useKeys } from '../lib/keys.ts'
import { page } from '../lib/page.ts'
import { Footer } from '../parts/footer.tsx'
import { PALETTE_EVENT } from './event.ts'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))
const Shortcuts = lazy(async () => ({ default: (await import('./shortcuts.tsx')).Shortcuts }))
const Tour = page(async () => (await import('../tour/tour.tsx')).Tour, 'tour')

/** What is at hand on every page: the command palette, the list of keys, the tour; each is fetched when it is first asked for. */
export function Aids() {
  const [shown, setShown] = useState<'palette' | 'keys' | null>(null)
  const [touring, setTouring] = useState(() => new URLSearchParams(location.search).has('tour'))
  const close = (open: boolean) => open || setShown(null)
  const tour = useCallback(() => setTouring(true), [])
  const endTour = useCallback(() => setTouring(false), [])
  useEffect(() => {
    const ask = () => setShown('palette')
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      setShown(was => (was === 'palette' ? null : 'palette'))
    }
    addEventListener(PALETTE_EVENT, ask)
    addEventListener('keydown', press)
    return () => {
      removeEventListener(PALETTE_EVENT, ask)
      removeEventListener('keydown', press)
    }
  }, [])
  useKeys({
    '?': () => setShown('keys'),
    '/': () => document.querySelector<HTMLInputElement>('header input[type=search]')?.focus(),
  })
  return (
    <>
      <Footer onShortcuts={() => setShown('keys')} onTour={tour} />
      <Suspense>
        {shown === 'palette' ? (
          <Palette open onOpenChange={close} onShortcuts={() => setShown('keys')} onTour={tour} />
        ) : null}
        {shown === 'keys' ? <Shortcuts open onOpenChange={close} /> : null}
        {touring ? <Tour onClose={endTour} /> : null}
      </Suspense>
    </>
  )
}
