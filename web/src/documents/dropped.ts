import { useEffect, useRef } from 'react'

/** Takes files that are dropped anywhere on the page; else the browser would leave the page to show them. */
export function useDropped(take: (files: readonly File[]) => void) {
  const current = useRef(take)
  current.current = take
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      if (!files.length) return
      event.preventDefault()
      current.current(files)
    }
    addEventListener('dragover', over)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('drop', drop)
    }
  }, [])
}
