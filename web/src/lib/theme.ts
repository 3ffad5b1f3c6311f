import { useEffect, useState } from 'react'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
const KEY = 'relata-theme'

const stored = (): Theme => {
  const value = localStorage.getItem(KEY)
  return THEMES.find(theme => theme === value) ?? 'system'
}

/** The chosen theme, kept in this browser; `system` follows the device. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(stored)
  useEffect(() => {
    if (theme === 'system') {
      document.documentElement.removeAttribute('data-theme')
      localStorage.removeItem(KEY)
    } else {
      document.documentElement.dataset.theme = theme
      localStorage.setItem(KEY, theme)
    }
  }, [theme])
  return [theme, setTheme]
}
