import { useSyncExternalStore } from 'react'
import type { Claim } from '../../../src/model/claim.ts'

/** The claim that a dialog is about. */
export interface Opened {
  readonly dialog: 'edit' | 'grade'
  readonly claim: Claim
}

const watching = new Set<() => void>()
let opened: Opened | null = null

/** Opens a dialog about a claim, or closes it. It is drawn above the page, and stays when others' decisions take the claim away. */
export function openDialog(next: Opened | null) {
  opened = next
  for (const tell of watching) tell()
}

export const useOpened = () =>
  useSyncExternalStore(
    tell => {
      watching.add(tell)
      return () => watching.delete(tell)
    },
    () => opened,
  )
