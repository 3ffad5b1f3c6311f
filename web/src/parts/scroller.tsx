import type { ReactNode } from 'react'

/** What is wider than its place scrolls within it, by pointer, finger and keyboard. */
export function Scroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard
      tabIndex={0}
      className="w-fit max-w-full overflow-x-auto rounded-lg border border-line bg-raised"
    >
      {children}
    </section>
  )
}
