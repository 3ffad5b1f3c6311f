import { MessageSquarePlus } from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Span } from '../../../src/model/span.ts'
import { selectedIn } from './places.ts'

interface Props {
  readonly root: RefObject<HTMLElement | null>
  readonly onMake: (selected: Span) => void
}

/** Beside words that were selected in the text: makes a claim of them. */
export function SelectionButton({ root, onMake }: Props) {
  const { t } = useTranslation('edit')
  const [at, setAt] = useState<{ span: Span; top: number; left: number } | null>(null)
  useEffect(() => {
    const look = () => {
      const found = root.current && selectedIn(root.current)
      if (!found) return setAt(null)
      const box = found.range.getBoundingClientRect()
      setAt({
        span: found.span,
        top: box.bottom + scrollY + 6,
        left: Math.max(8, Math.min(box.left + scrollX, innerWidth - 220)),
      })
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [root])
  if (!at) return null
  return (
    <button
      type="button"
      style={{ top: at.top, left: at.left }}
      // kept from taking the selection away before it is read
      onMouseDown={event => event.preventDefault()}
      onClick={() => {
        onMake(at.span)
        getSelection()?.removeAllRanges()
      }}
      className="absolute z-30 inline-flex items-center gap-1.5 rounded-md bg-accent px-3 py-1.5 text-sm font-medium text-on-accent shadow-lg print:hidden"
    >
      <MessageSquarePlus aria-hidden className="size-4" />
      {t('form.selection')}
    </button>
  )
}
