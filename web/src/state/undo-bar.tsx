import { Redo2, Undo2, X } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../lib/api.ts'
import { BUTTON, ICON_BUTTON } from '../parts/field.ts'
import { setSteps, useSteps } from './undo.ts'
import { useUndo } from './undoing.ts'

const KINDS = [
  'accept',
  'reject',
  'withdraw_claim',
  'edit',
  'same',
  'different',
  'retract',
  'grade_source',
  'grade_claim',
] as const

/** How long it is told, in milliseconds. */
const STAYS = 20_000

/** What was decided last, and a way to take it back; Ctrl+Z and ⌘Z do so on every page, with Shift it is done again. */
export function UndoBar() {
  const { t } = useTranslation('edit')
  const { past, future, told, failed: error } = useSteps()
  const { undo, redo } = useUndo()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const asked = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.altKey
      // a field takes its own words back
      if (!asked || target.closest?.('input:not([type=checkbox], [type=radio]), textarea, [contenteditable]')) return
      event.preventDefault()
      void (event.shiftKey ? redo() : undo())
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [undo, redo])
  // what was told long enough goes; the keys still take it back
  // biome-ignore lint/correctness/useExhaustiveDependencies: another decision begins anew
  useEffect(() => {
    if (!told) return
    const timer = setTimeout(() => setSteps({ told: null }), STAYS)
    return () => clearTimeout(timer)
  }, [told, past.length])
  const last = told === 'undone' ? future.at(-1)?.step : past.at(-1)
  if (!error && (!told || !last)) return null
  const kind = KINDS.find(k => k === last?.kind) ?? 'other'
  const words = last ? t(`did.${kind}`, { count: last.entries.length }) : ''
  const close = () => setSteps({ told: null, failed: null })
  return (
    <section
      aria-label={t('undoBar')}
      className="fixed start-1/2 bottom-3 z-40 flex w-max max-w-[calc(100vw-1.5rem)] -translate-x-1/2 items-center gap-2 rounded-lg border border-strong-line bg-raised p-2 ps-4 text-sm shadow-lg max-lg:top-2 max-lg:bottom-auto rtl:translate-x-1/2 print:hidden"
    >
      <p role="status" className="min-w-0 break-words">
        {error
          ? error instanceof ApiError
            ? error.problem.detail || error.problem.title
            : String(error)
          : told === 'undone'
            ? t('undone', { what: words })
            : words}
      </p>
      {!error && told === 'done' && past.length ? (
        <button type="button" className={BUTTON} onClick={undo}>
          <Undo2 aria-hidden className="size-4" />
          {t('undo')}
        </button>
      ) : null}
      {!error && told === 'undone' ? (
        <button type="button" className={BUTTON} onClick={redo}>
          <Redo2 aria-hidden className="size-4" />
          {t('redo')}
        </button>
      ) : null}
      <button type="button" aria-label={t('dismiss')} className={ICON_BUTTON} onClick={close}>
        <X aria-hidden className="size-4" />
      </button>
    </section>
  )
}
