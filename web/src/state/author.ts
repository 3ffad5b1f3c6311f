import { useSyncExternalStore } from 'react'

const KEY = 'relata-author'
const watching = new Set<() => void>()

/** Under which name this browser decides; empty: as the reading room. Where the server asks for tokens, theirs counts. */
export const authorName = () => localStorage.getItem(KEY) ?? ''

export function setAuthorName(name: string) {
  if (name.trim()) localStorage.setItem(KEY, name.trim())
  else localStorage.removeItem(KEY)
  for (const tell of watching) tell()
}

export const useAuthorName = () =>
  useSyncExternalStore(tell => {
    watching.add(tell)
    return () => watching.delete(tell)
  }, authorName)
