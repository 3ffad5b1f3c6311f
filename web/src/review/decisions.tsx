import { Check, Pencil, SkipForward, Undo2, X } from 'lucide-react'
import type { ComponentType, SVGProps } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../lib/keys.ts'
import { BUTTON } from '../parts/field.ts'

export interface Acts {
  readonly accept: () => void
  readonly reject: () => void
  readonly skip: () => void
  readonly edit: () => void
  readonly back: () => void
}

const BUTTONS: readonly [keyof Acts, key: string, ComponentType<SVGProps<SVGSVGElement>>][] = [
  ['accept', 'a', Check],
  ['reject', 'x', X],
  ['skip', '␣', SkipForward],
  ['edit', 'e', Pencil],
  ['back', '⌫', Undo2],
]

/** What can be done with the claim in front, by button and by key. */
export function Decisions({ acts, idle }: { acts: Acts; idle: boolean }) {
  const { t } = useTranslation('review')
  useKeys({
    Backspace: acts.back,
    ...(idle ? {} : { a: acts.accept, x: acts.reject, e: acts.edit }),
  })
  // a blank presses the button that has the focus
  useKeys({
    ' ': event => {
      const target = event.target as HTMLElement
      if (idle || target.closest('button, a, summary, [role=switch]')) target.click()
      else acts.skip()
    },
  })
  return (
    <div className="flex flex-wrap gap-2">
      {BUTTONS.map(([act, key, Icon]) => (
        <button
          key={act}
          type="button"
          disabled={idle && act !== 'back'}
          onClick={acts[act]}
          className={`${BUTTON} flex-1 py-2.5 whitespace-nowrap`}
        >
          <Icon aria-hidden className="size-4" />
          {t(act)}
          <kbd aria-hidden className="rounded border border-line px-1.5 font-mono text-xs text-quiet max-sm:hidden">
            {key}
          </kbd>
        </button>
      ))}
    </div>
  )
}
