import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let printing = false

/** Whether the page is about to be printed: what a screen shows in parts then stands there whole. */
export const usePrinting = () =>
  useSyncExternalStore(
    tell => {
      const turn = (on: boolean) => () => {
        printing = on
        flushSync(tell)
      }
      const [before, after] = [turn(true), turn(false)]
      addEventListener('beforeprint', before)
      addEventListener('afterprint', after)
      return () => {
        removeEventListener('beforeprint', before)
        removeEventListener('afterprint', after)
      }
    },
    () => printing,
  )
