import { useEffect } from 'react'
import { isSingleKey } from '../lib/keys.ts'

const NEXT = new Set(['j', 'ArrowDown'])
const PREVIOUS = new Set(['k', 'ArrowUp'])

/** j and k step through the claims from anywhere on the page; the arrows do so while a claim has the focus. */
export function useStepKeys(step: (by: 1 | -1) => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const arrow = event.key.startsWith('Arrow') && (event.target as HTMLElement).closest('[data-claim]')
      if (!arrow && !isSingleKey(event)) return
      if (!arrow && event.key.startsWith('Arrow')) return
      const by = NEXT.has(event.key) ? 1 : PREVIOUS.has(event.key) ? -1 : null
      if (!by) return
      event.preventDefault()
      step(by)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [step])
}
