import { useSyncExternalStore } from 'react'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
const KEY = 'relata-theme'

const watching = new Set<() => void>()
const stored = (): Theme => THEMES.find(theme => theme === localStorage.getItem(KEY)) ?? 'system'

/** Chooses the colours and keeps them in this browser; `system` follows the device. */
export function setTheme(theme: Theme) {
  if (theme === 'system') localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, theme)
  startTheme()
  for (const tell of watching) tell()
}

/** Puts the remembered colours on the page. */
export function startTheme() {
  const theme = stored()
  if (theme === 'system') document.documentElement.removeAttribute('data-theme')
  else document.documentElement.dataset.theme = theme
}

export const useTheme = (): [Theme, (theme: Theme) => void] => [
  useSyncExternalStore(tell => {
    watching.add(tell)
    return () => watching.delete(tell)
  }, stored),
  setTheme,
]
