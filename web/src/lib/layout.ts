import { useSyncExternalStore } from 'react'

/** `auto`: as wide as the window; `full`: the wide layout on a phone too; `phone`: one narrow column on a wide screen too. */
export const LAYOUTS = ['auto', 'full', 'phone'] as const
export type Layout = (typeof LAYOUTS)[number]
const KEY = 'relata-layout'
/** What a phone asked for the full layout is told to be as wide as, in CSS pixels. */
const FULL = 1280

const layoutOf = (value: string | null) => LAYOUTS.find(layout => layout === value)
let layout: Layout = 'auto'
const watching = new Set<() => void>()

export function setLayout(to: Layout) {
  layout = to
  if (to === 'auto') localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, to)
  document.documentElement.dataset.layout = to
  document
    .querySelector('meta[name=viewport]')
    ?.setAttribute('content', to === 'full' ? `width=${FULL}` : 'width=device-width, initial-scale=1')
  for (const tell of watching) tell()
}

/** The layout asked for by the address (`?layout=phone`), else the remembered one. */
export const startLayout = () =>
  setLayout(
    layoutOf(new URLSearchParams(location.search).get('layout')) ?? layoutOf(localStorage.getItem(KEY)) ?? 'auto',
  )

export const useLayout = (): Layout =>
  useSyncExternalStore(
    tell => {
      watching.add(tell)
      return () => watching.delete(tell)
    },
    () => layout,
  )

/** Whether less is shown side by side: below Tailwind's `lg`, or in the phone layout (src/styles.css has the same). */
export const isNarrow = () => layout === 'phone' || innerWidth < 1024

/** The same, kept up to date. */
export function useNarrow(): boolean {
  const chosen = useLayout()
  const small = useSyncExternalStore(watchWidth, () => SMALL.matches)
  return chosen === 'phone' || small
}

const SMALL = matchMedia('(width < 64rem)')
function watchWidth(tell: () => void) {
  SMALL.addEventListener('change', tell)
  return () => SMALL.removeEventListener('change', tell)
}
