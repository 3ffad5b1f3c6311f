import { useEffect, useState } from 'react'

const NAMES = ['ink', 'quiet', 'raised', 'paper', 'line', 'cooperation', 'conflict', 'accent'] as const
export type Palette = Readonly<Record<(typeof NAMES)[number], string>>

function read(): Palette {
  const style = getComputedStyle(document.documentElement)
  return Object.fromEntries(NAMES.map(name => [name, style.getPropertyValue(`--${name}`).trim()])) as Palette
}

/** The page's colours for drawing on a canvas, anew whenever light turns to dark. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(read)
  useEffect(() => {
    const update = () => setPalette(read())
    const media = matchMedia('(prefers-color-scheme: dark)')
    const observer = new MutationObserver(update)
    media.addEventListener('change', update)
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    return () => {
      media.removeEventListener('change', update)
      observer.disconnect()
    }
  }, [])
  return palette
}
