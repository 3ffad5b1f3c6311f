import { useEffect, useRef, useSyncExternalStore } from 'react'

const KEY = 'relata-single-keys'
const watching = new Set<() => void>()

/** Whether single letters do something: whoever dictates, or types by mistake, can switch them off (WCAG 2.2, 2.1.4). */
export const singleKeys = () => localStorage.getItem(KEY) !== 'off'

export function setSingleKeys(on: boolean) {
  if (on) localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, 'off')
  for (const tell of watching) tell()
}

export const useSingleKeys = () =>
  useSyncExternalStore(tell => {
    watching.add(tell)
    return () => watching.delete(tell)
  }, singleKeys)

/** Whether a key is one letter or sign, pressed alone, outside of fields and dialogs. */
export function isSingleKey(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !singleKeys()) return false
  return !target.closest?.('input, textarea, select, [contenteditable], [role=dialog]')
}

/** Does something at a key pressed anywhere on the page: `{ a: accept, '?': help }`. */
export function useKeys(keys: Readonly<Record<string, (event: KeyboardEvent) => void>>) {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = current.current[event.key]
      if (!act || !isSingleKey(event)) return
      event.preventDefault()
      act(event)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
