import type { ReactNode } from 'react'

const LOOK = 'w-fit max-w-full overflow-x-auto rounded-lg border border-line bg-raised'

interface Props {
  readonly label: string
  /** Whether a section of the same name is around it: two landmarks of one name could not be told apart. */
  readonly named?: boolean
  readonly children: ReactNode
}

/** What is wider than its place scrolls within it, by pointer, finger and keyboard. */
export function Scroller({ label, named = false, children }: Props) {
  if (named)
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard
      <div role="group" aria-label={label} tabIndex={0} className={LOOK}>
        {children}
      </div>
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the same
    <section aria-label={label} tabIndex={0} className={LOOK}>
      {children}
    </section>
  )
}
